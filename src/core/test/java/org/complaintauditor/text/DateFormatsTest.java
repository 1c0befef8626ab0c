package org.complaintauditor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DateFormatsTest {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final Instant MOMENT = Instant.parse("2026-07-01T13:05:09Z");

  @Test
  void everyLanguageWritesDatesAndTimesItsOwnWay() {
    assertThat(written("en")).isEqualTo("1 July 2026 at 09:05 | 1 July 2026 at 09:05:09");
    assertThat(written("fr"))
        .isEqualTo(
            "1er juillet 2026 à 9\u00a0h\u00a005 | 1er juillet 2026 à 9\u00a0h\u00a005\u00a0min\u00a009\u00a0s");
    assertThat(written("de")).isEqualTo("1. Juli 2026, 09:05 Uhr | 1. Juli 2026, 09:05:09 Uhr");
  }

  @Test
  void aFractionIsWrittenWhereItIsAskedFor() {
    assertThat(exactly("en", 900_000_000)).isEqualTo("1 July 2026 at 09:05:09.9");
    assertThat(exactly("en", 0)).isEqualTo("1 July 2026 at 09:05:09");
    assertThat(exactly("fr", 1_500_000))
        .isEqualTo("1er juillet 2026 à 9\u00a0h\u00a005\u00a0min\u00a009,0015\u00a0s");
    assertThat(exactly("de", 900_000_000)).isEqualTo("1. Juli 2026, 09:05:09,9 Uhr");
  }

  private static String exactly(String language, int nanoseconds) {
    return new DateFormats(MessageBundle.in(language))
        .dateAndTime(MOMENT.plusNanos(nanoseconds), TORONTO, DateFormats.Detail.FRACTIONS);
  }

  @Test
  void datesOfAListAreAligned() {
    DateFormats dates = new DateFormats(MessageBundle.in("en"));

    assertThat(dates.dayOfList(LocalDate.of(2026, 7, 1))).isEqualTo("Wed  1 Jul 2026");
    assertThat(dates.dayOfList(LocalDate.of(2026, 7, 10))).isEqualTo("Fri 10 Jul 2026");
  }

  private static String written(String language) {
    DateFormats dates = new DateFormats(MessageBundle.in(language));
    return dates.dateAndTime(MOMENT, TORONTO, DateFormats.Detail.MINUTES)
        + " | "
        + dates.dateAndTime(MOMENT, TORONTO, DateFormats.Detail.SECONDS);
  }
}
