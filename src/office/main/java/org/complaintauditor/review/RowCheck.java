package org.complaintauditor.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.Digests;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.xlsx.FilledCell;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.xlsx.review.ReviewColumn;
import org.complaintauditor.text.MessageBundle;

/** Checks the rows of a review one by one against what the run shows. */
final class RowCheck {

  private static final int MOST_NAMED = 3;

  private final FilledReview review;
  private final String run;
  private final Map<Subject, ShownFinding> shown;
  private final Optional<KnownDecisions> known;
  private final AnswerCells answers;
  private final Map<Subject, FilledRow> answered = new HashMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<CellProblem> problems = new ArrayList<>();
  private final List<Wording> remarks = new ArrayList<>();
  private long unchanged;
  private long blank;

  /**
   * A check.
   *
   * @param run the run's id
   * @param shown its findings that the review names
   * @param known what the ledger says already, where one was named
   */
  RowCheck(
      FilledReview review,
      String run,
      Map<Subject, ShownFinding> shown,
      Optional<KnownDecisions> known,
      List<MessageBundle> languages,
      Optional<LocalDate> importedOn) {
    this.review = review;
    this.run = run;
    this.shown = shown;
    this.known = known;
    this.answers = new AnswerCells(review, languages, importedOn);
  }

  /** What all rows say. */
  ImportedReview result() {
    ofAnotherRun().ifPresent(remarks::add);
    for (FilledRow row : review.rows()) {
      RowProblems found = new RowProblems(review, row);
      check(row, found);
      problems.addAll(found.found());
    }
    problems.sort(Comparator.comparingInt(CellProblem::row).thenComparing(CellProblem::column));
    return new ImportedReview(decisions, replaced(), unchanged, blank, problems, remarks);
  }

  private Map<Subject, Decision> replaced() {
    Map<Subject, Decision> replaced = new HashMap<>();
    for (Decision decision : decisions) {
      Subject finding = decision.subject().whole();
      known
          .flatMap(all -> all.standing(finding))
          .ifPresent(earlier -> replaced.put(finding, earlier));
    }
    return replaced;
  }

  /** The run that the workbook was made of, where it is not this one. */
  private Optional<Wording> ofAnotherRun() {
    if (review.stamp().isEmpty()) {
      return Optional.of(Wording.of("office.does-not-say-of-run-is", review.name(), run));
    }
    String other = review.stamp().get().run();
    return other.equals(run)
        ? Optional.empty()
        : Optional.of(Wording.of("office.was-made-of-run-and-is-run", review.name(), other, run));
  }

  private boolean isOfThisRun() {
    return review.stamp().filter(stamp -> stamp.run().equals(run)).isPresent();
  }

  private void check(FilledRow row, RowProblems found) {
    String key = row.text(ReviewColumn.KEY);
    Optional<Subject> subject = ReviewKey.read(key);
    if (subject.isEmpty()) {
      withoutKey(row, key, found);
      return;
    }
    ShownFinding finding = shown.get(subject.get());
    if (finding == null) {
      if (row.isAnswered()) {
        found.add(
            ReviewColumn.KEY,
            Wording.of(
                "office.case-no-finding-with-key-in-run",
                subject.get().caseId(),
                subject.get().commitment(),
                run));
      } else {
        blank++;
      }
      return;
    }
    Digests seen =
        new Digests(row.text(ReviewColumn.EVIDENCE_DIGEST), row.text(ReviewColumn.BASIS_DIGEST));
    if (row.isAnswered() || isOfThisRun()) {
      digests(row, finding, seen, found);
    }
    if (seen.same(finding.digests())) {
      locked(row, finding, found);
    }
    if (!row.isAnswered()) {
      blank++;
    } else if (isOnlyOne(row, finding, found)) {
      answers
          .decision(row, finding, seen.completed(finding.digests()), found)
          .filter(decision -> found.isEmpty())
          .ifPresent(decision -> decided(row, decision, found));
    }
  }

  private void withoutKey(FilledRow row, String key, RowProblems found) {
    if (!row.isAnswered()) {
      blank++;
    } else if (key.isEmpty()) {
      found.add(ReviewColumn.KEY, Wording.of("office.row-has-an-answer-and-no-key"));
    } else {
      found.add(ReviewColumn.KEY, Wording.of("office.hidden-key-was-changed", QuotedCell.cut(key)));
    }
  }

  private void digests(FilledRow row, ShownFinding finding, Digests seen, RowProblems found) {
    if (isOfThisRun()) {
      if (!seen.sameEvidence(finding.digests())) {
        found.add(ReviewColumn.EVIDENCE_DIGEST, changedDigest(seen.evidence()));
      }
      if (!seen.sameBasis(finding.digests())) {
        found.add(ReviewColumn.BASIS_DIGEST, changedDigest(seen.basis()));
      }
    } else if (!seen.sameEvidence(finding.digests())) {
      found.add(
          ReviewColumn.KEY,
          Wording.of(
              "office.evidence-is-not-same-in-run",
              finding.subject(),
              review.stamp().map(ReviewStamp::run).orElse("?"),
              run,
              run));
    } else if (row.isAnswered() && !seen.sameBasis(finding.digests())) {
      remarks.add(
          found.at(
              ReviewColumn.KEY,
              Wording.of("office.evidence-is-same-and-what-audit-makes", finding.subject())));
    }
  }

