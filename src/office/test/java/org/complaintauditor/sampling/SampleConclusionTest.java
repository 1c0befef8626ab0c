package org.complaintauditor.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class SampleConclusionTest {
  private static final Sample BOTH = SmallSample.both();

  /** All that was drawn, as the machine says, but for the first ones of each population. */
  private static Map<String, ReviewedFinding> reviewed(int wrong, int open) {
    Map<String, ReviewedFinding> reviewed = new HashMap<>();
    for (SampledPopulation population : BOTH.populations()) {
      Verdict other = population.verdict() == Verdict.MET ? Verdict.BREACHED : Verdict.MET;
      int number = 0;
      for (SelectedFinding finding : population.selected()) {
        number++;
        Optional<Verdict> said =
            number <= wrong
                ? Optional.of(other)
                : number <= wrong + open ? Optional.empty() : Optional.of(population.verdict());
        reviewed.put(finding.key(), new ReviewedFinding(said));
      }
    }
    return reviewed;
  }

  private static List<String> lines(Map<String, ReviewedFinding> reviewed, String language) {
    return new ConclusionText(MessageBundle.in(language))
        .lines(SampleConclusion.of(BOTH, reviewed));
  }

  @Test
  @DisplayName("none wrong of 53 of 296: at most 14, which is supported")
  void clean() {
    assertThat(lines(reviewed(0, 0), "en"))
        .containsExactly(
            "Sample of run run-1",
            "To show: no more than 5% of a population is wrong, with 95% confidence; wrong ones that"
                + " its sample may have: 0",
            "Populations: supported 2, not supported 0, not looked at yet 0, empty 0",
            "",
            "ACK-01 Breached, findings: 28",
            "  looked at 22 of 22 drawn: wrong 0, open questions 0",
            "  wrong at most: 1 of 28 (3.6%; exact hypergeometric bound, 95%); tolerable 5%: supported",
            "  estimated share that is wrong: 0.0% (0.0% to 6.9%; MOVER-Wilson, widened below, 95%)",
            "",
            "ACK-01 Met, findings: 296",
            "  looked at 53 of 53 drawn: wrong 0, open questions 0",
            "  wrong at most: 14 of 296 (4.7%; exact hypergeometric bound, 95%); tolerable 5%: supported",
            "  estimated share that is wrong: 0.0% (0.0% to 6.1%; MOVER-Wilson, widened below, 95%)",
            "",
            "Over all commitments, estimated:",
            "  Breached (findings: 28): wrong 0.0% (0.0% to 6.9%; MOVER-Wilson, widened below, 95%)",
            "  Met (findings: 296): wrong 0.0% (0.0% to 6.1%; MOVER-Wilson, widened below, 95%)",
            "",
            "Rates as the sample corrects them: estimates, which replace no rate",
            "  ACK-01: 91.4%, corrected 91.4% (85.8% to 92.0%; corner values, 95%)");
  }

  @Test
  @DisplayName("one wrong supports nothing, and an open question counts as wrong")
  void wrong() {
    SampleConclusion wrong = SampleConclusion.of(BOTH, reviewed(1, 0));
    SampleConclusion open = SampleConclusion.of(BOTH, reviewed(0, 1));

    for (SampleConclusion conclusion : List.of(wrong, open)) {
      StratumConclusion met = conclusion.populations().get(1).whole().orElseThrow();
      assertThat(met.atMost()).contains(23);
      assertThat(met.standing()).isEqualTo(Support.NOT_SUPPORTED);
    }
    // In the estimate what is open is left out.
    assertThat(wrong.populations().get(1).wrong().orElseThrow().share()).isEqualTo(1 / 53.0);
    assertThat(open.populations().get(1).wrong().orElseThrow().share()).isZero();
  }

  @Test
  @DisplayName("before everything was looked at nothing is said")
  void incomplete() {
    Map<String, ReviewedFinding> reviewed = reviewed(0, 0);
    reviewed.remove(BOTH.populations().get(1).selected().get(7).key());
    SampleConclusion conclusion = SampleConclusion.of(BOTH, reviewed);

    PopulationConclusion met = conclusion.populations().get(1);
    assertThat(met.standing()).isEqualTo(Support.NOT_REVIEWED);
    assertThat(met.wrong()).isEmpty();
    assertThat(conclusion.totals())
        .extracting(one -> one.verdict())
        .containsExactly(Verdict.BREACHED);
    assertThat(conclusion.rates()).isEmpty();
    assertThat(lines(reviewed, "fr"))
        .contains(
            "  examinés : 52 sur 53 tirés; erronés : 0, questions ouvertes : 0"
                .replace(" :", "\u00a0:"),
            "  rien ne peut être dit avant que tout ce qui a été tiré soit examiné");
    assertThat(lines(reviewed, "de"))
        .contains(
            "Grundgesamtheiten: gestützt 1, nicht gestützt 0, noch nicht angesehen 1, leer 0");
  }

  @Test
  @DisplayName("where all was looked at, findings are counted and nothing is estimated")
  void counted() {
    SampleDesign design = SmallSample.design(Purpose.PRECISION, false, "0", "s");
    SampledPopulation small = SmallSample.population(Verdict.BREACHED, 8, design, i -> "");
    Sample sample = new Sample("r", "p", design, List.of(small));
    Map<String, ReviewedFinding> reviewed = new HashMap<>();
    small
        .selected()
        .forEach(
            one ->
                reviewed.put(
                    one.key(),
                    new ReviewedFinding(
                        Optional.of(one.rank() == 1 ? Verdict.MET : Verdict.BREACHED))));
    SampleConclusion conclusion = SampleConclusion.of(sample, reviewed);

    assertThat(conclusion.populations().get(0).wrong().orElseThrow().interval()).isEmpty();
    assertThat(new ConclusionText(MessageBundle.in("en")).lines(conclusion))
        .contains(
            "  wrong: 1 of 8 (12.5%; counted, not estimated); tolerable 5%: not supported",
            "  Breached (findings: 8): wrong 12.5% (counted, not estimated)");
  }

  @Test
  @DisplayName("where nothing is there, nothing can be wrong")
  void empty() {
    SampleDesign design = SmallSample.design(Purpose.PRECISION, false, "0", "s");
    Sample sample =
        new Sample(
            "r",
            "p",
            design,
            List.of(SmallSample.population(Verdict.BREACHED, 0, design, i -> "")));
    SampleConclusion conclusion = SampleConclusion.of(sample, Map.of());

    assertThat(conclusion.populations().get(0).standing()).isEqualTo(Support.EMPTY);
    assertThat(new ConclusionText(MessageBundle.in("en")).lines(conclusion))
        .endsWith("ACK-01 Breached, findings: 0", "  nothing that could be wrong");
  }
}
