package org.complaintauditor.intake.xlsx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.InputCannotBeAudited;
import org.complaintauditor.intake.TableSink;

/** Hands the rows of one sheet on, and refuses those that no spreadsheet program writes. */
final class SheetRows {
  private final ExportFile file;
  private final CellTexts texts;
  private final OptionalInt headerRow;
  private final TableSink sink;
  private int width;
  private int number;

  SheetRows(ExportFile file, CellTexts texts, OptionalInt headerRow, TableSink sink) {
    this.file = file;
    this.texts = texts;
    this.headerRow = headerRow;
    this.sink = sink;
  }

  /** Takes the next row; tells whether more are wanted. */
  boolean read(Row row) {
    int next = row.getRowNum() + 1;
    if (next <= number) {
      throw new InputCannotBeAudited(
          ("%s row %d: this row comes after row %d, or twice. Open the workbook in a spreadsheet"
                  + " program and save it again as an Excel workbook (.xlsx).")
              .formatted(file, next, number));
    }
    number = next;
    if (number < headerRow.orElse(1)) {
      return true;
    }
    List<String> cells = XlsxTableReader.step(file, () -> cells(row));
    if (cells.isEmpty()) {
      return true;
    }
    if (width == 0) {
      refuseOtherHeader(number);
      width = cells.size();
      sink.header(cells);
    } else {
      cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
      sink.row(number, cells);
    }
    return !sink.hasEnough();
  }

  /** There are no more rows. */
  void end() {
    if (width == 0 && number > 0) {
      refuseOtherHeader(0);
    }
  }

  private void refuseOtherHeader(int found) {
    if (headerRow.isPresent() && headerRow.getAsInt() != found) {
      throw new InputCannotBeAudited(
          ("%s row %d: the names of the columns should stand here, but the row is blank or not there."
                  + " Correct the header row in the profile.")
              .formatted(file, headerRow.getAsInt()));
    }
  }

  /** The row's cells up to the last one that is not empty. */
  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      String text = texts.of(cell);
      if (!text.isEmpty()) {
        int column = cell.getColumnIndex();
        if (column >= PartScan.MOST_COLUMNS) {
          throw new InputCannotBeAudited(
              ("%s row %d: a cell stands in column %,d; a sheet has %,d. Open the workbook in a"
                      + " spreadsheet program and save it again as an Excel workbook (.xlsx).")
                  .formatted(file, row.getRowNum() + 1, column + 1L, PartScan.MOST_COLUMNS));
        }
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, text);
      }
    }
    return cells;
  }
}
