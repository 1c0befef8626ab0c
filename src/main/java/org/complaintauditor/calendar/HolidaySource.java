package org.complaintauditor.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.complaintauditor.model.LocalText;

/** Names the holidays of a year. */
@FunctionalInterface
public interface HolidaySource {

  /** The holidays of this year by date, with their names. */
  Map<LocalDate, LocalText> holidaysOf(int year);
}
