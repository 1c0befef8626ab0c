package org.complaintauditor.sampling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.sampling.inference.Confidence;
import org.complaintauditor.sampling.inference.SamplingPlan;

/** Samples of made-up findings. */
public final class SmallSample {

  private SmallSample() {}

  static SampleDesign design(Purpose purpose, boolean each, String overlap, String seed) {
    return new SampleDesign(
        purpose,
        new SamplingPlan(new BigDecimal("0.05"), Confidence.USUAL, 0),
        List.of("ACK-01"),
        List.of(),
        each,
        new BigDecimal(overlap),
        seed,
        Optional.empty());
  }

  static SampledPopulation population(
      Verdict verdict, int size, SampleDesign design, IntFunction<String> stratum) {
    PopulationDraw draw = new PopulationDraw("ACK-01", verdict, design);
    SeededHash chance = new SeededHash(design.seed());
    for (int i = 0; i < size; i++) {
      String key = key(verdict, i);
      draw.add(stratum.apply(i), new StratumCandidates.Candidate(chance.of(key), key, "C-" + i));
    }
    return draw.draw();
  }

  /** 16 letters. */
  static String key(Verdict verdict, int number) {
    String digits = Integer.toString(number + 1_000_000);
    return ("key" + verdict.name().substring(0, 3).toLowerCase(Locale.ROOT) + "000" + digits)
        .substring(0, 16);
  }

  /** A sample of 296 met and 28 breached findings, every fifth of which two people look at. */
  public static Sample both() {
    SampleDesign design = design(Purpose.BOTH, false, "0.2", "run-1");
    return new Sample(
        "run-1",
        "pack",
        design,
        List.of(
            population(Verdict.BREACHED, 28, design, i -> ""),
            population(Verdict.MET, 296, design, i -> "")));
  }
}
