package org.complaintauditor.console.people;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param idle without a request
 * @param most in all, whatever is done
 */
public record SessionTimes(Duration idle, Duration most) {

  /** What holds where nothing is written. */
  public static final SessionTimes DEFAULT =
      new SessionTimes(Duration.ofMinutes(30), Duration.ofHours(10));
}
