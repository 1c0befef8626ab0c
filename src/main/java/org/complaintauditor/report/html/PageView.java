package org.complaintauditor.report.html;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.report.ObservationLines;
import org.complaintauditor.words.Words;

/**
 * Everything that the page shows, as texts in the reader's language; the templates only lay it out.
 *
 * @param words the words of headings and labels
 * @param title the page's title
 * @param intro what was audited, in a sentence
 * @param facts what was audited, with what, and how
 * @param whatIf the changes tried
 * @param verdicts the names of the verdicts, as column headings
 * @param summary a row per commitment
 * @param sensitivityDays the columns of the sensitivity table
 * @param sensitivity a row per commitment
 * @param alternatives other readings
 * @param observations what was observed and measured besides
 * @param breached how many findings are breached
 * @param breachesCapped says that not all are shown; empty where all are
 * @param breaches the breached findings shown
 * @param method sentences about the method
 * @param meanings what each verdict means
 * @param limits the limits with their sources
 * @param rows the row accounting; the last is the total
 * @param casesNotAudited a sentence
 * @param inputs the files read
 * @param options the options of the run
 * @param problems the data problems
 */
public record PageView(
    Words words,
    String title,
    String intro,
    List<Fact> facts,
    List<String> whatIf,
    List<String> verdicts,
    List<SummaryRow> summary,
    List<Integer> sensitivityDays,
    List<SensitivityRow> sensitivity,
    List<AlternativeRow> alternatives,
    List<ObservationLines.Line> observations,
    String breached,
    String breachesCapped,
    List<BreachView> breaches,
    List<String> method,
    List<Fact> meanings,
    List<LimitRow> limits,
    List<Fact> rows,
    String casesNotAudited,
    List<InputRow> inputs,
    List<Fact> options,
    ProblemsView problems) {

  /** A label and what it stands for. */
  public record Fact(String label, String text) {}

  /**
   * The shares of a tally as a bar.
   *
   * @param label the same in words
   * @param met width of the part that was met
   * @param breached width of the part that was breached
   * @param notEvidenced width of the part that is not evidenced; pending is the rest
   */
  public record Bar(String label, int met, int breached, int notEvidenced) {
    /** The width of the whole. */
    public static final int WIDTH = 160;
  }

  /** The verdicts of a commitment. */
  public record SummaryRow(
      String id, String title, List<String> counts, String rate, boolean unreliable, Bar bar) {}

  /** A rate under another limit. */
  public record SensitivityCell(String rate, String breached, boolean current) {}

  /** The rates of a commitment under other limits. */
  public record SensitivityRow(String id, String title, List<SensitivityCell> cells) {}

  /** The verdicts of a commitment under another reading. */
  public record AlternativeRow(
      String id, String title, String reading, List<String> counts, String rate) {}

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
   */
  public record ListedProblem(
      String problem, String severity, String caseId, String place, String column, String value) {}

  /**
   * A breached finding with its proof.
   *
   * @param anchor the proof's place in the page
   * @param late how late, or that it was not done
   * @param facts limit, trigger, due, done
   * @param others the other occurrences, and at the end how many more there are
   */
  public record BreachView(
      String anchor,
      String caseId,
      String commitment,
      String title,
      String verdict,
      String late,
      String sentence,
      List<Fact> facts,
      List<DayView> days,
      Optional<SearchView> search,
      List<String> others,
      List<String> rules) {}

  /**
   * A day of the clock.
   *
   * @param kind a class of the style sheet
   * @param marks due, done, audited
   */
  public record DayView(
      String kind, String weekday, String date, String number, String text, String marks) {}

  /** The window searched, with its events. */
  public record SearchView(String heading, List<EventView> events) {}

  /** An event and whether it counts. */
  public record EventView(
      String kind,
      String when,
      String what,
      String name,
      String result,
      String why,
      List<String> found) {}
}
