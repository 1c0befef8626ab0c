package org.complaintauditor.intake.xlsx;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnpairedSurrogates;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.xlsx.WorkbookParts.SheetEntry;
import org.complaintauditor.spool.AnonymousFile;

/**
 * Reads a workbook that people filled, cell by cell, with what an export does not tell: whether a
 * cell holds a formula, and what is said of the workbook. Within the same bounds as an export: no
 * formula is computed, and nothing outside of the file is followed.
 */
public final class FilledWorkbook {

  private final ExportFile file;
  private final FilledRows sink;

  private FilledWorkbook(ExportFile file, FilledRows sink) {
    this.file = file;
    this.sink = sink;
  }

  /**
   * Reads all sheets, also hidden ones.
   *
   * @return the workbook's custom properties that are texts
   * @throws UnusableExportException if it is no workbook, or damaged
   * @throws IOException if it cannot be read
   */
  public static Map<String, String> read(ExportFile file, FilledRows sink) throws IOException {
    try (FileChannel copy = AnonymousFile.open()) {
      XlsxTableReader.copy(file, copy);
      try (WorkbookParts workbook = XlsxTableReader.open(file, copy)) {
        FilledWorkbook filled = new FilledWorkbook(file, sink);
        CellFormatter texts = XlsxTableReader.texts(file, workbook);
        for (SheetEntry sheet : workbook.sheets()) {
          if (sink.sheet(sheet.name())) {
            try (PartXmlReader tags = XlsxTableReader.part(file, workbook, sheet.part())) {
              filled.rows(tags, texts);
            }
          }
        }
        return workbook.customProperties();
      }
    }
  }

  private void rows(PartXmlReader tags, CellFormatter texts) {
    boolean wanted = true;
    boolean inTable = false;
    int number = 0;
    try {
      while (wanted && tags.next(null)) {
        if (tags.name().equals("sheetData")) {
          inTable = tags.begins();
        } else if (inTable && tags.begins() && tags.name().equals("row")) {
          String written = tags.attribute("r");
          int next = written == null ? number + 1 : Integer.parseInt(written.strip());
          if (next <= number) {
            throw XlsxTableReader.damaged(file, null);
          }
          number = next;
          List<FilledCell> cells = cells(tags, texts);
          wanted = cells.isEmpty() || sink.row(number, cells);
        }
      }
    } catch (IllegalArgumentException e) {
      throw XlsxTableReader.damaged(file, e);
    }
  }

  private List<FilledCell> cells(PartXmlReader tags, CellFormatter texts) {
    List<FilledCell> cells = new ArrayList<>();
    int column = -1;
    while (tags.next(null) && (tags.begins() || !tags.name().equals("row"))) {
      if (tags.begins() && tags.name().equals("c")) {
        String place = tags.attribute("r");
        column = place == null ? column + 1 : SheetRows.column(place);
        if (column >= SheetRows.MOST_COLUMNS) {
          throw XlsxTableReader.damaged(file, null);
        }
        FilledCell cell = cell(tags, texts);
        if (!cell.isBlank()) {
          while (cells.size() <= column) {
            cells.add(FilledCell.BLANK);
          }
          cells.set(column, cell);
        }
      }
    }
    return cells;
  }

  /** The cell that has just begun; goes to its end. */
  private static FilledCell cell(PartXmlReader tags, CellFormatter texts) {
    String type = tags.attribute("t");
    String style = tags.attribute("s");
    StringBuilder value = new StringBuilder();
    String inline = "";
    boolean formula = false;
    boolean inValue = false;
    while (tags.next(inValue ? value : null) && (tags.begins() || !tags.name().equals("c"))) {
      inValue = tags.begins() && tags.name().equals("v");
      if (tags.begins() && tags.name().equals("f")) {
        formula = true;
      } else if (tags.begins() && tags.name().equals("is")) {
        inline = RichText.of(tags);
      }
    }
    if ("inlineStr".equals(type) && !inline.isEmpty()) {
      return FilledCell.text(UnpairedSurrogates.of(inline));
    }
    FilledCell cell = texts.filled(type, style, value.toString());
    return new FilledCell(cell.kind(), UnpairedSurrogates.of(cell.text()), cell.time(), formula);
  }
}
