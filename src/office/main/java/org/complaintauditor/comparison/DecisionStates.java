package org.complaintauditor.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.report.csv.DecisionsCsv;

/**
 * How what people decided about findings stands to a run, as its {@code decisions.csv} says: where
 * a verdict changed, whoever decided about it should know.
 */
public final class DecisionStates {

  /** Nobody decided anything. */
  public static final DecisionStates NONE = new DecisionStates(Map.of());

  private final Map<String, String> states;

  private DecisionStates(Map<String, String> states) {
    this.states = states;
  }

  /**
   * What the folder of a run says; nothing where it was made without decisions.
   *
   * @throws IOException if the file is there and cannot be read
   */
  public static DecisionStates of(Path folder) throws IOException {
    Path file = folder.resolve(DecisionsCsv.FILE);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    Map<String, String> states = new HashMap<>();
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
                states.merge(
                    key(cell(cells, "case"), cell(cells, "commitment")),
                    cell(cells, "state"),
                    (one, other) ->
                        List.of(one.split("[+]", -1)).contains(other) ? one : one + "+" + other);
              }

              private String cell(List<String> cells, String column) {
                int place = columns.indexOf(column);
                return place < 0 || place >= cells.size() ? "" : cells.get(place);
              }
            });
    return new DecisionStates(states);
  }

  private static String key(String caseId, String commitment) {
    return commitment + " " + caseId;
  }

  /**
   * The states of all decisions about a finding, such as {@code CURRENT+SUPERSEDED}; or nothing.
   */
  String of(Change change) {
    return states.getOrDefault(key(change.caseId(), change.commitment()), "");
  }
}
