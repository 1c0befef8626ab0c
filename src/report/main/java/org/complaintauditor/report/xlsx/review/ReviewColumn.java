package org.complaintauditor.report.xlsx.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.text.MessageBundle;

/** The columns of a review workbook, from left to right. */
public enum ReviewColumn {
  CASE(Part.FOUND, 15, "report.column.case"),
  ID(Part.FOUND, 10, "report.column.id"),
  COMMITMENT(Part.FOUND, 24, "report.column.commitment"),
  VERDICT(Part.OPINION, 16, "report.column.verdict"),
  REASON(Part.OPINION, 20, "report.column.reason"),
  DUE(Part.FOUND, 18, "report.column.due"),
  DONE(Part.FOUND, 18, "report.column.discharged"),
  LATE(Part.OPINION, 12, "report.column.late"),
  EXPLANATION(Part.OPINION, 50, "report.column.explanation"),
  QUOTES(Part.FOUND, 46, "report.column.quotes"),
  DOUBTS(Part.FOUND, 24, "report.column.doubt"),
  /** Leads to the case's events. */
  EVENTS(Part.FOUND, 13, "report.column.events"),

  DECISION(Part.ANSWER, 19, "review.column.decision"),
  RIGHT_VERDICT(Part.ANSWER, 17, "review.column.right_verdict"),
  REASON_CODE(Part.ANSWER, 22, "review.column.reason_code"),
  WHY(Part.ANSWER, 40, "review.column.why"),
  EVIDENCE_REF(Part.ANSWER, 20, "review.column.evidence_ref"),
  NAME(Part.ANSWER, 18, "review.column.name"),
  DATE(Part.ANSWER, 13, "review.column.date"),

  /** The key of the row, wherever somebody sorts it to. */
  KEY(Part.HIDDEN, 20, "review_key"),
  EVIDENCE_DIGEST(Part.HIDDEN, 20, "evidence_digest"),
  BASIS_DIGEST(Part.HIDDEN, 20, "basis_digest"),
  /** The line of the ledger that was the last about the finding. */
  LEDGER_LINE(Part.HIDDEN, 12, "ledger_line");

  /** Whose a column is. */
  public enum Part {
    /** What the machine found; locked. */
    FOUND,
    /** What the machine concludes, which a blind review does not show; locked. */
    OPINION,
    /** What the reviewer fills in. */
    ANSWER,
    /** What the program knows the row by. */
    HIDDEN
  }

  private final Part part;
  private final int width;
  private final String heading;

  ReviewColumn(Part part, int width, String heading) {
    this.part = part;
    this.width = width;
    this.heading = heading;
  }

  /** Whose it is. */
  public Part part() {
    return part;
  }

  /** Whether it shows something of the finding that nobody should change. */
  public boolean isLocked() {
    return part == Part.FOUND || part == Part.OPINION;
  }

  int width() {
    return width;
  }

  /** Its heading, in the language of the words; the same in every language where it is hidden. */
  public String heading(MessageBundle words) {
    return part == Part.HIDDEN ? heading : words.text(heading);
  }

  /** The columns of a workbook. */
  public static List<ReviewColumn> of(boolean blind) {
    return Arrays.stream(values())
        .filter(column -> !(blind && column.part == Part.OPINION))
        .toList();
  }

  /** The column with this heading, in any language and case. */
  public static Optional<ReviewColumn> headed(String text, List<MessageBundle> languages) {
    String heading = text.strip();
    return Arrays.stream(values())
        .filter(
            column ->
                languages.stream()
                    .anyMatch(words -> column.heading(words).equalsIgnoreCase(heading)))
        .findFirst();
  }
}
