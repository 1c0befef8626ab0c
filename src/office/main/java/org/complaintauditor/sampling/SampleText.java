package org.complaintauditor.sampling;

import java.util.List;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.TextTable;
import org.complaintauditor.sampling.inference.SamplingPlan;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TerminalText;
import org.complaintauditor.text.TextSanitizer;

/** A sample in words, for whoever has drawn it. */
public final class SampleText {
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
    TerminalText lines = new TerminalText(words, true);
    lines.add(
        Wording.of(
            "office.sample-of-run-findings",
            sample.run(),
            formats.number(sample.drawn()),
            formats.number(
                sample.populations().stream().mapToLong(SampledPopulation::size).sum())));
    lines.add(aim(design.plan()));
    lines.add(
        design
            .seedReason()
            .map(
                reason ->
                    Wording.of(
                        "office.seed-because",
                        TextSanitizer.line(design.seed()),
                        TextSanitizer.line(reason)))
            .orElse(Wording.of("office.seed-runs-id", design.seed())));
    lines.gap();
    lines.add("", table(sample));
    if (sample.twice() > 0) {
      lines.gap();
      lines.add(Wording.of("office.two-people-look-at-of-them", formats.number(sample.twice())));
    }
    if (!design.each() && !design.by().isEmpty()) {
      lines.gap();
      lines.add(Wording.of("office.populations-are-divided-into-strata"));
    }
    return lines.lines();
  }

  /** What the sample is to show. */
  String aim(SamplingPlan plan) {
    return words.text(
        Wording.of(
            "office.to-show",
            formats.chosen(plan.tolerable()),
            formats.chosen(plan.confidence().level()),
            formats.number(plan.acceptable())));
  }

  private List<String> table(Sample sample) {
    TextTable table = new TextTable(2, 1, TerminalText.WIDTH);
    table.add(
        List.of(
            words.text(Wording.of("office.population-word")),
            "",
            words.text(Wording.of("office.findings-word")),
            words.text(Wording.of("office.drawn-word"))));
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
