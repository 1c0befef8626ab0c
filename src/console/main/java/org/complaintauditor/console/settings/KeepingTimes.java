package org.complaintauditor.console.settings;

import java.time.Period;

/**
 * How long a console keeps what it was given and what it made of it.
 *
 * @param uploads files that were uploaded
 * @param material what runs keep of single cases, with what messages say
 * @param runs runs
 * @param reviews review workbooks that came back and wait to be confirmed
 */
public record KeepingTimes(Period uploads, Period material, Period runs, Period reviews) {

  /** What holds where nothing is written. */
  public static final KeepingTimes DEFAULT =
      new KeepingTimes(
          Period.ofDays(30), Period.ofMonths(12), Period.ofMonths(36), Period.ofDays(30));
}
