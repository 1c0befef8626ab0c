package org.complaintauditor.property;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.complaintauditor.oracle.OracleRow;

/** The files of a generated export. */
final class GeneratedFiles {
  private GeneratedFiles() {}

  /** Writes the rows to their files, each row on the line that its number says. */
  static List<Path> write(List<OracleRow> rows, Path work) throws IOException {
    Map<Integer, List<OracleRow>> byFile = new TreeMap<>();
    rows.forEach(row -> byFile.computeIfAbsent(row.fileOrder(), f -> new ArrayList<>()).add(row));
    List<Path> files = new ArrayList<>();
    for (List<OracleRow> ofFile : byFile.values()) {
      ofFile.sort((one, other) -> Integer.compare(one.row(), other.row()));
      Set<String> columns = new LinkedHashSet<>();
      ofFile.forEach(row -> columns.addAll(row.cells().keySet()));
      Path file = work.resolve(ofFile.get(0).file());
      files.add(file);
      try (Writer writer = Files.newBufferedWriter(file);
          CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
        printer.printRecord(columns);
        int line = 2;
        for (OracleRow row : ofFile) {
          while (line++ < row.row()) {
            writer.write("\r\n");
          }
          printer.printRecord(
              columns.stream().map(column -> row.cells().getOrDefault(column, "")).toList());
        }
      }
    }
    return files;
  }
}
