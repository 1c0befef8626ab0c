package org.complaintauditor.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReviewItem;
import org.complaintauditor.report.ReviewList;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.xlsx.review.ReviewColumn;
import org.complaintauditor.report.xlsx.review.ReviewForm;
import org.complaintauditor.report.xlsx.review.ReviewRow;
import org.complaintauditor.report.xlsx.review.ReviewValue;
import org.complaintauditor.report.xlsx.review.ReviewWorkbook;
import org.complaintauditor.review.json.ReviewStampJson;
import org.complaintauditor.text.ShownTexts;

/** Writes findings of a run into a workbook that people fill in. */
public final class ReviewExport {

  private final ReviewedRun run;
  private final ReviewSelection selection;
  private final ReviewStamp stamp;
  private final String reviewer;
  private final Optional<KnownDecisions> known;

  /**
   * A workbook to be.
   *
   * @param reviewer who will fill it in; empty if nobody is named
   * @param known what a ledger says already, where one was named
   */
  public ReviewExport(
      ReviewedRun run,
      ReviewSelection selection,
      ReviewStamp stamp,
      String reviewer,
      Optional<KnownDecisions> known) {
    this.run = run;
    this.selection = selection;
    this.stamp = stamp;
    this.reviewer = reviewer;
    this.known = known;
  }

  /**
   * What was found.
   *
   * @param findings how many findings are to be reviewed
   * @param first how many of them hang on a doubtful text, and come first
   */
  public record Listed(long findings, long first) {

    /** Whether they are too many for one review: then nothing was written. */
    public boolean isTooMany() {
      return findings > ReviewSelection.MOST;
    }
  }

  /** The findings of the selection, and how many more than a review takes. */
  private final class Gathered {
    private final Map<Subject, ReviewRow> rows = new LinkedHashMap<>();
    private long count;

    void add(AuditedCase audited, RunFacts facts, ReviewWorkbook book, ReviewList doubtful) {
      List<FindingRow> chosen =
          ReviewedRun.rows(facts, audited).stream().filter(selection::holds).toList();
      count += chosen.size();
      if (chosen.isEmpty() || count > ReviewSelection.MOST) {
        return;
      }
      book.addCase(audited);
      List<ReviewItem> items = ReviewItem.of(audited);
      for (FindingRow row : chosen) {
        String commitment = row.finding().commitment();
        Subject subject = Subject.finding(audited.history().caseId(), commitment);
        rows.put(subject, prepared(subject, book.row(row, ReviewKey.of(subject))));
        items.stream()
            .filter(item -> item.commitment().equals(commitment))
            .limit(1)
            .forEach(doubtful::add);
      }
    }
  }

  private ReviewRow prepared(Subject subject, ReviewRow row) {
    Map<ReviewColumn, ReviewValue> more = new EnumMap<>(ReviewColumn.class);
    more.put(ReviewColumn.NAME, ReviewValue.text(reviewer));
    long line = known.map(all -> all.lastLine(subject)).orElse(0L);
    if (line > 0) {
      more.put(ReviewColumn.LEDGER_LINE, new ReviewValue.Count(line));
    }
    return row.with(more, Map.of());
  }

  /**
   * Writes the workbook; nothing where the findings are none or too many.
   *
   * @throws IOException if it cannot be written
   */
  public Listed writeTo(Path file) throws IOException {
    ShownTexts texts = ShownTexts.named(stamp.texts()).orElse(ShownTexts.QUOTES);
    RunFacts facts = run.facts(stamp.language(), texts);
    boolean full = texts == ShownTexts.FULL;
    try (ReviewWorkbook book = new ReviewWorkbook(facts, stamp.blind(), full);
        ReviewList doubtful = new ReviewList(run.material().pack())) {
      Gathered gathered = new Gathered();
      run.each(caseId -> true, audited -> gathered.add(audited, facts, book, doubtful));
      Listed listed = new Listed(gathered.count, stamp.blind() ? 0 : doubtful.size());
      if (listed.isTooMany() || gathered.count == 0) {
        return listed;
      }
      for (ReviewRow row : ordered(gathered.rows, doubtful)) {
        book.add(row);
      }
      book.writeTo(
          file,
          new ReviewForm(
              stamp.blind(),
              reviewer,
              gathered.count,
              stamp.sample().isPresent(),
              ReviewStampJson.write(stamp),
              full));
      return listed;
    }
  }

  /** Doubtful ones first, unless that would tell a blind reviewer where the machine doubts. */
  private List<ReviewRow> ordered(Map<Subject, ReviewRow> rows, ReviewList doubtful) {
    Map<Subject, ReviewRow> rest = new LinkedHashMap<>(rows);
    List<ReviewRow> ordered = new ArrayList<>();
    if (!stamp.blind()) {
      for (ReviewItem item : doubtful) {
        Optional.ofNullable(rest.remove(Subject.finding(item.caseId(), item.commitment())))
            .ifPresent(ordered::add);
      }
    }
    ordered.addAll(rest.values());
    return ordered;
  }
}
