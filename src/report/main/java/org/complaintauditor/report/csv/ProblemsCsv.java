package org.complaintauditor.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.text.MessageBundle;

/** {@code problems.csv}: what is wrong with the exported data (formats 2). */
public final class ProblemsCsv {

  /** The file's name. */
  public static final String FILE = "problems.csv";

  /** The columns. Their names and their order are an interface. */
  static final List<String> COLUMNS =
      List.of(
          "file", "row", "column", "value", "problem", "expected", "severity", "case", "blocks");

  private static final String SEPARATOR = "|";

  /**
   * Writes the file, also for a run that judged nothing.
   *
   * @param problems in the order in which they are listed
   * @param pack says which verdicts they leave on doubtful ground
   * @param words the language in which is said what was expected
   * @throws IOException if it cannot be written
   */
  public Path write(
      Iterable<Problem> problems, Pack pack, MessageBundle words, CsvForm form, Path folder)
      throws IOException {
    Path file = folder.resolve(FILE);
    try (CsvFile csv = new CsvFile(file, form)) {
      csv.write(COLUMNS);
      for (Problem problem : problems) {
        csv.write(
            List.of(
                problem.origin().file(),
                Integer.toString(problem.origin().row()),
                problem.column(),
                problem.value(),
                problem.code().name(),
                words.text(problem.expected()),
                problem.code().severity().name(),
                problem.caseId(),
                String.join(SEPARATOR, pack.blockedBy(problem))));
      }
    }
    return file;
  }
}
