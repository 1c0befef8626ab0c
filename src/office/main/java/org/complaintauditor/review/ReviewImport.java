package org.complaintauditor.review;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.decision.Digests;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Event;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.xlsx.review.ReviewColumn;
import org.complaintauditor.report.xlsx.review.ReviewForm;
import org.complaintauditor.report.xlsx.review.ReviewRow;
import org.complaintauditor.report.xlsx.review.ReviewValue;
import org.complaintauditor.report.xlsx.review.ReviewWorkbook;
import org.complaintauditor.review.json.ReviewStampJson;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;

/** Reads a review that came back, and holds it against the run. */
public final class ReviewImport implements Closeable {

  private static final List<MessageBundle> LANGUAGES =
      MessageBundle.LANGUAGES.stream().map(MessageBundle::in).toList();

  private final FilledReview review;
  private final ReviewedRun run;
  private final ReviewStamp stamp;
  private final ReviewWorkbook book;
  private final Map<Subject, ShownFinding> shown = new HashMap<>();
  private final Optional<KnownDecisions> known;

  private ReviewImport(
      FilledReview review,
      ReviewedRun run,
      ReviewStamp stamp,
      ReviewWorkbook book,
      Optional<KnownDecisions> known) {
    this.review = review;
    this.run = run;
    this.stamp = stamp;
    this.book = book;
    this.known = known;
  }

  /**
   * Reads a review.
   *
   * @param known what a ledger says already, where one was named
   * @throws org.complaintauditor.intake.file.UnusableExportException if it is no review
   * @throws IOException if it cannot be read
   */
  public static ReviewImport read(Path file, ReviewedRun run, Optional<KnownDecisions> known)
      throws IOException {
    FilledReview review = FilledReview.read(file, LANGUAGES);
    ReviewStamp stamp =
        new ReviewStamp(
            run.id(),
            known.map(KnownDecisions::head),
            review.isBlind(),
            review.stamp().flatMap(ReviewStamp::sample),
            review.words().language(),
            review.stamp().map(ReviewStamp::texts).orElse(ShownTexts.QUOTES.option()));
    ShownTexts texts = ShownTexts.named(stamp.texts()).orElse(ShownTexts.QUOTES);
    RunFacts facts = run.facts(stamp.language(), texts);
    ReviewImport read =
        new ReviewImport(
            review,
            run,
            stamp,
            new ReviewWorkbook(facts, stamp.blind(), texts == ShownTexts.FULL),
            known);
    Set<String> cases = review.cases();
    run.each(cases::contains, audited -> read.gather(audited, facts));
    return read;
  }

  private void gather(AuditedCase audited, RunFacts facts) {
    book.addCase(audited);
    for (FindingRow row : ReviewedRun.rows(facts, audited)) {
      Subject subject = Subject.finding(audited.history().caseId(), row.finding().commitment());
      shown.put(
          subject,
          new ShownFinding(
              subject,
              row.finding().verdict(),
              Digests.of(row.identities(), row.finding()),
              row.trigger().map(Event::date),
              book.row(row, ReviewKey.of(subject))));
    }
  }

  /**
   * What the review says, and what is wrong with it.
   *
   * @param importedOn the day of the import, which stands for dates that are left out
   */
  public ImportedReview check(Optional<LocalDate> importedOn) {
    return new RowCheck(review, run.id(), shown, known, LANGUAGES, importedOn).result();
  }

  /**
   * Writes the same workbook anew: what was found stands as the run shows it, answers as they came,
   * wrong cells are marked, with a note. Rows that are not of the run have no place in it.
   *
   * @param problems what is wrong
   * @throws IOException if it cannot be written
   */
  public void writeMended(Path file, List<CellProblem> problems) throws IOException {
    Map<Integer, Map<ReviewColumn, String>> notes = new HashMap<>();
    for (CellProblem problem : problems) {
      notes
          .computeIfAbsent(problem.row(), row -> new EnumMap<>(ReviewColumn.class))
          .merge(
              marked(problem.column()),
              review.words().text(problem.what()),
              (one, other) -> one + "\n" + other);
    }
    long rows = 0;
    for (FilledRow row : review.rows()) {
      Optional<ShownFinding> finding =
          ReviewKey.read(row.text(ReviewColumn.KEY))
              .flatMap(subject -> Optional.ofNullable(shown.get(subject)));
      if (finding.isPresent()) {
        book.add(mended(row, finding.get(), notes.getOrDefault(row.number(), Map.of())));
        rows++;
      }
    }
    book.writeTo(
        file,
        new ReviewForm(
            stamp.blind(),
            "",
            rows,
            stamp.sample().isPresent(),
            ReviewStampJson.write(stamp),
            stamp.texts().equals(ShownTexts.FULL.option())));
  }

  /** Nobody sees a note in a hidden column. */
  private static ReviewColumn marked(ReviewColumn column) {
    return column.part() == ReviewColumn.Part.HIDDEN ? ReviewColumn.CASE : column;
  }

  private ReviewRow mended(FilledRow row, ShownFinding finding, Map<ReviewColumn, String> notes) {
    Map<ReviewColumn, ReviewValue> answers = new EnumMap<>(ReviewColumn.class);
    for (ReviewColumn column : ReviewColumn.of(false)) {
      if (column.part() == ReviewColumn.Part.ANSWER) {
        answers.put(
            column,
            column == ReviewColumn.DATE
                ? DecisionDay.of(row.cell(column))
                    .only()
                    .map(ReviewValue::day)
                    .orElseGet(() -> ReviewValue.text(row.cell(column).text()))
                : ReviewValue.text(row.cell(column).text()));
      }
    }
    long line = known.map(all -> all.lastLine(finding.subject())).orElse(0L);
    if (line > 0) {
      answers.put(ReviewColumn.LEDGER_LINE, new ReviewValue.Count(line));
    }
    return finding.row().with(answers, notes);
  }

  /** How messages name the file. */
  public String name() {
    return review.name();
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    book.close();
  }
}
