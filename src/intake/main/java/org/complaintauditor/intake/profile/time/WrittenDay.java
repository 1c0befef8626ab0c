package org.complaintauditor.intake.profile.time;

import java.time.LocalDate;

/**
 * A day as it is written: one that exists, or not, such as 0000-00-00 or 9999-12-31.
 *
 * @param year with its century
 */
public record WrittenDay(int year, int month, int day) {
  static WrittenDay of(LocalDate day) {
    return new WrittenDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
