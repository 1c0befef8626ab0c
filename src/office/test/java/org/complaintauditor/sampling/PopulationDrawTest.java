package org.complaintauditor.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complaintauditor.model.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class PopulationDrawTest {
  private static final SampleDesign PLAIN = SmallSample.design(Purpose.MISSES, false, "0", "s");

  private static Set<String> keys(SampledPopulation population) {
    return population.selected().stream().map(SelectedFinding::key).collect(Collectors.toSet());
  }

  @Test
  @DisplayName("those with the lowest hashes are drawn, and ranked")
  void lowestHashes() {
    SampledPopulation drawn = SmallSample.population(Verdict.MET, 296, PLAIN, i -> "");
    SeededHash chance = new SeededHash("s");
    Set<String> lowest = new HashSet<>();
    IntStream.range(0, 296)
        .mapToObj(i -> SmallSample.key(Verdict.MET, i))
        .sorted(Comparator.comparing(chance::of))
        .limit(53)
        .forEach(lowest::add);

    assertThat(drawn.size()).isEqualTo(296);
    assertThat(drawn.strata()).containsExactly(new SampledStratum("", 296, 53));
    assertThat(keys(drawn)).isEqualTo(lowest);
    for (int i = 0; i < 53; i++) {
      SelectedFinding finding = drawn.selected().get(i);
      assertThat(finding.rank()).isEqualTo(i + 1);
      assertThat(finding.hash()).isEqualTo(chance.of(finding.key()));
      assertThat(i == 0 || drawn.selected().get(i - 1).hash().compareTo(finding.hash()) < 0)
          .isTrue();
    }
  }

  @Test
  @DisplayName("the hash is that of sha256sum: of seed, NUL and key")
  void hash() {
    // printf 'run-1\0abc' | sha256sum
    assertThat(new SeededHash("run-1").of("abc"))
        .isEqualTo("d9ee05328e006c3f9ac7e55f1e2ef4440e6ec867c615b521dad9a0f823fe4ad9");
  }

  @Test
  @DisplayName("when the population grows, most of the sample stays")
  void stable() {
    Set<String> before = keys(SmallSample.population(Verdict.MET, 300, PLAIN, i -> ""));
    Set<String> after = keys(SmallSample.population(Verdict.MET, 315, PLAIN, i -> ""));
    Set<String> both = new HashSet<>(before);
    both.retainAll(after);

    assertThat(both.size()).isGreaterThan(45);
  }

  @Test
  @DisplayName("another seed draws others")
  void seed() {
    SampleDesign other = SmallSample.design(Purpose.MISSES, false, "0", "t");

    assertThat(keys(SmallSample.population(Verdict.MET, 2_000, other, i -> "")))
        .isNotEqualTo(keys(SmallSample.population(Verdict.MET, 2_000, PLAIN, i -> "")));
  }

  @Test
  @DisplayName("strata are sized together, or each by itself; the first ranks are looked at twice")
  void strata() {
    SampledPopulation together =
        SmallSample.population(Verdict.MET, 300, PLAIN, i -> i % 100 == 0 ? "b" : "a");
    SampledPopulation each =
        SmallSample.population(
            Verdict.MET,
            300,
            SmallSample.design(Purpose.MISSES, true, "0.2", "s"),
            i -> i % 2 == 0 ? "b" : "a");

    assertThat(together.strata())
        .containsExactly(new SampledStratum("a", 297, 53), new SampledStratum("b", 3, 3));
    assertThat(each.strata())
        .containsExactly(new SampledStratum("a", 150, 46), new SampledStratum("b", 150, 46));
    assertThat(each.selected().stream().filter(SelectedFinding::twice).map(SelectedFinding::rank))
        .containsExactlyElementsOf(
            List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
  }

  @Test
  @DisplayName("an empty population has no strata")
  void empty() {
    SampledPopulation none = SmallSample.population(Verdict.MET, 0, PLAIN, i -> "");

    assertThat(none)
        .isEqualTo(
            new SampledPopulation(
                "ACK-01",
                Verdict.MET,
                0,
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                List.of(),
                List.of()));
  }
}
