package org.complaintauditor.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.LocalText;

/** The holidays of a country's region as the Jollyday library knows them. */
public final class JollydayHolidays implements HolidaySource {

  /** What countries are called elsewhere than in ISO 3166. */
  private static final Map<String, String> OTHER_CODES =
      Map.of("uk", "gb", "great britain", "gb", "england", "gb", "usa", "us", "can", "ca");

  /** Years in which every kind of holiday of a region falls at least once. */
  private static final int FIRST_YEAR = 2020;

  private static final int LAST_YEAR = 2040;

  private final HolidayManager manager;
  private final String[] region;
  private final Set<HolidayType> types = EnumSet.noneOf(HolidayType.class);

  /**
   * The holidays that the pack's calendar names.
   *
   * @throws CalendarNotKnown if country, region or a holiday type is not known, or there is no
   *     holiday of these types
   */
  public JollydayHolidays(CalendarSpec spec) {
    refuseUnlessKnown("country", spec.country(), countries());
    this.manager = HolidayManager.getInstance(ManagerParameters.create(spec.country()));
    Map<String, String> regions = regions();
    if (regions.isEmpty() && spec.region().isPresent()) {
      throw new CalendarNotKnown(
          "region",
          "is \"%s\", but %s has no regions. Leave it out."
              .formatted(spec.region().get(), spec.country()));
    }
    if (!regions.isEmpty()) {
      refuseUnlessKnown(
          "region",
          spec.region()
              .orElseThrow(
                  () ->
                      new CalendarNotKnown(
                          "region",
                          "lacks \"region\"; those of %s are %s"
                              .formatted(spec.country(), String.join(" ", regions.keySet())))),
          regions);
    }
    this.region = spec.region().stream().toArray(String[]::new);
    for (String type : spec.holidayTypes()) {
      refuseUnlessKnown("holiday_types", type, names(EnumSet.allOf(HolidayType.class)));
      types.add(HolidayType.valueOf(type));
    }
    refuseUnlessThereAreHolidays(spec);
  }

  /** The codes of the countries, with their names. */
  private static Map<String, String> countries() {
    Map<String, String> countries = new TreeMap<>();
    for (String code : HolidayManager.getSupportedCalendarCodes()) {
      countries.put(
          code.toLowerCase(Locale.ROOT),
          Locale.forLanguageTag("und-" + code).getDisplayCountry(Locale.ENGLISH));
    }
    return countries;
  }

  /** The codes of the country's regions, with their names. */
  private Map<String, String> regions() {
    Map<String, String> regions = new TreeMap<>();
    manager
        .getCalendarHierarchy()
        .getChildren()
        .forEach((code, child) -> regions.put(code, child.getDescription(Locale.ENGLISH)));
    return regions;
  }

  private static Map<String, String> names(Set<HolidayType> types) {
    Map<String, String> names = new TreeMap<>();
    types.forEach(type -> names.put(type.name(), type.name().replace('_', ' ')));
    return names;
  }

  private static void refuseUnlessKnown(String key, String value, Map<String, String> known) {
    if (!known.containsKey(value)) {
      throw new CalendarNotKnown(
          key,
          "names \"%s\", which is not known; %s"
              .formatted(
                  value,
                  meant(value, known)
                      .map("write \"%s\""::formatted)
                      .orElse("known are " + String.join(" ", known.keySet()))));
    }
  }

  /** The code of what is written in capitals, with its country before it, or as a name. */
  private static Optional<String> meant(String value, Map<String, String> known) {
    String last = value.strip().substring(value.strip().lastIndexOf('-') + 1);
    return known.entrySet().stream()
        .filter(
            one ->
                one.getKey().equalsIgnoreCase(last)
                    || one.getValue().equalsIgnoreCase(value.strip()))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(
            () ->
                Optional.ofNullable(OTHER_CODES.get(value.strip().toLowerCase(Locale.ROOT)))
                    .filter(known::containsKey));
  }

  /** A calendar without a holiday counts them all as business days, and nobody would notice. */
  private void refuseUnlessThereAreHolidays(CalendarSpec spec) {
    Set<HolidayType> there = EnumSet.noneOf(HolidayType.class);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (Holiday holiday : manager.getHolidays(Year.of(year), region)) {
        if (types.contains(holiday.getType())) {
          return;
        }
        there.add(holiday.getType());
      }
    }
    throw new CalendarNotKnown(
        "holiday_types",
        "names none of the holidays of %s, which are of the types %s. Write those that count."
            .formatted(spec.name(), String.join(", ", names(there).keySet())));
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
