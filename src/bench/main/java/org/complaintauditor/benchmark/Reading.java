package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.json.JsonTreeReader;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.intake.tree.TreeReader;
import org.complaintauditor.intake.xes.XesTreeReader;
import org.complaintauditor.intake.xlsx.XlsxTableReader;

/** Reads a file with the reader of its format and keeps nothing. */
final class Reading {
  private static long count;

  private Reading() {}

  /** Reads the file and prints how many cells or pieces it has. */
  public static void main(String[] arguments) throws IOException {
    ExportFile file = ExportFile.of(Path.of(arguments[1]));
    switch (arguments[0]) {
      case "xlsx" -> cells(file);
      case "xes" -> pieces(new XesTreeReader(), file, "trace");
      case "json" -> pieces(new JsonTreeReader(), file, "tickets");
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.out.println(count);
  }

  private static void pieces(TreeReader reader, ExportFile file, String path) throws IOException {
    reader.read(file, Set.of(path), (found, number, piece) -> count++);
  }

  private static void cells(ExportFile file) throws IOException {
    new XlsxTableReader()
        .read(
            file,
            TableLayout.FOUND_OUT,
            new TableSink() {
              @Override
              public void header(List<String> columns) {
                count += columns.size();
              }

              @Override
              public void row(int number, List<String> cells) {
                count += cells.size();
              }
            });
  }
}
