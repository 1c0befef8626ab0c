package org.complaintauditor.sampling;

import java.util.List;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.inference.SamplingPlan;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TerminalText;
import org.complaintauditor.text.TextSanitizer;

/** A conclusion in words, for a terminal and for the page that is signed. */
public final class ConclusionText {
  private final MessageBundle words;
  private final SampleFormats formats;

  /** Texts in this language. */
  public ConclusionText(MessageBundle words) {
    this.words = words;
    this.formats = new SampleFormats(words);
  }

  /** All lines. */
  public List<String> lines(SampleConclusion conclusion) {
    SamplingPlan plan = conclusion.sample().design().plan();
    TerminalText lines = new TerminalText(words, true);
    lines.add(Wording.of("office.sample-of-run", conclusion.sample().run()));
    lines.add(new SampleText(words).aim(plan));
    lines.add(summary(conclusion));
    for (PopulationConclusion population : conclusion.populations()) {
      lines.gap();
      add(population, plan, lines);
    }
    if (!conclusion.totals().isEmpty()) {
      lines.gap();
      lines.add(Wording.of("office.over-all-commitments-estimated"));
      for (SampleConclusion.Total total : conclusion.totals()) {
        lines.below(
            Wording.of(
                "office.findings-wrong",
                words.of(total.verdict()),
                formats.number(total.size()),
                formats.estimate(total.wrong().share(), total.wrong().interval())));
      }
    }
    if (!conclusion.rates().isEmpty()) {
      lines.gap();
      lines.add(Wording.of("office.rates-as-sample-corrects-them"));
      for (SampleConclusion.Corrected rate : conclusion.rates()) {
        lines.below(
            Wording.of(
                "office.corrected",
                rate.commitment(),
                formats.percent(rate.met(), rate.met() + rate.breached()),
                formats.estimate(rate.rate().rate(), rate.rate().interval())));
      }
    }
    return lines.lines();
  }

  private void add(PopulationConclusion conclusion, SamplingPlan plan, TerminalText lines) {
    SampledPopulation population = conclusion.population();
    lines.add(
        Wording.of(
            "office.version-and-findings",
            population.commitment(),
            words.of(population.verdict()),
            formats.number(population.size())));
    if (conclusion.strata().isEmpty()) {
      lines.below(Wording.of("office.nothing-could-be-wrong"));
    }
    for (StratumConclusion stratum : conclusion.strata()) {
      String key = stratum.stratum().key();
      lines.add("  " + (key.isEmpty() ? "" : TextSanitizer.line(key) + ": ") + looked(stratum));
      lines.add("  " + statement(stratum, plan));
    }
    conclusion
        .wrong()
        .filter(wrong -> wrong.interval().isPresent())
        .ifPresent(
            wrong ->
                lines.below(
                    Wording.of(
                        "office.estimated-share-is-wrong",
                        formats.estimate(wrong.share(), wrong.interval()))));
  }

  /** What was looked at in a stratum, and what was found. */
  public String looked(StratumConclusion stratum) {
    return words.text(
        Wording.of(
            "office.looked-at-of-drawn",
            formats.number(stratum.reviewed()),
            formats.number(stratum.stratum().drawn()),
            formats.number(stratum.wrong()),
            formats.number(stratum.open())));
  }

  /** The statement that is signed of a stratum. */
  public String statement(StratumConclusion stratum, SamplingPlan plan) {
    if (stratum.atMost().isEmpty()) {
      return words.text(Wording.of("office.nothing-can-be-said-before-all"));
    }
    int size = stratum.stratum().size();
    int atMost = stratum.atMost().get();
    String bound =
        stratum.isCounted()
            ? words.text(
                Wording.of(
                    "office.wrong-of-counted-not-estimated",
                    formats.number(atMost),
                    formats.number(size),
                    formats.percent(atMost, size)))
            : words.text(
                Wording.of(
                    "office.wrong-at-most",
                    formats.number(atMost),
                    formats.number(size),
                    formats.percent(atMost, size),
                    formats.chosen(plan.confidence().level())));
    return words.text(
        stratum.standing() == Support.SUPPORTED
            ? Wording.of("office.tolerable-supported", bound, formats.chosen(plan.tolerable()))
            : Wording.of(
                "office.tolerable-not-supported", bound, formats.chosen(plan.tolerable())));
  }

  /** The number of populations for which the sample shows what it was to show. */
  private String summary(SampleConclusion conclusion) {
    return words.text(
        Wording.of(
            "office.populations-supported-not-supported-not-looked",
            standing(conclusion, Support.SUPPORTED),
            standing(conclusion, Support.NOT_SUPPORTED),
            standing(conclusion, Support.NOT_REVIEWED),
            standing(conclusion, Support.EMPTY)));
  }

  private String standing(SampleConclusion conclusion, Support standing) {
    return formats.number(
        conclusion.populations().stream().filter(one -> one.standing() == standing).count());
  }
}
