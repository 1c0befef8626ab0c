package org.complaintauditor.material;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.complaintauditor.calendar.HolidaySource;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.calendar.ListedHolidays;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Pack;

/**
 * The holidays that a run kept. Years beyond those that a due date of it could reach, which other
 * limits may reach, are those of the calendar that the pack names, if the run's holidays were.
 */
final class KeptHolidays implements HolidaySource {
  private final MaterialSettings.Calendar calendar;
  private final Map<LocalDate, LocalizedText> listed;
  private final HolidaySource beyond;

  KeptHolidays(
      MaterialSettings.Calendar calendar, Map<LocalDate, LocalizedText> listed, Pack pack) {
    this.calendar = calendar;
    this.listed = listed;
    this.beyond =
        ofPack() ? new JollydayHolidays(pack.calendar()) : new ListedHolidays(listed, file());
  }

  private boolean ofPack() {
    return calendar.file().isEmpty() && !calendar.version().isEmpty();
  }

  @Override
  public Map<LocalDate, LocalizedText> holidaysOf(int year) {
    if (year < calendar.fromYear() || year > calendar.toYear()) {
      return beyond.holidaysOf(year);
    }
    Map<LocalDate, LocalizedText> ofYear = new HashMap<>();
    listed.forEach(
        (date, name) -> {
          if (date.getYear() == year) {
            ofYear.put(date, name);
          }
        });
    return ofYear;
  }

  @Override
  public boolean covers(int year) {
    return beyond.covers(year);
  }

  @Override
  public String file() {
    return calendar.file();
  }
}
