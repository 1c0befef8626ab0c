package org.complaintauditor.report;

import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.decision.WaiverStanding;
import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.trust.Trust;
import org.complaintauditor.report.trust.TrustStatement;
import org.complaintauditor.report.trust.UnreliableRate;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TerminalText;
import org.complaintauditor.text.TextSanitizer;

/** The end of a run on the terminal: the figures per commitment, and what became of the rows. */
public final class ConsoleSummary {

  private static final int LEFT_COLUMNS = 2;
  private static final int TITLE_COLUMN = 1;
  private static final int PROBLEM_LEFT_COLUMNS = 3;
  private static final int BLOCKS_COLUMN = 2;
  private static final String MARK = "*";

  private final MessageBundle words;
  private final TerminalText lines;

  private ConsoleSummary(MessageBundle words) {
    this.words = words;
    this.lines = new TerminalText(words, true);
  }

  /** The summary of a run, in lines of at most 100 characters that end in a line feed. */
  public static String of(ReportModel model, MessageBundle words) {
    return new ConsoleSummary(words).text(model);
  }

  private String text(ReportModel model) {
    LocalizedFormats formats =
        new LocalizedFormats(words, model.run().basis().auditInstant().zone());
    addHead(model, formats);
    lines.add("");
    addTrust(model);
    lines.add("");
    addTable(model, formats);
    lines.add("");
    new RecordGapText(words).lines(model.gaps()).forEach(lines::say);
    for (AlternativeReading alternative : model.alternatives()) {
      lines.say(alternative(model, alternative, formats));
    }
    if (isBounded(model)) {
      lines.say(words.text("report.rate.note"));
    }
    if (anyUnreliable(model)) {
      lines.say(MARK + " " + UnreliableRate.sentence(model.run().pack(), words, formats));
    }
    addDecisions(model, formats);
    TextEvidence.sentence(model, words, formats).ifPresent(lines::say);
    new ObservationLines(words, formats).sentence(model.observations()).ifPresent(lines::say);
    addRows(model, formats);
    addProblems(model, formats);
    return String.join("\n", lines.lines()) + "\n";
  }

  private void addHead(ReportModel model, LocalizedFormats formats) {
    RunFacts run = model.run();
    lines.say(run.titled(run.pack().title().in(words.language())));
    lines.say(
        words.text(
            "report.console.audited",
            model.population().cases(),
            formats.number(model.population().cases()),
            model.population().events(),
            formats.number(model.population().events()),
            formats.dateTime(run.basis().auditInstant().instant()),
            run.basis().auditInstant().zone().getId()));
    lines.say(
        words.text(
            "report.console.read_as", new ExportDescriptionText(words).text(model.readAs())));
    PrivacyText.notice(run, words).ifPresent(lines::say);
  }

  private void addTrust(ReportModel model) {
    List<TrustStatement> statements = Trust.of(model, words);
    lines.say(Trust.heading(words));
    if (statements.isEmpty()) {
      lines.hang("  ", Trust.nothing(words));
      return;
    }
    int width =
        TerminalText.longest(statements.stream().map(one -> words.of(one.severity())).toList());
    for (TrustStatement statement : statements) {
      String label = "  " + TerminalText.padded(words.of(statement.severity()), width) + "  ";
      lines.hang(label, statement.sentence());
      lines.hang(" ".repeat(label.length()), Trust.toDo(statement, words));
    }
  }

  private static boolean isBounded(ReportModel model) {
    return model.tallies().values().stream().anyMatch(Tally::hasBounds);
  }

  private static boolean anyUnreliable(ReportModel model) {
    return Stream.concat(
            model.tallies().values().stream(),
            model.alternatives().stream().map(AlternativeReading::tally))
        .anyMatch(tally -> UnreliableRate.concerns(tally, model.run().pack()));
  }

  private static boolean isMarked(ReportModel model, Tally tally) {
    return UnreliableRate.marks(tally, model.run().pack());
  }

  private void addTable(ReportModel model, LocalizedFormats formats) {
    TextTable table = new TextTable(LEFT_COLUMNS, TITLE_COLUMN, TerminalText.WIDTH);
    boolean bounded = isBounded(model);
    List<String> head =
        List.of(
            "",
            words.text("report.column.commitment"),
            words.of(Verdict.MET),
            words.of(Verdict.BREACHED),
            words.of(Verdict.PENDING),
            words.of(Verdict.NOT_APPLICABLE),
            words.of(Verdict.NOT_EVIDENCED),
            words.text("report.column.rate") + " ");
    table.add(bounded ? with(head, "") : head);
    for (Commitment commitment : model.commitments()) {
      Tally tally = model.tallies().getOrDefault(commitment.id(), Tally.EMPTY);
      List<String> row =
          List.of(
              commitment.id(),
              commitment.title().in(words.language()),
              formats.number(tally.met()),
              formats.number(tally.breached()),
              formats.number(tally.pending()),
              formats.number(tally.notApplicable()),
              formats.number(tally.notEvidenced()),
              formats.breakablePercent(tally) + (isMarked(model, tally) ? MARK : " "));
      table.add(bounded ? with(row, formats.inBrackets(tally)) : row);
    }
    lines.add("", table.lines());
  }

