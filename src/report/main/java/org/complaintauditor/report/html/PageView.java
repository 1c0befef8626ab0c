package org.complaintauditor.report.html;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.report.ObservationLines;
import org.complaintauditor.report.VerdictBar;
import org.complaintauditor.text.MessageBundle;

/**
 * Everything that the page shows, as texts in the reader's language; the templates only lay it out.
 *
 * @param words the words of headings and labels
 * @param title the page's title
 * @param intro what was audited, in a sentence
 * @param notice that a report of the run shows what identifies people, if one does
 * @param facts what was audited, with what, and how
 * @param lead which numbers lead to their cases
 * @param trust how far the report can be trusted; empty where there is nothing to say
 * @param verdicts the names of the verdicts, as column headings
 * @param summary a row per commitment
 * @param sensitivityDays the columns of the sensitivity table
 * @param sensitivity a row per commitment
 * @param setExample an option that lists the cases behind a rate under another limit
 * @param alternatives other readings
 * @param observations what was observed and measured besides
 * @param reasons the reasons per commitment and verdict
 * @param trend the rates by month
 * @param late how late, of what was done late
 * @param worst the groups in which commitments are broken most
 * @param method sentences about the method
 * @param meanings what each verdict means
 * @param limits the limits with their sources
 * @param rows the row accounting; the last is the total
 * @param casesNotAudited a sentence
 * @param inputs the files read
 * @param options the options of the run
 * @param problems the data problems
 * @param rateNote what stands in brackets behind rates; empty where nothing does
 * @param gapNote stands beside figures where commitments have no rate; empty where each has one
 * @param review the verdicts to be reviewed, if there are any
 * @param decisions what people decided, if the run was given that
 */
