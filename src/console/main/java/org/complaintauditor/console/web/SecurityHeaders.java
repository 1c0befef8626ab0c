package org.complaintauditor.console.web;

import io.javalin.http.Context;

/** The headers that tell a browser what a page may do. Every answer has them. */
final class SecurityHeaders {

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'; form-action 'self';"
          + " base-uri 'none'; object-src 'none'";

  private SecurityHeaders() {}

  static void on(Context http, boolean encrypted) {
    http.header("Content-Security-Policy", POLICY);
    http.header("X-Content-Type-Options", "nosniff");
    http.header("X-Frame-Options", "SAMEORIGIN");
    // With no-referrer a form would say that it stands nowhere (Origin: null), as a stranger's may.
    http.header("Referrer-Policy", "same-origin");
    http.header("Cross-Origin-Opener-Policy", "same-origin");
    http.header("Cross-Origin-Resource-Policy", "same-origin");
    http.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    http.header("Cache-Control", "no-store");
    if (encrypted) {
      http.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
