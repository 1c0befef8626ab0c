package org.complaintauditor.console.web;

import io.javalin.http.SameSite;

/** The cookie by which a browser is known again. It goes nowhere else, and no script reads it. */
public final class SessionCookie {

  private SessionCookie() {}

  /** Gives a browser the secret of its session, until it is closed. */
  public static void give(RequestContext request, String secret) {
    request.keep(AccessFilter.SESSION, secret, -1, SameSite.STRICT);
  }

  /** Takes it back. */
  public static void take(RequestContext request) {
    request.keep(AccessFilter.SESSION, "", 0, SameSite.STRICT);
  }

  /** The secret that the browser has; empty if none. */
  public static String of(RequestContext request) {
    return request.kept(AccessFilter.SESSION).orElse("");
  }
}
