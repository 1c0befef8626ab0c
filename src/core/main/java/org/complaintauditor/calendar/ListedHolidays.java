package org.complaintauditor.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.LocalizedText;

/** Holidays given as a list. */
public final class ListedHolidays implements HolidaySource {

  private final Map<LocalDate, LocalizedText> holidays;
  private final String file;

  /** These holidays and no other. */
  public ListedHolidays(Map<LocalDate, LocalizedText> holidays) {
    this(holidays, "");
  }

  /** The holidays of this file and no other. */
  public ListedHolidays(Map<LocalDate, LocalizedText> holidays, String file) {
    this.holidays = Map.copyOf(holidays);
    this.file = file;
  }

  @Override
  public Map<LocalDate, LocalizedText> holidaysOf(int year) {
    Map<LocalDate, LocalizedText> ofYear = new HashMap<>();
    holidays.forEach(
        (date, name) -> {
          if (date.getYear() == year) {
            ofYear.put(date, name);
          }
        });
    return ofYear;
  }

  /** A list with holidays in other years only does not cover this one; an empty list is meant. */
  @Override
  public boolean covers(int year) {
    return holidays.isEmpty() || !holidaysOf(year).isEmpty();
  }

  @Override
  public Optional<Map<LocalDate, LocalizedText>> listed() {
    return Optional.of(holidays);
  }

  @Override
  public String file() {
    return file;
  }
}
