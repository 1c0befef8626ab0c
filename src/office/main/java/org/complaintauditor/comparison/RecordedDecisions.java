package org.complaintauditor.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.csv.DecisionsCsv;

/**
 * What people decided about the findings of a run, and how it stands to it, as its {@code
 * decisions.csv} says. As much of it as people decided is in memory.
 */
public final class RecordedDecisions {

  /** Nobody decided anything. */
  public static final RecordedDecisions NONE = new RecordedDecisions(Map.of());

  private static final List<String> SAID =
      List.of(
          "decision",
          "reason_code",
          "reason",
          "waiver",
          "by",
          "second",
          "date",
          "ledger_line",
          "seen");

  private final Map<String, Decided> decided;
  private final Set<String> cases = new HashSet<>();

  /** What people decided about one finding. */
  private record Decided(List<String> said, List<String> states, Optional<Verdict> human) {
    Decided with(Decided other) {
      List<String> all = new ArrayList<>(said);
      all.addAll(other.said);
      List<String> both = new ArrayList<>(states);
      other.states.stream().filter(state -> !both.contains(state)).forEach(both::add);
      return new Decided(List.copyOf(all), List.copyOf(both), other.human.or(() -> human));
    }
  }

  private static final Decided NOBODY = new Decided(List.of(), List.of(), Optional.empty());

  private RecordedDecisions(Map<String, Decided> decided) {
    this.decided = decided;
    decided.keySet().forEach(key -> cases.add(key.substring(key.indexOf(' ') + 1)));
  }

  /**
   * What the folder of a run says; nothing where it was made without decisions.
   *
   * @throws IOException if the file is there and cannot be read
   */
  public static RecordedDecisions of(Path folder) throws IOException {
    Path file = folder.resolve(DecisionsCsv.FILE);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    Map<String, Decided> decided = new HashMap<>();
    new CsvTableReader()
        .read(
            ExportFile.of(file),
            TableLayout.FOUND_OUT,
            new TableSink() {
              private List<String> columns = List.of();

              @Override
              public void header(List<String> header) {
                columns = header.stream().map(String::strip).toList();
              }

              @Override
              public void row(int number, List<String> cells) {
                List<String> said = SAID.stream().map(column -> cell(cells, column)).toList();
                String human = cell(cells, "human_verdict");
                decided.merge(
                    key(cell(cells, "case"), cell(cells, "commitment")),
                    new Decided(
                        said,
                        List.of(cell(cells, "state")),
                        human.isEmpty() ? Optional.empty() : Optional.of(Verdict.valueOf(human))),
                    Decided::with);
              }

              private String cell(List<String> cells, String column) {
                int place = columns.indexOf(column);
                return place < 0 || place >= cells.size() ? "" : cells.get(place);
              }
            });
    return new RecordedDecisions(decided);
  }

  private static String key(String caseId, String commitment) {
    return commitment + " " + caseId;
  }

  private Decided about(String caseId, String commitment) {
    return decided.getOrDefault(key(caseId, commitment), NOBODY);
  }

  /** Whether people decided anything about a case. */
  boolean isAbout(String caseId) {
    return cases.contains(caseId);
  }

  /** Whether people said the same in the other run, about whichever findings. */
  boolean saysTheSame(RecordedDecisions other) {
    Set<String> keys = new HashSet<>(decided.keySet());
    keys.addAll(other.decided.keySet());
    return keys.stream()
        .allMatch(
            key ->
                decided
                    .getOrDefault(key, NOBODY)
                    .said()
                    .equals(other.decided.getOrDefault(key, NOBODY).said()));
  }

  /** Whether people said the same about a finding in the other run. */
  boolean saysTheSame(RecordedDecisions other, String caseId, String commitment) {
    return about(caseId, commitment).said().equals(other.about(caseId, commitment).said());
  }

  /** What people made of a verdict: theirs, else the machine's. */
  Verdict human(String caseId, String commitment, Verdict machine) {
    return about(caseId, commitment).human().orElse(machine);
  }

  /**
   * The states of all decisions about a finding, such as {@code CURRENT+SUPERSEDED}; or nothing.
   */
  public String states(String caseId, String commitment) {
    return String.join("+", about(caseId, commitment).states());
  }
}
