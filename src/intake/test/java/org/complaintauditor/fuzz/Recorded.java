package org.complaintauditor.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;

/** A table as it was read, with what must hold of every table. */
record Recorded(List<List<String>> rows, List<Integer> numbers, String described) {

  /** Reads the table and checks it. */
  static Recorded of(TableReader reader, byte[] bytes, TableLayout layout) {
    Taker taker = new Taker();
    try {
      String described = reader.read(file(bytes), layout, taker);
      return new Recorded(taker.rows, taker.numbers, described);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes as a file of an export. */
  static ExportFile file(byte[] bytes) {
    return new ExportFile("input", "input", () -> new ByteArrayInputStream(bytes));
  }

  private static final class Taker implements TableSink {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    @Override
    public void header(List<String> columns) {
      holds(rows.isEmpty(), "a second header");
      take(0, columns);
    }

    @Override
    public void row(int number, List<String> cells) {
      holds(!rows.isEmpty(), "a row without a header");
      holds(number > numbers.get(numbers.size() - 1), "a row out of order: " + number);
      holds(number > 1, "a row above the header: " + number);
      take(number, cells);
    }

    private void take(int number, List<String> cells) {
      holds(cells.stream().anyMatch(cell -> !cell.isEmpty()), "a blank row");
      rows.add(List.copyOf(cells));
      numbers.add(number);
    }
  }

  /** An assertion that costs nothing when it holds. */
  static void holds(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }
}