  /** The machine's rate, that after the decisions and that without waived findings. */
  private void addDecisions(ReportModel model, LocalizedFormats formats) {
    if (!model.decisions().isGiven()) {
      return;
    }
    DecisionText text = new DecisionText(words, formats);
    lines.add("");
    lines.say(words.text("report.decisions.title"));
    TextTable table = new TextTable(1, 0, TerminalText.WIDTH);
    table.add(
        List.of(
            "",
            words.text("report.console.decisions.machine"),
            words.text("report.console.decisions.after"),
            words.text("report.console.decisions.without"),
            words.text("report.console.decisions.reviewed"),
            words.text("report.console.decisions.for"),
            words.text("report.console.decisions.against"),
            words.text("report.console.decisions.questioned"),
            words.text("report.console.decisions.waived"),
            words.text("report.console.decisions.stale")));
    model
        .decisions()
        .figures()
        .tallies()
        .forEach(
            (id, human) ->
                table.add(
                    List.of(
                        id,
                        formats.breakablePercent(model.tallies().getOrDefault(id, Tally.EMPTY)),
                        formats.breakablePercent(human.verdicts()),
                        formats.breakablePercent(human.withoutWaived()),
                        formats.number(human.reviewed()),
                        formats.number(human.overruledFor()),
                        formats.number(human.overruledAgainst()),
                        formats.number(human.questioned()),
                        formats.number(human.waived()),
                        formats.number(human.stale()))));
    lines.add("", table.lines());
    text.notes(model.decisions()).forEach(lines::say);
    for (WaiverStanding waiver : model.decisions().figures().waivers()) {
      if (waiver.isFlagged()) {
        lines.say(
            words.text("report.waivers.id")
                + " "
                + TextSanitizer.line(waiver.waiver().id())
                + ": "
                + text.flags(waiver));
      }
    }
    lines.add("");
  }

  private static List<String> with(List<String> cells, String last) {
    return Stream.concat(cells.stream(), Stream.of(last)).toList();
  }

  private String alternative(
      ReportModel model, AlternativeReading reading, LocalizedFormats formats) {
    return words.text(
        "report.alternative.sentence",
        reading.commitment(),
        new PackTerms(words).parameter(reading.parameter()),
        Integer.toString(reading.value()),
        formats.number(reading.tally().met()),
        formats.number(reading.tally().breached()),
        formats.rate(reading.tally()) + (isMarked(model, reading.tally()) ? MARK : ""));
  }

  private void addRows(ReportModel model, LocalizedFormats formats) {
    new ExportDescriptionText(words).records(model.readAs(), formats).ifPresent(lines::say);
    RowCounts rows = model.population().rows();
    lines.say(
        words.text(
            "report.console.rows",
            formats.number(rows.read()),
            formats.number(rows.used()),
            formats.number(rows.rejected()),
            formats.number(rows.duplicate()),
            formats.number(rows.after())));
    if (model.population().casesNotAudited() > 0) {
      lines.say(
          words.text(
              "report.console.not_audited", formats.number(model.population().casesNotAudited())));
    }
  }

  private void addProblems(ReportModel model, LocalizedFormats formats) {
    List<DataProblems.Kind> kinds = DataProblems.kinds(model);
    if (kinds.isEmpty()) {
      lines.say(words.text("report.console.problems.none"));
      return;
    }
    lines.add("");
    lines.say(words.text("report.console.problems"));
    TextTable table = new TextTable(PROBLEM_LEFT_COLUMNS, BLOCKS_COLUMN, TerminalText.WIDTH);
    table.add(
        List.of(
            words.text("report.column.severity"),
            words.text("report.column.problem"),
            words.text("report.column.blocks"),
            words.text("report.column.count")));
    for (DataProblems.Kind kind : kinds) {
      table.add(
          List.of(
              words.of(kind.code().severity()),
              words.of(kind.code()),
              kind.blocked(words),
              formats.number(kind.count())));
    }
    lines.add("", table.lines());
  }

  /** A sentence in lines as long as those of the summary. */
  static String wrapped(String sentence) {
    return String.join("\n", TerminalText.wrap(sentence, TerminalText.WIDTH));
  }
}
