package org.complaintauditor.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.LocalText;

/** The holidays of a country's region as the Jollyday library knows them. */
public final class JollydayHolidays implements HolidaySource {

  private final HolidayManager manager;
  private final String region;
  private final Set<HolidayType> types;

  /**
   * The holidays that the pack's calendar names.
   *
   * @throws IllegalArgumentException if country, region or a holiday type is not known
   */
  public JollydayHolidays(CalendarSpec spec) {
    refuseUnlessKnown(
        "country",
        spec.country(),
        HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new)));
    this.manager = HolidayManager.getInstance(ManagerParameters.create(spec.country()));
    this.region = spec.region();
    this.types = new TreeSet<>();
    Set<String> knownTypes = new TreeSet<>();
    for (HolidayType type : HolidayType.values()) {
      knownTypes.add(type.name());
    }
    for (String type : spec.holidayTypes()) {
      refuseUnlessKnown("holiday type", type, knownTypes);
      types.add(HolidayType.valueOf(type));
    }
    refuseUnlessKnown(
        "region", region, new TreeSet<>(manager.getCalendarHierarchy().getChildren().keySet()));
  }

  private static void refuseUnlessKnown(String what, String value, Set<String> known) {
    if (!known.contains(value)) {
      throw new IllegalArgumentException(
          "calendar: the %s \"%s\" is not known; known are %s"
              .formatted(what, value, String.join(" ", known)));
    }
  }

  @Override
  public Map<LocalDate, LocalText> holidaysOf(int year) {
    Map<LocalDate, LocalText> holidays = new HashMap<>();
    for (Holiday holiday : manager.getHolidays(Year.of(year), region)) {
      if (types.contains(holiday.getType())) {
        holidays.put(
            holiday.getDate(),
            new LocalText(
                Map.of(
                    "en", holiday.getDescription(Locale.ENGLISH),
                    "fr", holiday.getDescription(Locale.FRENCH),
                    "de", holiday.getDescription(Locale.GERMAN))));
      }
    }
    return holidays;
  }
}
