package org.complaintauditor.oracle;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of a generated export. */
public final class GeneratedFiles {
  private GeneratedFiles() {}

  /** Writes the rows to their files, each row on the line that its number says. */
  public static List<Path> write(List<OracleRow> rows, Path work) throws IOException {
    Map<Integer, List<OracleRow>> byFile = new TreeMap<>();
    rows.forEach(row -> byFile.computeIfAbsent(row.fileOrder(), f -> new ArrayList<>()).add(row));
    List<Path> files = new ArrayList<>();
    for (List<OracleRow> ofFile : byFile.values()) {
      ofFile.sort((one, other) -> Integer.compare(one.row(), other.row()));
      Set<String> columns = new LinkedHashSet<>();
      ofFile.forEach(row -> columns.addAll(row.cells().keySet()));
      Path file = work.resolve(ofFile.get(0).file());
      files.add(file);
      try (Writer writer = Files.newBufferedWriter(file)) {
        writer.write(line(columns));
        int line = 2;
        for (OracleRow row : ofFile) {
          while (line++ < row.row()) {
            writer.write("\r\n");
          }
          writer.write(
              line(columns.stream().map(column -> row.cells().getOrDefault(column, "")).toList()));
        }
      }
    }
    return files;
  }

  private static String line(Collection<String> cells) {
    return cells.stream().map(GeneratedFiles::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** The cell as RFC 4180 has it. */
  private static String quoted(String cell) {
    return cell.chars().anyMatch(one -> one == '"' || one == ',' || one == '\r' || one == '\n')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
