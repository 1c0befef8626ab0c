package org.complaintauditor.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockChangesTest {

  @ParameterizedTest
  @CsvSource({
    "America/Toronto, 2026-11-01T00:59:59, ",
    "America/Toronto, 2026-11-01T01:00:00, TWICE",
    "America/Toronto, 2026-11-01 01:59, TWICE",
    "America/Toronto, 2026-11-01T02:00:00, ",
    "America/Toronto, ' 2026-11-01T01:30:00 ', TWICE",
    "America/Toronto, 2026-11-01T01:30:00-05:00, ",
    "America/Toronto, 2026-11-01T01:30:00Z, ",
    "America/Toronto, 2026-11-01, ",
    "America/Toronto, 2026-11-02T01:30:00, ",
    "America/Toronto, 2026-03-08T02:30:00, NEVER",
    "America/Toronto, 2026-03-08T01:59:59, ",
    "America/Toronto, 2026-03-08T03:00:00, ",
    // Set forward at midnight.
    "America/Asuncion, 2022-10-02T00:30:00, NEVER",
    "America/Toronto, 2026-13-01T01:30:00, ",
    "America/Toronto, not a time at all, ",
    "UTC, 2026-11-01T01:30:00, ",
    // Set back at one o'clock to midnight, and at midnight to the day before.
    "America/Havana, 2026-11-01T00:30:00, TWICE",
    "America/Asuncion, 2023-03-25T23:30:00, TWICE",
    "America/Asuncion, 2023-03-26T00:30:00, "
  })
  void findsLocalTimesThatOccurTwiceOrNever(
      String zone, String text, @Nullable ClockChange change) {
    assertThat(new ClockChanges(ZoneId.of(zone)).of(text)).isEqualTo(Optional.ofNullable(change));
  }
}
