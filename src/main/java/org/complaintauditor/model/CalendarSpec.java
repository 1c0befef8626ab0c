package org.complaintauditor.model;

import java.util.List;

/**
 * Which holidays a pack takes out of the business days.
 *
 * @param country the country's code, such as {@code ca}
 * @param region the province's code, such as {@code on}
 * @param holidayTypes the types of holidays that count, such as {@code PUBLIC_HOLIDAY}
 * @param source what justifies the choice
 */
public record CalendarSpec(
    String country, String region, List<String> holidayTypes, LocalText source) {
  public CalendarSpec {
    holidayTypes = List.copyOf(holidayTypes);
  }
}
