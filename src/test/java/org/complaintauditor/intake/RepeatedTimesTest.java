package org.complaintauditor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedTimesTest {

  @ParameterizedTest
  @CsvSource({
    "America/Toronto, 2026-11-01T00:59:59, false",
    "America/Toronto, 2026-11-01T01:00:00, true",
    "America/Toronto, 2026-11-01 01:59, true",
    "America/Toronto, 2026-11-01T02:00:00, false",
    "America/Toronto, ' 2026-11-01T01:30:00 ', true",
    "America/Toronto, 2026-11-01T01:30:00-05:00, false",
    "America/Toronto, 2026-11-01T01:30:00Z, false",
    "America/Toronto, 2026-11-01, false",
    "America/Toronto, 2026-11-02T01:30:00, false",
    "America/Toronto, 2026-03-08T02:30:00, false",
    "America/Toronto, 2026-13-01T01:30:00, false",
    "America/Toronto, not a time at all, false",
    "UTC, 2026-11-01T01:30:00, false",
    // Set back at one o'clock to midnight, and at midnight to the day before.
    "America/Havana, 2026-11-01T00:30:00, true",
    "America/Asuncion, 2023-03-25T23:30:00, true",
    "America/Asuncion, 2023-03-26T00:30:00, false"
  })
  void findsLocalTimesThatOccurTwice(String zone, String text, boolean twice) {
    assertThat(new RepeatedTimes(ZoneId.of(zone)).has(text)).isEqualTo(twice);
  }
}
