package org.complaintauditor.console.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What all requests share.
 *
 * @param views the templates
 * @param notices what the next page of a session is to say
 * @param clock what time it is
 * @param team whether people sign in
 * @param version the program's version
 * @param language the language of whoever has chosen none
 */
public record WebContext(
    Views views, Notices notices, Clock clock, boolean team, String version, String language) {

  /** When it is, to the second. */
  public OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }
}
