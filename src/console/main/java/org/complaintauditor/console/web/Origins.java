package org.complaintauditor.console.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Wording;

/**
 * Which address the console answers to, and from which pages something may be sent to it. A name
 * that a stranger's server gives to this machine (DNS rebinding) is refused, and so is a form on a
 * stranger's page.
 */
public final class Origins {

  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final URI canonical;

  /**
   * The address.
   *
   * @param canonical scheme, host and port as the browser shows them
   */
  public Origins(URI canonical) {
    this.canonical = canonical;
  }

  /** The address, without a path. */
  public URI canonical() {
    return canonical;
  }

  private String host() {
    return canonical.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  /**
   * Refuses a request to another host, or from another origin; a request to {@code localhost} is
   * led to the canonical address.
   *
   * @return whether the request was answered by that
   * @throws Refusal if it is refused
   */
  boolean answered(Context http) {
    String asked = Optional.ofNullable(http.header("Host")).orElse("").toLowerCase(Locale.ROOT);
    boolean safe = SAFE.contains(http.req().getMethod());
    if (!asked.equals(host())) {
      if (safe && isLoopback() && asked.equals("localhost:" + canonical.getPort())) {
        String query = http.queryString();
        http.redirect(
            canonical + http.path() + (query == null ? "" : "?" + query),
            HttpStatus.PERMANENT_REDIRECT);
        return true;
      }
      throw new Refusal(
          HttpStatus.MISDIRECTED_REQUEST,
          Wording.of("console.address-is-not-of-console", canonical));
    }
    if (!safe) {
      requireOwnPage(http);
    }
    return false;
  }

  private boolean isLoopback() {
    return canonical.getHost().equals("127.0.0.1");
  }

  /**
   * Browsers say where a form stood; who says nothing at all is no browser, and is refused, too.
   */
  private void requireOwnPage(Context http) {
    String origin = http.header("Origin");
    String site = http.header("Sec-Fetch-Site");
    boolean own =
        origin == null
            ? "same-origin".equals(site)
            : origin.equals(canonical.toString()) && (site == null || site.equals("same-origin"));
    if (!own) {
      throw new Refusal(
          HttpStatus.FORBIDDEN, Wording.of("console.was-sent-from-a-page", canonical));
    }
  }
}
