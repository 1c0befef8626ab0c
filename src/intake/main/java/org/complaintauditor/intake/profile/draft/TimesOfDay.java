package org.complaintauditor.intake.profile.draft;

import java.util.regex.Pattern;

/** Columns with times of day, without the day. */
final class TimesOfDay {
  private static final double NEARLY_ALL = 0.9;

  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,2}([:.hH]|\\s?h\\s?)\\d{2}(:\\d{2})?(\\s?(?i:[ap]\\.?\\s?m\\.?|uhr))?|\\d{1,2}\\s?(?i:h|uhr|[ap]\\.?m\\.?)|0[.,]\\d+");

  private TimesOfDay() {}

  /** Whether the column has times of day. */
  static boolean isIn(Column column) {
    return column.dates().isEmpty()
        && column.filled() > 0
        && column.count(text -> TIME.matcher(text).matches()) >= NEARLY_ALL * column.filled();
  }
}