  private static Wording changedDigest(String digest) {
    return Wording.of("office.hidden-value-was-changed", QuotedCell.cut(digest));
  }

  private void locked(FilledRow row, ShownFinding finding, RowProblems found) {
    for (ReviewColumn column : ReviewColumn.of(review.isBlind())) {
      if (column.isLocked() && column != ReviewColumn.EVENTS && review.has(column)) {
        FilledCell cell = row.cell(column);
        String expected = finding.row().value(column).shown();
        switch (LockedCells.compare(finding.row().value(column), cell)) {
          case SAME -> {}
          case ZEROS_LOST ->
              remarks.add(
                  found.at(
                      column,
                      Wording.of(
                          "office.was-turned-into-number-by-a-spreadsheet",
                          column.heading(review.words()),
                          expected,
                          cell.text(),
                          expected)));
          case CHANGED ->
              found.add(
                  column,
                  expected.isEmpty()
                      ? Wording.of(
                          "office.was-empty-and-stands-now",
                          column.heading(review.words()),
                          QuotedCell.cut(cell.text()),
                          ReviewColumn.WHY.heading(review.words()))
                      : Wording.of(
                          "office.was-changed-from-to",
                          column.heading(review.words()),
                          QuotedCell.cut(expected),
                          QuotedCell.cut(cell.text()),
                          QuotedCell.cut(expected),
                          ReviewColumn.WHY.heading(review.words())));
        }
      }
    }
  }

  /** The same answer twice is one. */
  private boolean isOnlyOne(FilledRow row, ShownFinding finding, RowProblems found) {
    FilledRow first = answered.putIfAbsent(finding.subject(), row);
    if (first == null) {
      return true;
    }
    if (!first.saysTheSame(row)) {
      decisions.removeIf(decision -> decision.subject().equals(finding.subject()));
      found.add(
          ReviewColumn.DECISION,
          Wording.of(
              "office.is-answered-in-row-too-and-otherwise", finding.subject(), first.number()));
      RowProblems other = new RowProblems(review, first);
      other.add(
          ReviewColumn.DECISION,
          Wording.of(
              "office.is-answered-in-row-too-and-otherwise", finding.subject(), row.number()));
      problems.addAll(other.found());
    }
    return false;
  }

  private void decided(FilledRow row, Decision decision, RowProblems found) {
    if (known.isEmpty()) {
      decisions.add(decision);
      return;
    }
    if (known.get().same(decision).isPresent()) {
      unchanged++;
      return;
    }
    if (decision.answer() instanceof HumanAnswer.Waive waive
        && !known.get().waivers().contains(waive.waiver())) {
      found.add(ReviewColumn.EVIDENCE_REF, unknownWaiver(waive.waiver(), known.get().waivers()));
      return;
    }
    Optional<DecisionLine> last =
        known.get().last(decision.subject()).filter(line -> isSince(row, decision, line));
    if (last.isEmpty()) {
      decisions.add(decision);
      return;
    }
    DecisionLine line = last.get();
    found.add(
        ReviewColumn.DECISION,
        line instanceof Decision
            ? Wording.of(
                "office.finding-has-decided-by-since-workbook",
                line.by().name(),
                line.place().number())
            : Wording.of(
                "office.a-decision-about-finding-has-taken-back",
                line.by().name(),
                line.place().number()));
  }

  private static Wording unknownWaiver(String id, List<String> waivers) {
    if (waivers.isEmpty()) {
      return Wording.of("office.ledger-has-no-waiver-nor-any-other", QuotedCell.cut(id));
    }
    Wording what =
        Wording.of(
            "office.ledger-has-no-waiver",
            QuotedCell.cut(id),
            String.join(", ", waivers.subList(0, Math.min(MOST_NAMED, waivers.size()))));
    return waivers.stream()
        .filter(one -> one.equalsIgnoreCase(id.strip()))
        .findFirst()
        .map(near -> Wording.of("office.what-is-wrong-did-you-mean", what, near))
        .orElse(what);
  }

  /** Who changes her own mind need not be asked. */
  private boolean isSince(FilledRow row, Decision decision, DecisionLine line) {
    boolean own =
        line instanceof Decision
            && line.by().maybe(decision.by())
            && !decision.date().isBefore(line.date());
    return !own && line.place().number() > seenLine(row);
  }

  private static long seenLine(FilledRow row) {
    String line = row.text(ReviewColumn.LEDGER_LINE);
    return line.matches("\\d{1,18}") ? Long.parseLong(line) : 0;
  }
}
