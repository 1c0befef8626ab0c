package org.complaintauditor.dossier.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.Wording;

/**
 * The business days by the holidays and the weekend that the dossier lists. Counted here again,
 * apart from the calendar that judged, so that a defect of one shows against the other.
 *
 * @param weekend the days that are no business days in any week
 * @param holidays the dates that are none besides
 * @param fromYear the first year whose holidays are listed
 * @param toYear the last one
 */
record ListedDays(Set<DayOfWeek> weekend, Set<LocalDate> holidays, int fromYear, int toYear) {
  private static final String FILE = "data/material/holidays.csv";

  /** No limit is longer; what is further away is no due date but a damaged one. */
  static final int MOST_DAYS = 9999;

  ListedDays {
    weekend = Set.copyOf(weekend);
    holidays = Set.copyOf(holidays);
  }

  /** Reads them from a dossier. */
  static ListedDays of(Path root, JsonNode settings, Deviations found) throws IOException {
    Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    JsonNode calendar = settings.path("calendar");
    for (JsonNode day : calendar.path("weekend")) {
      try {
        weekend.add(DayOfWeek.valueOf(day.asText()));
      } catch (IllegalArgumentException e) {
        found.add(
            "data/material/settings.json",
            Wording.of("dossier.names-as-a-day-of-weekend", day.asText()));
      }
    }
    Set<LocalDate> holidays = new HashSet<>();
    new DossierTable(root, FILE, found)
        .forEach(
            List.of("date"),
            row -> {
              try {
                holidays.add(LocalDate.parse(row.get("date")));
              } catch (DateTimeException e) {
                row.deviates(Wording.of("dossier.is-no-date", row.get("date")));
              }
            });
    return new ListedDays(
        weekend,
        holidays,
        calendar.path("from_year").asInt(0),
        calendar.path("to_year").asInt(9999));
  }

  private boolean isBusinessDay(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /** Whether the holidays of this day's year are listed. */
  boolean covers(LocalDate day) {
    return day.getYear() >= fromYear && day.getYear() <= toYear;
  }

  /**
   * The n-th business day after a day; 0 is that day itself.
   *
   * @param waiting days that do not count, because the case waited on the customer
   */
  LocalDate businessDaysAfter(LocalDate from, int n, Set<LocalDate> waiting) {
    LocalDate day = from;
    int left = weekend.size() == DayOfWeek.values().length ? 0 : n;
    while (left > 0) {
      day = day.plusDays(1);
      if (isBusinessDay(day) && !waiting.contains(day)) {
        left--;
      }
    }
    return day;
  }

  /** This day, or the next business day if it is none. */
  LocalDate orNextBusinessDay(LocalDate from) {
    LocalDate day = from;
    while (!isBusinessDay(day) && weekend.size() < DayOfWeek.values().length) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** How many business days lie after the one day, up to and including the other. */
  int businessDaysBetween(LocalDate after, LocalDate upTo) {
    return (int) after.plusDays(1).datesUntil(upTo.plusDays(1)).filter(this::isBusinessDay).count();
  }
}
