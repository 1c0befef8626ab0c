package org.complaintauditor.detection.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableReader.Other;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/**
 * A sheet that came back.
 *
 * @param weights by which weights the second opinion was given
 */
public record MarkedSheet(String weights, List<MarkedRow> rows) {
  public MarkedSheet {
    rows = List.copyOf(rows);
  }

  /**
   * Reads it.
   *
   * @param words those of the pack by which its messages were drawn
   * @throws UnusableExportException if it is no such sheet, or anything in it is not as it should
   *     be: the message has all that is
   */
  public static MarkedSheet read(ExportFile file, TableReader reader, Vocabulary words)
      throws IOException {
    String name = sheet(file, reader);
    TableLayout layout =
        new TableLayout(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            name.isEmpty() ? Optional.empty() : Optional.of(name));
    MarkedRows taker = new MarkedRows("%s sheet \"%s\"".formatted(file, name), words);
    reader.read(file, layout, taker);
    return taker.sheet();
  }

  /** The name of the sheet with the hidden columns; empty where it is the first. */
  private static String sheet(ExportFile file, TableReader reader) throws IOException {
    List<String> first = new ArrayList<>();
    String format =
        reader.read(
            file,
            TableLayout.FOUND_OUT,
            new TableSink() {
              @Override
              public void header(List<String> columns) {
                first.addAll(columns);
              }

              @Override
              public void row(int number, List<String> cells) {
                // The header tells.
              }

              @Override
              public boolean hasEnough() {
                return true;
              }
            });
    if (MarkingKeys.areIn(first)) {
      return format.replaceFirst("^XLSX, sheet \"(.*)\"$", "$1");
    }
    return reader.others(file, TableLayout.FOUND_OUT).stream()
        .filter(other -> MarkingKeys.areIn(other.header()))
        .map(Other::name)
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableExportException(
                    Wording.of(
                        "app.no-sheet-in-has-hidden-columns",
                        file,
                        String.join(", ", MarkingKeys.COLUMNS))));
  }
}
