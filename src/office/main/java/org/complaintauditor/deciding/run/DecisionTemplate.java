package org.complaintauditor.deciding.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.decision.MachineFinding;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.report.csv.CsvFile;

/** Writes the rows that people fill in: {@code decisions.csv} with what they see filled in. */
public final class DecisionTemplate {

  /** The columns, in their order; those to fill in are empty. */
  public static final List<String> COLUMNS =
      List.of(
          "case",
          "commitment",
          "machine_verdict",
          "machine_reason",
          "due",
          "decision",
          "verdict",
          "reason_code",
          "reason",
          "question",
          "to",
          "waiver",
          "evidence_ref",
          "by",
          "date",
          "trigger",
          "seen",
          "basis");

  private final JudgedRun run;
  private final Set<Verdict> only;

  /**
   * The findings of a run.
   *
   * @param only those with one of these verdicts
   */
  public DecisionTemplate(JudgedRun run, Set<Verdict> only) {
    this.run = run;
    this.only = Set.copyOf(only);
  }

  /**
   * Writes a row for each finding.
   *
   * @return how many rows there are of each verdict
   * @throws IOException if it cannot be written
   */
  public Map<Verdict, Long> write(CsvFile csv) throws IOException {
    csv.write(COLUMNS);
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    try {
      run.forEach(
          audited -> {
            List<MachineFinding> machine = CaseDecisions.machine(run.pack().name(), audited);
            for (int i = 0; i < machine.size(); i++) {
              Finding finding = audited.findings().get(i);
              if (only.contains(finding.verdict())) {
                counts.merge(finding.verdict(), 1L, Long::sum);
                row(machine.get(i), finding, csv);
              }
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return counts;
  }

  private static void row(MachineFinding machine, Finding finding, CsvFile csv) {
    List<String> cells = new ArrayList<>();
    cells.add(machine.subject().caseId());
    cells.add(machine.subject().commitment());
    cells.add(finding.verdict().name());
    cells.add(finding.reason().name());
    cells.add(finding.shown().map(one -> one.assessment().due().date().toString()).orElse(""));
    while (cells.size() < COLUMNS.size() - 2) {
      cells.add("");
    }
    cells.add(machine.whole().digests().evidence());
    cells.add(machine.whole().digests().basis());
    try {
      csv.write(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
