package org.complaintauditor.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ClockChangesTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "ClockChangesTest.findsLocalTimesThatOccurTwiceOrNever.csv",
      quoteCharacter = '\'')
  void findsLocalTimesThatOccurTwiceOrNever(
      String zone, String text, @Nullable ClockChange change) {
    assertThat(new ClockChanges(ZoneId.of(zone)).of(text)).isEqualTo(Optional.ofNullable(change));
  }
}
