package org.complaintauditor.intake.profile.draft;

import java.util.regex.Pattern;

/** Columns with times of day, without the day. */
final class TimesOfDay {
  private static final double NEARLY_ALL = 0.9;

  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,2}([:.hH]|\\s?h\\s?)\\d{2}(:\\d{2})?(\\s?(?i:[ap]\\.?\\s?m\\.?|uhr))?|\\d{1,2}\\s?(?i:h|uhr|[ap]\\.?m\\.?)|0[.,]\\d+");

  private TimesOfDay() {}

  /** Whether the column has times of day, and not how long something took. */
  static boolean isIn(Column column, Evidence evidence) {
    return column.dates().isEmpty()
        && column.filled() > 0
        && column.count(TimesOfDay::isOne) >= NEARLY_ALL * column.filled()
        && Durations.why(column, evidence).isEmpty();
  }

  /** Whether the text is written as times of day are. */
  static boolean isOne(String text) {
    return TIME.matcher(text).matches();
  }
}
