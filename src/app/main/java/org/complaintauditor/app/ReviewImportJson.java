package org.complaintauditor.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.review.CellProblem;
import org.complaintauditor.review.ImportedReview;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;

/** What came of a review, or would come of it, as one JSON document (docs/programs.md). */
public final class ReviewImportJson {

  private ReviewImportJson() {}

  /**
   * The document.
   *
   * @param written where the decisions were written; empty if nowhere
   * @param marked the workbook in which the wrong cells are marked; empty if none was made
   */
  public static String of(
      ImportedReview found, Optional<String> written, Optional<Path> marked, MessageBundle words) {
    Map<String, @Nullable Object> document = JsonFile.object();
    document.put("right", found.isRight());
    document.put("written_to", written.orElse(""));
    document.put("new", found.decisions().stream().map(one -> withReplaced(one, found)).toList());
    document.put("unchanged", found.unchanged());
    document.put("without_answer", found.blank());
    List<Map<String, @Nullable Object>> wrong = new ArrayList<>();
    for (CellProblem one : found.problems()) {
      Map<String, @Nullable Object> cell = JsonFile.object();
      cell.put("place", TextSanitizer.line(one.place()));
      cell.put("row", one.row());
      cell.put("message", TextSanitizer.line(words.text(one.what())));
      wrong.add(cell);
    }
    document.put("wrong", wrong);
    document.put("marked", marked.map(Path::toString).orElse(""));
    document.put(
        "remarks", found.remarks().stream().map(words::text).map(TextSanitizer::line).toList());
    return JsonFile.text(document);
  }

  private static Map<String, @Nullable Object> withReplaced(
      Decision decision, ImportedReview found) {
    Map<String, @Nullable Object> one = decision(decision);
    found
        .replacedBy(decision)
        .ifPresent(
            earlier -> {
              Map<String, @Nullable Object> replaced = JsonFile.object();
              replaced.put("decision", earlier.kind().word());
              replaced.put("by", TextSanitizer.line(earlier.by().name()));
              replaced.put("date", earlier.date().toString());
              replaced.put("line", earlier.place().number());
              one.put("replaces", replaced);
            });
    return one;
  }

  /** A decision, by what it is about. */
  public static Map<String, @Nullable Object> decision(Decision decision) {
    Map<String, @Nullable Object> one = JsonFile.object();
    one.put("case", TextSanitizer.line(decision.subject().caseId()));
    one.put("commitment", decision.subject().commitment());
    one.put("trigger", TextSanitizer.line(decision.subject().trigger().orElse("")));
    one.put("decision", decision.kind().word());
    one.put("by", TextSanitizer.line(decision.by().name()));
    one.put("date", decision.date().toString());
    return one;
  }
}
