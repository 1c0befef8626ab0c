package org.complaintauditor.model;

import java.util.List;
import java.util.Optional;

/**
 * Which holidays a pack takes out of the business days.
 *
 * @param country the country's code, such as {@code ca}
 * @param region the province's code, such as {@code on}; empty where a country has none
 * @param holidayTypes the types of holidays that count, such as {@code PUBLIC_HOLIDAY}
 * @param source what justifies the choice
 */
public record CalendarSpec(
    String country, Optional<String> region, List<String> holidayTypes, LocalText source) {
  public CalendarSpec {
    holidayTypes = List.copyOf(holidayTypes);
  }

  /** How outputs name it, such as {@code ca-on}. */
  public String name() {
    return country + region.map(code -> "-" + code).orElse("");
  }
}
