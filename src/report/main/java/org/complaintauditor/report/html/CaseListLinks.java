package org.complaintauditor.report.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.TextSanitizer;

/** The addresses of lists of cases, as {@code address.js} reads them. */
final class CaseListLinks {

  private CaseListLinks() {}

  /** The cases in which a commitment has a verdict. */
  static String of(String commitment, Verdict verdict) {
    return "#/cases?c=" + coded(commitment) + "&v=" + verdict.name();
  }

  /** The cases in which a commitment has a verdict for this reason. */
  static String of(String commitment, Reason reason) {
    return of(commitment, reason.verdict()) + "&r=" + reason.name();
  }

  /** The cases in which a commitment was discharged this late. */
  static String of(String commitment, LatenessClass late) {
    return "#/cases?c=" + coded(commitment) + "&late=" + late.code();
  }

  /** The cases of a month, with a commitment looked at. */
  static String of(String commitment, YearMonth month) {
    return "#/cases?c=" + coded(commitment) + period(month);
  }

  private static String period(YearMonth month) {
    return "&from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
  }

  /** The cases of a month in which a commitment has a verdict. */
  static String of(String commitment, Verdict verdict, YearMonth month) {
    return of(commitment, verdict) + period(month);
  }

  /** The cases of a group in which a commitment has a verdict. */
  static String of(String commitment, Verdict verdict, String dimension, String value) {
    return of(commitment, verdict)
        + "&g."
        + coded(dimension)
        + "="
        + coded(TextSanitizer.line(value));
  }

  /** A case. */
  static String caseOf(String id) {
    return "#/case/" + coded(TextSanitizer.line(id));
  }

  /** A case, with the proof of a commitment. */
  static String caseOf(String id, String commitment) {
    return caseOf(id) + "?c=" + coded(commitment);
  }

  /** The cases with a verdict to be reviewed. */
  static String toReview() {
    return "#/cases?review=yes";
  }

  /**
   * The cases in which people decided so about a commitment.
   *
   * @param code a class, or that decisions are out of date
   */
  static String decided(String commitment, String code) {
    return "#/cases?c=" + coded(commitment) + "&d=" + code;
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