public record PageView(
    MessageBundle words,
    String title,
    String intro,
    Optional<String> notice,
    List<Fact> facts,
    String lead,
    List<TrustRow> trust,
    List<String> verdicts,
    List<SummaryRow> summary,
    List<Integer> sensitivityDays,
    List<SensitivityRow> sensitivity,
    Optional<String> setExample,
    List<AlternativeRow> alternatives,
    List<ObservationLines.Line> observations,
    List<ReasonRow> reasons,
    TrendView trend,
    LateView late,
    List<WorstRow> worst,
    List<String> method,
    List<Fact> meanings,
    List<LimitRow> limits,
    List<Fact> rows,
    String casesNotAudited,
    List<InputRow> inputs,
    List<Fact> options,
    ProblemsView problems,
    String rateNote,
    String gapNote,
    Optional<ReviewView> review,
    Optional<DecisionsView> decisions) {

  /**
   * What to know before the report is shown to anybody.
   *
   * @param level the severity's name in lower case, for the looks
   * @param severity its word
   * @param action what to do, with the words that say so
   */
  public record TrustRow(String level, String severity, String sentence, String action) {}

  /** A label and what it stands for. */
  public record Fact(String label, String text) {}

  /** The scripts of the page, in the order in which they are loaded. */
  public List<String> scripts() {
    return PageFiles.SCRIPTS;
  }

  /**
   * A rate.
   *
   * @param text the rate, or that it cannot be told
   * @param told whether it is a rate
   */
  public record Rate(String text, boolean told) {}

  /**
   * The verdicts of a commitment.
   *
   * @param sentence the same in words
   * @param counts how many cases have each verdict, with the addresses of their lists
   */
  public record SummaryRow(
      String id,
      String title,
      String sentence,
      List<Count> counts,
      Rate rate,
      String bounds,
      boolean unreliable,
      VerdictBar bar) {}

  /** A rate under another limit. */
  public record SensitivityCell(Rate rate, String bounds, String breached, boolean current) {}

  /** The rates of a commitment under other limits. */
  public record SensitivityRow(String id, String title, List<SensitivityCell> cells) {}

  /**
   * The verdicts of a commitment under another reading.
   *
   * @param option the option with which a run judges by this reading
   */
  public record AlternativeRow(
      String id,
      String title,
      String reading,
      String option,
      List<String> counts,
      Rate rate,
      String bounds) {}

  /** A limit or parameter with its source. */
  public record LimitRow(String id, String title, List<String> promise, List<LimitSource> limits) {}

  /** A limit and what justifies it. */
  public record LimitSource(String limit, String source) {}

  /** A file read. */
  public record InputRow(String name, String sha256, String size) {}

  /**
   * The data problems.
   *
   * @param kinds a row per kind
   * @param heading says how much of the list there is
   * @param listed the problems shown
   */
  public record ProblemsView(List<ProblemRow> kinds, String heading, List<ListedProblem> listed) {}

  /**
   * A kind of data problem.
   *
   * @param blocks the commitments whose verdicts it leaves on doubtful ground
   * @param effect what became of the data
   */
  public record ProblemRow(
      String problem,
      String meaning,
      String severity,
      String count,
      String blocks,
      String effect) {}

  /**
   * A data problem.
   *
   * @param place file and row
   * @param href the case's address; empty where it belongs to none
   */
  public record ListedProblem(
      String problem,
      String severity,
      String caseId,
      String href,
      String place,
      String column,
      String value) {}

  /**
   * A number with its cases.
   *
   * @param label what was counted
   * @param href the address of the list of cases; empty where there is none
   */
  public record Count(String label, String number, String href) {}

  /** The reasons of a commitment's findings, a cell per verdict. */
  public record ReasonRow(String id, String title, List<List<Count>> cells) {}

  /**
   * A rate of a month.
   *
   * @param rate the rate, with the address of the list of the month's cases
   * @param breached how many were breached, in words; empty where none was
   * @param href the address of the list of those that were breached
   * @param told whether it is a rate, rather than that it cannot be told
   * @param outside whether chance does not explain the rate
   */
  public record TrendCell(
      Count rate, boolean told, String bounds, String breached, String href, boolean outside) {}

  /** The rates of a commitment, a cell per month. */
  public record TrendRow(String id, String title, List<TrendCell> cells) {}

  /** The rates by month. */
  public record TrendView(List<String> months, List<TrendRow> rows) {}

  /** How late a commitment was kept that was kept late, a number per class. */
  public record LateRow(String id, String title, List<Count> cells) {}

  /** How late, in classes of business days. */
  public record LateView(List<String> columns, List<LateRow> rows) {}

  /**
   * A group in which a commitment is broken often.
   *
   * @param usual the rate of all cases
   * @param breached how many of how many, in words
   * @param href the address of the list of these cases; empty where there is none
   */
  public record WorstRow(
      String dimension,
      String value,
      String id,
      String title,
      Rate rate,
      String bounds,
      Rate usual,
      String usualBounds,
      String breached,
      String href) {}

  /**
   * What people decided.
   *
   * @param rates a row per commitment
   * @param notes what a reader of the rates has to know
   */
  public record DecisionsView(
      List<DecidedRow> rates, List<String> notes, List<WaiverRow> waivers) {}

  /**
   * Three rates of a commitment beside one another.
   *
   * @param bounds what the rate after the decisions would be, by the answers to open questions
   * @param counts how many findings people decided about, and how
   */
  public record DecidedRow(
      String id,
      String title,
      Rate machine,
      Rate after,
      String bounds,
      Rate without,
      List<Count> counts) {}

  /** A waiver, and what is worth knowing of it. */
  public record WaiverRow(
      String id,
      String reason,
      String approval,
      String expires,
      String findings,
      String breaches,
      String note) {}

  /**
   * The verdicts to be reviewed.
   *
   * @param heading says how many there are, and how many are shown
   * @param href the address of the list of their cases
   * @param first where to begin
   * @param more what follows
   * @param moreLabel says how many those are
   */
  public record ReviewView(
      String heading, String href, List<ReviewRow> first, List<ReviewRow> more, String moreLabel) {}

  /**
   * A verdict to be reviewed, with a text that decides it.
   *
   * @param href the address of the case and the commitment's proof
   * @param message the name of the event in whose text the words stand; empty where only several
   *     texts decide together
   */
  public record ReviewRow(
      String caseId,
      String href,
      String id,
      String title,
      String verdict,
      String wouldBe,
      String message,
      String when,
      String mayTell,
      String quote,
      String foundBy,
      String toDo) {}
}
