package org.complaintauditor.app;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SampledPopulation;
import org.complaintauditor.sampling.json.DrawnSampleJson;
import org.complaintauditor.sampling.json.UnusableSampleException;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerLine;

/**
 * A sample in the ledger. One that was drawn by a seed of somebody's choice has to stand there
 * before the first decision about its findings: nobody can look at findings first, and then choose
 * a seed that draws those which please.
 */
final class RecordedSample {
  private final Sample sample;
  private final Set<Subject> findings = new HashSet<>();

  RecordedSample(Sample sample) {
    this.sample = sample;
    for (SampledPopulation population : sample.populations()) {
      population
          .selected()
          .forEach(one -> findings.add(Subject.finding(one.caseId(), population.commitment())));
    }
  }

  /**
   * Writes it, unless it is there.
   *
   * @param decided the decisions of the ledger
   * @return what happened
   * @throws UnusableSampleException if it has a seed of its own, and one of its findings was
   *     decided about
   */
  Wording record(Ledger ledger, List<DecisionLine> decided, LineOrigin origin) {
    Optional<LedgerLine> there = find(ledger);
    if (there.isPresent()) {
      return Wording.of("app.sample-is-line-of-ledger-already", there.get().n());
    }
    if (hasOwnSeed()) {
      decided.stream()
          .filter(this::isAboutIt)
          .findFirst()
          .ifPresent(
              first -> {
                throw new UnusableSampleException(
                    Wording.of(
                        "app.seed-line-of-ledger-decides-about-already",
                        first.place().number(),
                        ((Decision) first).subject()));
              });
    }
    LedgerLine line =
        ledger.append(origin.entry(DrawnSampleJson.SAMPLE, DrawnSampleJson.write(sample))).get(0);
    return Wording.of("app.sample-is-line-of-ledger", line.n());
  }

  /**
   * Refuses a sample with a seed of its own that was not written down before the decisions.
   *
   * @param ledger that of the workspace, if one is named
   * @param decided all decisions, those of files as well
   */
  void refuseUnlessFirst(Optional<Ledger> ledger, List<DecisionLine> decided) {
    if (!hasOwnSeed()) {
      return;
    }
    LedgerLine line =
        ledger
            .flatMap(this::find)
            .orElseThrow(
                () ->
                    new UnusableSampleException(
                        Wording.of("app.sample-was-drawn-by-seed", sample.design().seed())));
    LocalDate drawn = LocalDate.parse(line.at().substring(0, "2026-04-20".length()));
    for (DecisionLine one : decided) {
      boolean before =
          one.place().ledgerLine().isPresent()
              ? one.place().number() < line.n()
              : one.date().isBefore(drawn);
      if (before && isAboutIt(one)) {
        throw new UnusableSampleException(
            Wording.of(
                "app.was-decided-about-before-sample-was-drawn",
                ((Decision) one).subject(),
                sample.design().seed(),
                line.n(),
                drawn));
      }
    }
  }

  private boolean hasOwnSeed() {
    return !sample.design().seed().equals(sample.run());
  }

  private boolean isAboutIt(DecisionLine line) {
    return line instanceof Decision decision && findings.contains(decision.subject().whole());
  }

  private Optional<LedgerLine> find(Ledger ledger) {
    String body = DrawnSampleJson.write(sample);
    try (Stream<LedgerLine> lines = ledger.lines()) {
      return lines
          .filter(line -> line.kind().equals(DrawnSampleJson.SAMPLE) && line.body().equals(body))
          .findFirst();
    }
  }
}
