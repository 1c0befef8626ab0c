package org.complaintauditor.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.complaintauditor.report.AgentLabels;
import org.complaintauditor.report.CsvForm;

/**
 * {@code agents.csv}: who the pseudonyms of a run stand for. A file of its own, so that everything
 * else can be handed on without it.
 */
public final class AgentsCsv {

  /** The file's name. */
  public static final String FILE = "agents.csv";

  /** The columns. Their names and their order are an interface. */
  static final List<String> COLUMNS = List.of("pseudonym", "name");

  /**
   * Writes the file.
   *
   * @throws IOException if it cannot be written
   */
  public Path write(AgentLabels agents, CsvForm form, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try (CsvFile csv = new CsvFile(file, form)) {
      csv.write(COLUMNS);
      for (Map.Entry<String, String> entry : agents.byName().entrySet()) {
        csv.write(List.of(entry.getValue(), entry.getKey()));
      }
    }
    return file;
  }
}
