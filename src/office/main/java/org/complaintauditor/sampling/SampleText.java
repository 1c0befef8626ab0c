package org.complaintauditor.sampling;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.TextTable;
import org.complaintauditor.sampling.inference.SamplingPlan;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** A sample in words, for whoever has drawn it. */
public final class SampleText {
  private static final int WIDTH = 100;

  private final MessageBundle words;
  private final SampleFormats formats;

  /** Texts in this language. */
  public SampleText(MessageBundle words) {
    this.words = words;
    this.formats = new SampleFormats(words);
  }

  /** Its lines. */
  public List<String> lines(Sample sample) {
    SampleDesign design = sample.design();
    List<String> lines = new ArrayList<>();
    lines.add(
        words.text(
            Wording.of(
                "Sample of run %s, findings: %s of %s",
                sample.run(),
                formats.number(sample.drawn()),
                formats.number(
                    sample.populations().stream().mapToLong(SampledPopulation::size).sum()))));
    lines.add(aim(design.plan()));
    lines.add(
        words.text(
            design
                .seedReason()
                .map(
                    reason ->
                        Wording.of(
                            "Seed: %s, because: %s",
                            TextSanitizer.line(design.seed()), TextSanitizer.line(reason)))
                .orElse(Wording.of("Seed: %s, the run's id", design.seed()))));
    lines.add("");
    lines.addAll(table(sample));
    if (sample.twice() > 0) {
      lines.add("");
      lines.add(
          words.text(
              Wording.of(
                  "Two people look at %s of them, each without knowing what the other says.",
                  formats.number(sample.twice()))));
    }
    if (design.each() || design.by().isEmpty()) {
      return lines;
    }
    lines.add("");
    lines.add(
        words.text(
            Wording.of(
                "Populations are divided into strata, so what is signed is signed of each, and small"
                    + " ones will hardly support it: --each sizes every stratum by itself.")));
    return lines;
  }

  /** What the sample is to show. */
  String aim(SamplingPlan plan) {
    return words.text(
        Wording.of(
            "To show: no more than %s of a population is wrong, with %s confidence; wrong ones that"
                + " its sample may have: %s",
            formats.chosen(plan.tolerable()),
            formats.chosen(plan.confidence().level()),
            formats.number(plan.acceptable())));
  }

  private List<String> table(Sample sample) {
    TextTable table = new TextTable(2, 1, WIDTH);
    table.add(
        List.of(
            words.text(Wording.of("Population")),
            "",
            words.text(Wording.of("Findings")),
            words.text(Wording.of("Drawn"))));
    for (SampledPopulation population : sample.populations()) {
      table.add(
          List.of(
              population.commitment(),
              words.of(population.verdict()),
              formats.number(population.size()),
              formats.number(population.selected().size())));
      if (!sample.design().by().isEmpty()) {
        for (SampledStratum stratum : population.strata()) {
          table.add(
              List.of(
                  "",
                  TextSanitizer.line(stratum.key()),
                  formats.number(stratum.size()),
                  formats.number(stratum.drawn())));
        }
      }
    }
    return table.lines();
  }
}
