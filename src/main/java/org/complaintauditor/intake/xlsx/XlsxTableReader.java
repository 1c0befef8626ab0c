package org.complaintauditor.intake.xlsx;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.complaintauditor.intake.CellText;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.InputCannotBeAudited;
import org.complaintauditor.intake.TableLayout;
import org.complaintauditor.intake.TableReader;
import org.complaintauditor.intake.TableSink;

/**
 * Reads a sheet of XLSX workbooks, row by row: the one that the layout names, else the first one
 * that is visible.
 */
public final class XlsxTableReader implements TableReader {
  private static final int BUFFER = 1 << 16;

  static {
    // The guard knows better: sheets that repeat themselves unpack to more than a hundred bytes
    // of each, where the library would stop.
    ZipSecureFile.setMinInflateRatio(0);
  }

  @Override
  public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
    Path copy = Files.createTempFile("workbook", ".xlsx");
    try {
      copy(file, copy);
      return read(file, copy, layout, sink);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** The library opens files for writing, and would save them when something fails. */
  private static void copy(ExportFile file, Path copy) throws IOException {
    try (InputStream bytes = file.open()) {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String read(ExportFile file, Path copy, TableLayout layout, TableSink sink)
      throws IOException {
    try (Workbook workbook = open(file, copy)) {
      boolean from1904 = workbook instanceof Date1904Support dates && dates.isDate1904();
      Sheet sheet = step(file, () -> sheet(file, workbook, layout.sheet()));
      SheetRows rows = new SheetRows(file, new CellTexts(from1904), layout.headerRow(), sink);
      Iterator<Row> iterator = step(file, sheet::iterator);
      while (step(file, iterator::hasNext) && rows.read(step(file, iterator::next))) {
        // The rows do the rest.
      }
      rows.end();
      return "XLSX, sheet \"%s\"".formatted(sheet.getSheetName());
    }
  }

  private static Workbook open(ExportFile file, Path copy) {
    try {
      WorkbookGuard.check(file, copy);
      return StreamingReader.builder().rowCacheSize(1).bufferSize(BUFFER).open(copy.toFile());
    } catch (InputCannotBeAudited e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The library throws whatever happens to it where a part is not as it expects.
      throw new InputCannotBeAudited(
          "%s: this is a zip file, but not an Excel workbook that can be opened. Save the table as"
                  .formatted(file)
              + " an Excel workbook (.xlsx) or as \"CSV UTF-8\"; unpack it first if it is an"
              + " archive.",
          e);
    }
  }

  private static Sheet sheet(ExportFile file, Workbook workbook, Optional<String> wanted) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      String name = workbook.getSheetName(i);
      names.add("\"%s\"".formatted(CellText.cut(name)));
      boolean visible = !workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i);
      if (wanted.isPresent() ? wanted.get().equals(name) : visible) {
        return workbook.getSheetAt(i);
      }
    }
    throw new InputCannotBeAudited(
        wanted.isPresent()
            ? "%s: the workbook has no sheet \"%s\", only %s. Correct the sheet in the profile."
                .formatted(file, wanted.get(), String.join(", ", names))
            : "%s: the workbook has no visible sheet. Unhide the sheet with the events."
                .formatted(file));
  }

  /** A step of the library, which throws whatever happens to it where a workbook is damaged. */
  static <T> T step(ExportFile file, Supplier<T> step) {
    try {
      return step.get();
    } catch (InputCannotBeAudited e) {
      throw e;
    } catch (RuntimeException e) {
      throw damaged(file, e);
    }
  }

  static InputCannotBeAudited damaged(ExportFile file, Exception cause) {
    return new InputCannotBeAudited(
        "%s: the workbook is damaged and cannot be read to its end. Open it in a spreadsheet"
                .formatted(file)
            + " program and save it again as an Excel workbook (.xlsx).",
        cause);
  }
}
