package org.complaintauditor.oracle;

import java.time.Duration;

/**
 * A limit (formats 3, {@code --set}): {@code 2} business days, {@code 5d} calendar days, {@code 8w}
 * weeks, {@code PT4H} hours.
 */
record OracleLimit(Unit unit, int days, Duration duration) {

  enum Unit {
    BUSINESS_DAYS,
    CALENDAR_DAYS,
    HOURS
  }

  static OracleLimit parse(String value) {
    if (value.startsWith("P")) {
      return new OracleLimit(Unit.HOURS, 0, Duration.parse(value));
    }
    if (value.endsWith("w")) {
      int weeks = Integer.parseInt(value.substring(0, value.length() - 1));
      return new OracleLimit(Unit.CALENDAR_DAYS, 7 * weeks, Duration.ZERO);
    }
    if (value.endsWith("d")) {
      int days = Integer.parseInt(value.substring(0, value.length() - 1));
      return new OracleLimit(Unit.CALENDAR_DAYS, days, Duration.ZERO);
    }
    return new OracleLimit(Unit.BUSINESS_DAYS, Integer.parseInt(value), Duration.ZERO);
  }
}
