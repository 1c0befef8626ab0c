package org.complaintauditor.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.Opinion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class OpinionQualityTest {

  @Test
  @DisplayName("each label, then all labels together, in all languages and in each")
  void lines() {
    OpinionQuality quality = new OpinionQuality();
    for (int i = 0; i < 4; i++) {
      quality.add("en", Map.of("TIMEFRAME", Opinion.CONFIRMED), Set.of("TIMEFRAME"));
    }
    quality.add("en", Map.of("TIMEFRAME", Opinion.CONFIRMED), Set.of());
    quality.add("en", Map.of("TIMEFRAME", Opinion.DOUBTED), Set.of());
    quality.add("fr", Map.of("TIMEFRAME", Opinion.DOUBTED), Set.of("TIMEFRAME"));
    quality.add("fr", Map.of("OUTCOME", Opinion.POSSIBLE), Set.of("OUTCOME"));
    quality.add("fr", Map.of("OUTCOME", Opinion.POSSIBLE), Set.of("TIMEFRAME"));
    quality.add("fr", Map.of(), Set.of());

    List<List<String>> cells =
        quality.lines().stream()
            .map(line -> List.of(line.replaceAll(" \\([^)]*\\)", "").split("  +|(?<=[A-Z]) ")))
            .toList();

    assertThat(cells)
        .containsExactly(
            List.of(
                "label",
                "language",
                "precision",
                "confirmed",
                "doubted",
                "possible",
                "recall",
                "with possible"),
            List.of("OUTCOME", "all", "-", "-", "-", "0.500", "0.000", "1.000"),
            List.of("TIMEFRAME", "all", "0.714", "0.800", "0.500", "-", "0.833", "0.833"),
            List.of("all labels", "all", "0.714", "0.800", "0.500", "0.500", "0.714", "0.857"),
            List.of("all labels", "en", "0.667", "0.800", "0.000", "-", "1.000", "1.000"),
            List.of("all labels", "fr", "1.000", "-", "1.000", "0.500", "0.333", "0.667"));
    assertThat(quality.lines()).isEqualTo(quality.lines());
  }

  @Test
  @DisplayName("an interval is about as wide as that of so many messages drawn at random")
  void interval() {
    OpinionQuality quality = new OpinionQuality();
    for (int i = 0; i < 100; i++) {
      quality.add(
          "en", Map.of("OUTCOME", Opinion.CONFIRMED), i < 80 ? Set.of("OUTCOME") : Set.of());
    }

    // The standard deviation of 0.8 of 100 is 0.04.
    assertThat(quality.lines().get(1)).containsPattern("0\\.800 \\(0\\.7[12]0-0\\.8[78]0\\)");
  }

  @Test
  @DisplayName("a detection without a second opinion is neither confirmed nor doubted")
  void withoutOpinion() {
    OpinionQuality quality = new OpinionQuality();
    quality.add("en", Map.of("OUTCOME", Opinion.NONE), Set.of("OUTCOME"));

    assertThat(quality.lines().get(1))
        .matches("OUTCOME +all +1\\.000 \\(1\\.000-1\\.000\\) +- +- +- +1\\.000 .* 1\\.000 .*");
  }
}
