package org.complaintauditor.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The days by which a pack counts: in which zone they begin, and which holidays are no business
 * days.
 *
 * @param country the country's code, such as {@code ca}
 * @param region the province's code, such as {@code on}; empty where a country has none
 * @param holidayTypes the types of holidays that count, such as {@code PUBLIC_HOLIDAY}
 * @param zone the complaint desk's zone, unless an audit is given another
 * @param source what justifies the choice of holidays
 */
public record CalendarSpec(
    String country,
    Optional<String> region,
    List<String> holidayTypes,
    ZoneId zone,
    LocalizedText source) {

  /** The zone of a pack that names none. */
  public static final ZoneId DEFAULT_ZONE = ZoneId.of("America/Toronto");

  public CalendarSpec {
    holidayTypes = List.copyOf(holidayTypes);
  }

  /** How outputs name it, such as {@code ca-on}. */
  public String name() {
    return country + region.map(code -> "-" + code).orElse("");
  }
}
