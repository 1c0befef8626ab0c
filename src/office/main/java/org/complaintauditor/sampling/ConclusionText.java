package org.complaintauditor.sampling;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.inference.SamplingPlan;
import org.complaintauditor.text.MessageBundle;
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
    List<String> lines = new ArrayList<>();
    lines.add(words.text(Wording.of("Sample of run %s", conclusion.sample().run())));
    lines.add(new SampleText(words).aim(plan));
    lines.add(summary(conclusion));
    for (PopulationConclusion population : conclusion.populations()) {
      lines.add("");
      lines.addAll(population(population, plan));
    }
    if (!conclusion.totals().isEmpty()) {
      lines.add("");
      lines.add(words.text(Wording.of("Over all commitments, estimated:")));
      for (SampleConclusion.Total total : conclusion.totals()) {
        lines.add(
            "  "
                + words.text(
                    Wording.of(
                        "%s (findings: %s): wrong %s",
                        words.of(total.verdict()),
                        formats.number(total.size()),
                        formats.estimate(total.wrong().share(), total.wrong().interval()))));
      }
    }
    if (!conclusion.rates().isEmpty()) {
      lines.add("");
      lines.add(
          words.text(
              Wording.of("Rates as the sample corrects them: estimates, which replace no rate")));
      for (SampleConclusion.Corrected rate : conclusion.rates()) {
        lines.add(
            "  "
                + words.text(
                    Wording.of(
                        "%s: %s, corrected %s",
                        rate.commitment(),
                        formats.percent(rate.met(), rate.met() + rate.breached()),
                        formats.estimate(rate.rate().rate(), rate.rate().interval()))));
      }
    }
    return lines;
  }

  private List<String> population(PopulationConclusion conclusion, SamplingPlan plan) {
    SampledPopulation population = conclusion.population();
    List<String> lines = new ArrayList<>();
    lines.add(
        words.text(
            Wording.of(
                "%s %s, findings: %s",
                population.commitment(),
                words.of(population.verdict()),
                formats.number(population.size()))));
    if (conclusion.strata().isEmpty()) {
      lines.add("  " + words.text(Wording.of("nothing that could be wrong")));
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
                lines.add(
                    "  "
                        + words.text(
                            Wording.of(
                                "estimated share that is wrong: %s",
                                formats.estimate(wrong.share(), wrong.interval())))));
    return lines;
  }

  /** What was looked at in a stratum, and what was found. */
  public String looked(StratumConclusion stratum) {
    return words.text(
        Wording.of(
            "looked at %s of %s drawn: wrong %s, open questions %s",
            formats.number(stratum.reviewed()),
            formats.number(stratum.stratum().drawn()),
            formats.number(stratum.wrong()),
            formats.number(stratum.open())));
  }

  /** The statement that is signed of a stratum. */
  public String statement(StratumConclusion stratum, SamplingPlan plan) {
    if (stratum.atMost().isEmpty()) {
      return words.text(Wording.of("nothing can be said before all that was drawn is looked at"));
    }
    int size = stratum.stratum().size();
    int atMost = stratum.atMost().get();
    String bound =
        stratum.isCounted()
            ? words.text(
                Wording.of(
                    "wrong: %s of %s (%s; counted, not estimated)",
                    formats.number(atMost), formats.number(size), formats.percent(atMost, size)))
            : words.text(
                Wording.of(
                    "wrong at most: %s of %s (%s; exact hypergeometric bound, %s)",
                    formats.number(atMost),
                    formats.number(size),
                    formats.percent(atMost, size),
                    formats.chosen(plan.confidence().level())));
    return words.text(
        stratum.standing() == Support.SUPPORTED
            ? Wording.of("%s; tolerable %s: supported", bound, formats.chosen(plan.tolerable()))
            : Wording.of(
                "%s; tolerable %s: not supported", bound, formats.chosen(plan.tolerable())));
  }

  /** The number of populations for which the sample shows what it was to show. */
  private String summary(SampleConclusion conclusion) {
    return words.text(
        Wording.of(
            "Populations: supported %s, not supported %s, not looked at yet %s, empty %s",
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
