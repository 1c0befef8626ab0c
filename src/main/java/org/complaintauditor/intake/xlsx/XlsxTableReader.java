package org.complaintauditor.intake.xlsx;

import com.github.pjfanning.xlsx.StreamingReader;
import com.github.pjfanning.xlsx.exceptions.ExcelRuntimeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.InputCannotBeAudited;
import org.complaintauditor.intake.TableLayout;
import org.complaintauditor.intake.TableReader;
import org.complaintauditor.intake.TableSink;

/** Reads the first visible sheet of XLSX workbooks, row by row. */
public final class XlsxTableReader implements TableReader {
  private static final int ROWS_AHEAD = 100;
  private static final int BUFFER = 1 << 16;

  @Override
  public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
    try (InputStream bytes = file.open();
        Workbook workbook = open(file, bytes)) {
      boolean from1904 = workbook instanceof Date1904Support dates && dates.isDate1904();
      Sheet sheet = step(file, () -> firstVisibleSheet(file, workbook));
      read(file, sheet, new CellTexts(from1904), sink);
      return "XLSX, sheet \"%s\"".formatted(sheet.getSheetName());
    }
  }

  /**
   * Opens the workbook as a stream, which the library copies: it opens files for writing, and would
   * save them when something fails.
   */
  private static Workbook open(ExportFile file, InputStream bytes) {
    try {
      return StreamingReader.builder().rowCacheSize(ROWS_AHEAD).bufferSize(BUFFER).open(bytes);
    } catch (ExcelRuntimeException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new InputCannotBeAudited(
          "%s: this is a zip file, but not an Excel workbook that can be opened. Save the table as"
                  .formatted(file)
              + " an Excel workbook (.xlsx) or as \"CSV UTF-8\"; unpack it first if it is an"
              + " archive.",
          e);
    }
  }

  private static Sheet firstVisibleSheet(ExportFile file, Workbook workbook) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
        return workbook.getSheetAt(i);
      }
    }
    throw new InputCannotBeAudited(
        "%s: the workbook has no visible sheet. Unhide the sheet with the events.".formatted(file));
  }

  private static void read(ExportFile file, Sheet sheet, CellTexts texts, TableSink sink) {
    Iterator<Row> rows = step(file, sheet::iterator);
    int width = 0;
    while (step(file, rows::hasNext)) {
      Row row = step(file, rows::next);
      List<String> cells = step(file, () -> cells(row, texts));
      if (!cells.isEmpty()) {
        if (width == 0) {
          width = cells.size();
          sink.header(cells);
        } else {
          cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
          sink.row(row.getRowNum() + 1, cells);
        }
        if (sink.hasEnough()) {
          return;
        }
      }
    }
  }

  /** The row's cells up to the last one that is not empty. */
  private static List<String> cells(Row row, CellTexts texts) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      String text = texts.of(cell);
      if (!text.isEmpty()) {
        while (cells.size() <= cell.getColumnIndex()) {
          cells.add("");
        }
        cells.set(cell.getColumnIndex(), text);
      }
    }
    return cells;
  }

  /** A step of the library, whose failures mean that the workbook is damaged. */
  private static <T> T step(ExportFile file, Supplier<T> step) {
    try {
      return step.get();
    } catch (ExcelRuntimeException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new InputCannotBeAudited(
          "%s: the workbook is damaged and cannot be read to its end. Open it in a spreadsheet"
                  .formatted(file)
              + " program and save it again as an Excel workbook (.xlsx).",
          e);
    }
  }
}
