package org.complaintauditor.report.xlsx;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.complaintauditor.figures.Responsible;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.report.AgentLabels;
import org.complaintauditor.report.AgentTally;
import org.complaintauditor.report.Delay;

/**
 * What each agent was responsible for: the figures on a sheet to read, and a list of each time that
 * something was not kept, is open or cannot be told. For coaching, where it is asked for.
 */
final class AgentSheets {

  /** Number of cases below which chance decides more than a person does. */
  private static final int FEW = 10;

  private static final int MOST_LINES = 4;
  private static final int HEADING_LINES = 3;
  private static final int[] WIDTHS = {30, 42, 13, 13, 13, 15, 12, 16, 16, 16, 40};

  private final ReportWorkbook book;
  private final AgentLabels labels;
  private final ListSheets<Listed> list;
  private final Map<String, AgentTally> byAgent = new LinkedHashMap<>();
  private final Map<String, Map<String, AgentTally>> byCommitment = new LinkedHashMap<>();

  /** Something that was owed, with who was responsible for it. */
  private record Listed(
      AuditedCase audited,
      Commitment commitment,
      Occurrence occurrence,
      String agent,
      RowReference events) {

    Assessment assessment() {
      return occurrence.assessment();
    }
  }

  /**
   * The figures of an agent, for one commitment or for all, whose title is then the word for it.
   */
  private record Row(String agent, String commitment, AgentTally tally) {}

  AgentSheets(ReportWorkbook book, AgentLabels labels) {
    this.book = book;
    this.labels = labels;
    TableColumns<Listed> columns = columns();
    list = new ListSheets<>(book, "agent_cases", columns, columns.count(), MOST_LINES);
  }

  void begin() {
    list.begin();
  }

  private TableColumns<Listed> columns() {
    return new TableColumns<Listed>(book)
        .text("column.agent", 24, one -> one.agent())
        .text("column.case", 15, one -> one.audited().history().caseId())
        .link("column.events", "evidence", Listed::events)
        .text("column.id", 10, one -> one.commitment().id())
        .wrapped("column.commitment", 31, one -> one.commitment().title().in(book.language()))
        .verdict(book.word("column.verdict"), 16, one -> book.word(one.occurrence().verdict()))
        .wrapped("column.reason", 25, one -> book.word(one.occurrence().reason()))
        .figures(book.word("column.overdue"), 17, (row, one) -> row.number(days(one.occurrence())))
        .cell("column.due", 18, (row, one) -> row.due(Optional.of(one.assessment().due())))
        .cell("column.discharged", 18, (row, one) -> row.when(one.assessment().discharge()))
        .cell("column.comment", 34, (row, one) -> row.blank(book.styles.toFill));
  }

  private OptionalInt days(Occurrence occurrence) {
    return occurrence.verdict() == Verdict.BREACHED
        ? Delay.of(occurrence, book.run.basis())
            .map(delay -> OptionalInt.of(delay.businessDays()))
            .orElse(OptionalInt.empty())
        : OptionalInt.empty();
  }

  /** Adds what was owed in a case whose agents the labels know. */
  void add(AuditedCase audited, RowReference events) {
    for (Finding finding : audited.findings()) {
      Commitment commitment = audited.version().commitment(finding.commitment()).orElseThrow();
      for (Occurrence occurrence : finding.occurrences()) {
        String name = labels.of(Responsible.of(audited.history(), occurrence));
        String agent = name.isEmpty() ? book.word("agents.nobody") : name;
        String caseId = audited.history().caseId();
        byAgent
            .computeIfAbsent(agent, key -> new AgentTally())
            .add(caseId, occurrence, book.run.basis());
        byCommitment
            .computeIfAbsent(agent, key -> new LinkedHashMap<>())
            .computeIfAbsent(commitment.id(), key -> new AgentTally())
            .add(caseId, occurrence, book.run.basis());
        if (occurrence.verdict().isException()) {
          list.add(new Listed(audited, commitment, occurrence, agent, events));
        }
      }
    }
  }

  void end() {
    list.end();
  }

  /** Writes the sheet of figures behind the others. */
  void writeFigures() {
    SheetWriter sheet = book.sheet("agents");
    sheet.title(book.word("agents.title"), WIDTHS);
    sheet.note(book.word("agents.why"));
    sheet.note(book.word("agents.counted", book.word("sheet.agent_cases")));
    List<String> agents = byAgent.keySet().stream().sorted(byName()).toList();
    if (agents.isEmpty()) {
      sheet.note(book.word("agents.none"));
      return;
    }
    sheet.table(
        HEADING_LINES,
        figures(),
        agents.stream()
            .map(agent -> new Row(agent, book.word("agents.all"), tally(byAgent, agent)))
            .toList());
    sheet.heading(book.word("agents.by_commitment"));
    int first = sheet.table(HEADING_LINES, figures(), agents.stream().flatMap(this::rows).toList());
    sheet.filter(first - 1, WIDTHS.length - 1);
  }

  private static AgentTally tally(Map<String, AgentTally> tallies, String key) {
    return tallies.getOrDefault(key, new AgentTally());
  }

  /** What nobody was responsible for stands last. */
  private Comparator<String> byName() {
    return Comparator.comparing((String agent) -> agent.equals(book.word("agents.nobody")))
        .thenComparing(CodePoints.ORDER);
  }

  private Stream<Row> rows(String agent) {
    Map<String, AgentTally> tallies = byCommitment.getOrDefault(agent, Map.of());
    return book.run.pack().allCommitments().stream()
        .filter(one -> tallies.containsKey(one.id()))
        .map(
            one ->
                new Row(
                    agent,
                    one.id() + " " + one.title().in(book.language()),
                    tally(tallies, one.id())));
  }

  private TableColumns<Row> figures() {
    return new TableColumns<Row>(book)
        .wrapped("column.agent", WIDTHS[0], Row::agent)
        .wrapped("column.commitment", WIDTHS[1], Row::commitment)
        .number("column.fell_due", one -> one.tally().due())
        .figures(book.word(Verdict.MET), 0, (row, one) -> row.number(one.tally().of(Verdict.MET)))
        .figures(
            book.word(Verdict.BREACHED),
            0,
            (row, one) -> row.number(one.tally().of(Verdict.BREACHED)))
        .figures(
            book.word(Verdict.NOT_EVIDENCED),
            0,
            (row, one) -> row.number(one.tally().of(Verdict.NOT_EVIDENCED)))
        .figures(
            book.word(Verdict.PENDING),
            0,
            (row, one) -> row.number(one.tally().of(Verdict.PENDING)))
        .number("column.days_late", one -> one.tally().daysLate())
        .number("column.most_days_late", one -> one.tally().mostDaysLate())
        .number("column.cases_breached", one -> one.tally().casesBreached())
        .wrapped(
            "column.note",
            WIDTHS[10],
            one -> one.tally().due() < FEW ? book.word("agents.few", Long.toString(FEW)) : "");
  }
}
