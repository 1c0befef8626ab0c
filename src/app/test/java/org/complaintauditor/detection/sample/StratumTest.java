package org.complaintauditor.detection.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Vocabulary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StratumTest {

  @Test
  @DisplayName("a message belongs to the rarest thing found in it; the first of two as rare")
  void rarest() {
    Stratum.Frequencies frequencies = new Stratum.Frequencies();
    Map<Label, Opinion> both =
        Map.of(Label.TIMEFRAME, Opinion.CONFIRMED, Label.OUTCOME, Opinion.POSSIBLE);
    List.of(
            both,
            Map.of(Label.OUTCOME, Opinion.POSSIBLE),
            Map.of(Label.OUTCOME, Opinion.CONFIRMED),
            Map.of(Label.PROCESS, Opinion.DOUBTED))
        .forEach(frequencies::add);

    assertThat(frequencies.of(Direction.OUTBOUND, both).key()).isEqualTo("TIMEFRAME.CONFIRMED");
    assertThat(
            frequencies
                .of(
                    Direction.OUTBOUND,
                    Map.of(Label.OUTCOME, Opinion.CONFIRMED, Label.PROCESS, Opinion.DOUBTED))
                .key())
        .isEqualTo("PROCESS.DOUBTED");
    assertThat(frequencies.of(Direction.INBOUND, Map.of()).key()).isEqualTo("INBOUND.NOTHING");
    // The note of a call: what the provider said stands with the provider's.
    assertThat(frequencies.of(Direction.INBOUND, both))
        .isEqualTo(frequencies.of(Direction.OUTBOUND, both));
  }

  @ParameterizedTest
  @CsvSource({
    // Wanted, sizes of three strata, drawn of each.
    "3, 1 10 100, 1 1 1",
    "6, 5 10 100, 2 2 2",
    "6, 1 10 100, 1 2 3",
    "20, 4 16 64, 3 6 11",
    "20, 4 4 4, 4 4 4",
    "14, 1 1 400, 1 1 12"
  })
  @DisplayName("small strata give more than their share, and none more than it has")
  void allocation(int wanted, String sizes, String drawn) {
    Map<Stratum, Integer> strata = new TreeMap<>();
    String[] each = sizes.split(" ");
    for (int i = 0; i < each.length; i++) {
      strata.put(stratum(i), Integer.valueOf(each[i]));
    }

    Map<Stratum, Integer> allocated = new TreeMap<>(Stratum.allocation(strata, wanted));

    assertThat(String.join(" ", allocated.values().stream().map(String::valueOf).toList()))
        .isEqualTo(drawn);
  }

  private static Stratum stratum(int place) {
    return new Stratum(
        Direction.OUTBOUND,
        Optional.of(new Stratum.Found(Vocabulary.core().labels().get(place), Opinion.CONFIRMED)));
  }
}
