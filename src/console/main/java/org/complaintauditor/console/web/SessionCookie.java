package org.complaintauditor.console.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** The cookie by which a browser is known again. It goes nowhere else, and no script reads it. */
public final class SessionCookie {

  private SessionCookie() {}

  /**
   * Gives a browser the secret of its session, until it is closed.
   *
   * @param encrypted whether the browser may send it over encrypted connections only
   */
  public static void give(Context http, String secret, boolean encrypted) {
    http.cookie(new Cookie(Gate.SESSION, secret, "/", -1, encrypted, true, null, SameSite.STRICT));
  }

  /** Takes it back. */
  public static void take(Context http) {
    http.removeCookie(Gate.SESSION, "/");
  }

  /** The secret that the browser has; empty if none. */
  public static String of(Context http) {
    String secret = http.cookie(Gate.SESSION);
    return secret == null ? "" : secret;
  }
}
