package org.complaintauditor.dossier.making;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.csv.CsvFile;

/** A table of the dossier: RFC 4180, UTF-8, commas, whatever the language. */
final class DataTable implements Closeable {
  private final CsvFile file;

  DataTable(Path path, List<String> columns) throws IOException {
    file =
        CsvFile.begin(
            Files.newBufferedWriter(path, StandardCharsets.UTF_8),
            CsvForm.of(CsvForm.PLAIN_OPTION, "en"));
    file.write(columns);
  }

  void row(List<String> cells) throws IOException {
    file.write(cells);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
