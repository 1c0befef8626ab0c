package org.complaintauditor.console.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Optional;

/**
 * The cookies of a console, which no script reads. Over encrypted connections their names begin so
 * that browsers take them from this host alone ({@code __Host-}, RFC 6265bis, 4.1.3.2). Browsers do
 * not tell ports of a host apart: on one machine the name has the port, so that two consoles there
 * keep their own.
 */
final class ConsoleCookies {

  private final URI canonical;

  /**
   * The cookies of a console.
   *
   * @param canonical its scheme, host and port as the browser shows them
   */
  ConsoleCookies(URI canonical) {
    this.canonical = canonical;
  }

  private boolean isEncrypted() {
    return canonical.getScheme().equals("https");
  }

  private String full(String name) {
    return isEncrypted() ? "__Host-auditor-" + name : "auditor-" + name + "-" + canonical.getPort();
  }

  /** What a browser sends; nothing if that is empty. */
  Optional<String> find(Context http, String name) {
    return Optional.ofNullable(http.cookie(full(name))).filter(value -> !value.isEmpty());
  }

  /**
   * Gives a browser something to keep.
   *
   * @param seconds for how long; below zero until the browser is closed, 0 to take it back
   * @param site from which pages the browser sends it
   */
  void give(Context http, String name, String value, int seconds, SameSite site) {
    http.cookie(new Cookie(full(name), value, "/", seconds, isEncrypted(), true, null, site));
  }
}
