package org.complaintauditor.report.pdf;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.report.MethodText;
import org.complaintauditor.report.VerdictBar;
import org.complaintauditor.report.trust.TrustStatement;
import org.complaintauditor.text.MessageBundle;

/**
 * Everything that the document shows, as texts in the reader's language.
 *
 * @param words the words of headings and labels
 * @param title the document's title
 * @param subtitle the pack's title
 * @param run the run, for the foot of each page
 * @param trust how far the report can be trusted; empty where there is nothing to say
 * @param notice that a report of the run shows what identifies people; empty where none does
 * @param facts what was audited
 * @param verdicts the names of the verdicts, as column headings
 * @param summary a row per commitment
 * @param notes what a reader of the rates has to know
 * @param alternatives other readings, a sentence each
 * @param trends a chart per commitment that has a rate in two months or more
 * @param lateness a row per commitment that was kept or broken by time
 * @param latenessNotes what a reader of these rows has to know
 * @param gapNote stands beside figures where commitments have no rate; empty where each has one
 * @param sensitivityDays the columns of the sensitivity table
 * @param sensitivity a row per commitment
 * @param problems the kinds of data problems
 * @param method how the figures came about
 * @param signOff what people decided, to be signed, if the run was given that
 */
public record BoardView(
    MessageBundle words,
    String title,
    String subtitle,
    String run,
    List<TrustStatement> trust,
    String notice,
    List<Fact> facts,
    List<String> verdicts,
    List<SummaryRow> summary,
    List<String> notes,
    List<String> alternatives,
    List<TrendView> trends,
    List<LatenessRow> lateness,
    List<String> latenessNotes,
    String gapNote,
    List<Integer> sensitivityDays,
    List<SensitivityRow> sensitivity,
    List<ProblemRow> problems,
    List<MethodText.Section> method,
    Optional<SignOffView> signOff) {

  /** The language of the document. */
  public String language() {
    return words.language();
  }

  /** A word or sentence of the report's bundle. */
  public String word(String key, Object... arguments) {
    return words.text("report." + key, arguments);
  }

  /**
   * A page to be signed.
   *
   * @param facts the totals
   * @param rates a row per commitment
   * @param notes what a reader of the rates has to know
   * @param waivers the waivers
   */
  public record SignOffView(
      List<Fact> facts, List<DecidedRow> rates, List<String> notes, List<WaiverRow> waivers) {}

  /** Three rates of a commitment beside one another, and how many findings were decided. */
  public record DecidedRow(
      String id,
      String title,
      String machine,
      String after,
      String bounds,
      String without,
      List<String> counts) {}

  /** A waiver, and what is worth knowing of it. */
  public record WaiverRow(
      String id, String reason, String approval, String expires, String findings, String note) {}

  /** A label and what it stands for. */
  public record Fact(String label, String text) {}

  /**
   * The verdicts of a commitment.
   *
   * @param told whether the rate is one, rather than that it cannot be told
   */
  public record SummaryRow(
      String id,
      String title,
      String rate,
      boolean told,
      String bounds,
      boolean unreliable,
      List<String> counts,
      VerdictBar bar) {}

  /**
   * A control chart.
   *
   * @param name under which the drawer knows it
   * @param label the same in words
   * @param first the first month
   * @param last the last month
   * @param from the rate at its foot
   * @param to the rate at its top
   */
  public record TrendView(
      String name,
      String id,
      String title,
      String label,
      String first,
      String last,
      String from,
      String to) {}

  /** How late and how early a commitment was kept: all that is met or breached. */
  public record LatenessRow(
      String id,
      String title,
      String inAdvance,
      String inTime,
      String onDueDate,
      String late,
      String median,
      String notDone) {}

  /** A rate under another limit. */
  public record SensitivityCell(String rate, boolean told, String bounds, boolean current) {}

  /** The rates of a commitment under other limits. */
  public record SensitivityRow(String id, String title, List<SensitivityCell> cells) {}

  /** A kind of data problem. */
  public record ProblemRow(String problem, String severity, String count, String blocked) {}
}
