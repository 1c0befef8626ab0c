package org.complaintauditor.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.complaintauditor.model.LocalText;

/** Holidays given as a list. */
public final class ListedHolidays implements HolidaySource {

  private final Map<LocalDate, LocalText> holidays;

  /** These holidays and no other. */
  public ListedHolidays(Map<LocalDate, LocalText> holidays) {
    this.holidays = Map.copyOf(holidays);
  }

  @Override
  public Map<LocalDate, LocalText> holidaysOf(int year) {
    Map<LocalDate, LocalText> ofYear = new HashMap<>();
    holidays.forEach(
        (date, name) -> {
          if (date.getYear() == year) {
            ofYear.put(date, name);
          }
        });
    return ofYear;
  }
}
