package org.complaintauditor.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Wording;

/** The holidays of a country's region as the Jollyday library knows them. */
public final class JollydayHolidays implements HolidaySource {

  /** What countries are called elsewhere than in ISO 3166. */
  private static final Map<String, String> OTHER_CODES =
      Map.of("uk", "gb", "great britain", "gb", "england", "gb", "usa", "us", "can", "ca");

  /** Years in which every kind of holiday of a region falls at least once. */
  private static final int FIRST_YEAR = 2020;

  private static final int LAST_YEAR = 2040;

  /** The library's texts without a language. Asked for English, it answers in the machine's. */
  private static final Locale IN_ENGLISH = Locale.ROOT;

  private final HolidayManager manager;
  private final String[] region;
  private final Set<HolidayType> types = EnumSet.noneOf(HolidayType.class);

  /**
   * The holidays that the pack's calendar names.
   *
   * @throws UnknownCalendarException if country, region or a holiday type is not known, or there is
   *     no holiday of these types
   */
  public JollydayHolidays(CalendarSpec spec) {
    refuseUnlessKnown(
        "country",
        spec.country(),
        HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new)),
        code -> Locale.forLanguageTag("und-" + code).getDisplayCountry(Locale.ENGLISH));
    this.manager = HolidayManager.getInstance(ManagerParameters.create(spec.country()));
    Map<String, CalendarHierarchy> regions =
        new TreeMap<>(manager.getCalendarHierarchy().getChildren());
    if (regions.isEmpty() && spec.region().isPresent()) {
      throw new UnknownCalendarException(
          "region", Wording.of("core.is-but-has-no-regions", spec.region().get(), spec.country()));
    }
    if (!regions.isEmpty()) {
      refuseUnlessKnown(
          "region",
          spec.region()
              .orElseThrow(
                  () ->
                      new UnknownCalendarException(
                          "region",
                          Wording.of(
                              "core.lacks-region-those-of-are",
                              spec.country(),
                              String.join(" ", regions.keySet())))),
          regions.keySet(),
          code -> Objects.requireNonNull(regions.get(code)).getDescription(IN_ENGLISH));
    }
    this.region = spec.region().stream().toArray(String[]::new);
    for (String type : spec.holidayTypes()) {
      refuseUnlessKnown(
          "holiday_types",
          type,
          names(EnumSet.allOf(HolidayType.class)),
          name -> name.replace('_', ' '));
      types.add(HolidayType.valueOf(type));
    }
    refuseUnlessThereAreHolidays(spec);
  }

  private static Set<String> names(Set<HolidayType> types) {
    return types.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What things are called is asked only if something is wrong: it takes time to find out. */
  private static void refuseUnlessKnown(
      String key, String value, Set<String> known, UnaryOperator<String> called) {
    if (!known.contains(value)) {
      throw new UnknownCalendarException(
          key,
          Wording.of(
              "core.names-is-not-known",
              value,
              meant(value.strip(), known, called)
                  .map(one -> Wording.of("core.write", one))
                  .orElseGet(() -> Wording.of("core.known-are", String.join(" ", known)))));
    }
  }

  /** The code of what is written in capitals, with its country before it, or as a name. */
  private static Optional<String> meant(
      String value, Set<String> known, UnaryOperator<String> called) {
    String last = value.substring(value.lastIndexOf('-') + 1);
    return known.stream()
        .filter(code -> code.equalsIgnoreCase(last) || called.apply(code).equalsIgnoreCase(value))
        .findFirst()
        .or(
            () ->
                Optional.ofNullable(OTHER_CODES.get(value.toLowerCase(Locale.ROOT)))
                    .filter(known::contains));
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
    throw new UnknownCalendarException(
        "holiday_types",
        Wording.of("core.names-none-of-holidays", spec.name(), String.join(", ", names(there))));
  }

  @Override
  public Map<LocalDate, LocalizedText> holidaysOf(int year) {
    Map<LocalDate, LocalizedText> holidays = new HashMap<>();
    for (Holiday holiday : manager.getHolidays(Year.of(year), region)) {
      if (types.contains(holiday.getType())) {
        holidays.put(
            holiday.getDate(),
            new LocalizedText(
                Map.of(
                    "en", holiday.getDescription(IN_ENGLISH),
                    "fr", holiday.getDescription(Locale.FRENCH),
                    "de", holiday.getDescription(Locale.GERMAN))));
      }
    }
    return holidays;
  }
}
