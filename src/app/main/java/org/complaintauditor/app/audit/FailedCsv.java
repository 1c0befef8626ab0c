package org.complaintauditor.app.audit;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.csv.CsvFile;

/** {@code failed.csv}: the cases that could not be judged, where the others were. */
public final class FailedCsv {
  static final String FILE = "failed.csv";

  private FailedCsv() {}

  /** Writes the file. */
  public static Path write(List<ClusterEngine.Failed> failed, CsvForm form, Path folder)
      throws IOException {
    Path file = folder.resolve(FILE);
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CsvFile csv = CsvFile.begin(writer, form)) {
      csv.write(List.of("case_id", "reason"));
      for (ClusterEngine.Failed failure : failed) {
        csv.write(List.of(failure.caseId(), failure.reason()));
      }
    }
    return file;
  }
}
