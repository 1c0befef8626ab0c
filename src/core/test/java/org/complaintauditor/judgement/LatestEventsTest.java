package org.complaintauditor.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Timestamp;
import org.junit.jupiter.api.Test;

class LatestEventsTest {

  private static EventRow row(int number, String date) {
    return EventRow.of(
        "A",
        new Origin("e.csv", 0, number),
        Timestamp.on(LocalDate.parse(date), ZoneId.of("America/Toronto")),
        Activity.NOTE);
  }

  private static String apart(String... dates) {
    List<EventRow> rows = new ArrayList<>();
    for (int i = 0; i < dates.length; i++) {
      rows.add(row(i + 2, dates[i]));
    }
    String found = text(rows);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(rows, new Random(seed));
      assertThat(text(rows)).isEqualTo(found);
    }
    return found;
  }

  private static String text(List<EventRow> rows) {
    LatestEvents events = new LatestEvents();
    rows.forEach(events::add);
    Optional<LatestEvents.Apart> apart = events.apart();
    return apart
        .map(
            one ->
                "%d from row %d, %d days after row %d"
                    .formatted(
                        one.number(),
                        one.first().origin().row(),
                        one.days(),
                        one.before().origin().row()))
        .orElse("");
  }

  @Test
  void moreThanTenYearsAreApart() {
    assertThat(apart("2015-01-05", "2015-01-06", "2025-01-06")).isEmpty();
    assertThat(apart("2015-01-05", "2015-01-06", "2025-01-08"))
        .isEqualTo("1 from row 4, 3655 days after row 3");
  }

  @Test
  void severalThatAreApartAreApartTogether() {
    assertThat(
            apart(
                "2025-01-05", "2025-01-06", "2025-01-06", "2125-01-06", "2125-01-06", "2125-08-01"))
        .isEqualTo("3 from row 5, 36524 days after row 3");
  }

  @Test
  void whatMostEventsAreInIsNotApart() {
    assertThat(apart("2010-01-05", "2026-01-06", "2026-01-07")).isEmpty();
    assertThat(apart("2026-01-05")).isEmpty();
    assertThat(apart()).isEmpty();
  }
}
