package org.complaintauditor.intake.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.intake.xlsx.WorkbookParts.SheetEntry;
import org.complaintauditor.spool.AnonymousFile;
import org.complaintauditor.spool.SpoolException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of XLSX workbooks, row by row: the one that the layout names, else the first
 * visible one with the columns of the format, else the first visible one.
 */
public final class XlsxTableReader implements TableReader {
  private static final int MOST_NAMES = 20;
  private static final int BUFFER = 1 << 16;

  @Override
  public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
    try (FileChannel copy = AnonymousFile.open()) {
      copy(file, copy);
      return read(file, copy, layout, sink);
    }
  }

  /** Parts of a zip file lie anywhere, but a file of an export can only be read on and on. */
  private static void copy(ExportFile file, FileChannel copy) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = file.open()) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        write(ByteBuffer.wrap(buffer, 0, read), copy);
      }
    }
  }

  private static void write(ByteBuffer bytes, FileChannel copy) {
    try {
      while (bytes.hasRemaining()) {
        copy.write(bytes);
      }
    } catch (IOException e) {
      throw new SpoolException(e);
    }
  }

  private static String read(ExportFile file, FileChannel copy, TableLayout layout, TableSink sink)
      throws IOException {
    try (WorkbookParts workbook = open(file, copy)) {
      CellFormatter texts = texts(file, workbook);
      SheetEntry sheet = sheet(file, workbook, texts, layout);
      try (PartXmlReader tags = part(file, workbook, sheet.part())) {
        new SheetRows(file, tags, texts, layout, sink).read();
      }
      return "XLSX, sheet \"%s\"".formatted(sheet.name());
    }
  }

  @Override
  public List<Other> others(ExportFile file, TableLayout layout) throws IOException {
    try (FileChannel copy = AnonymousFile.open()) {
      copy(file, copy);
      try (WorkbookParts workbook = open(file, copy)) {
        return workbook.sheets().size() < 2 ? List.of() : others(file, workbook, layout);
      }
    }
  }

  private static List<Other> others(ExportFile file, WorkbookParts workbook, TableLayout layout)
      throws IOException {
    CellFormatter texts = texts(file, workbook);
    SheetEntry read = sheet(file, workbook, texts, layout);
    List<Other> others = new ArrayList<>();
    for (SheetEntry sheet : workbook.sheets()) {
      if (!sheet.equals(read)) {
        List<String> header = header(file, workbook, texts, sheet, layout.headerByName());
        if (!header.isEmpty()) {
          others.add(new Other(sheet.name(), sheet.visible(), header));
        }
      }
    }
    return others;
  }

  /** The first row of the sheet that is not blank, or that has the names which are looked for. */
  private static List<String> header(
      ExportFile file,
      WorkbookParts workbook,
      CellFormatter texts,
      SheetEntry sheet,
      TableLayout layout)
      throws IOException {
    List<String> header = new ArrayList<>();
    TableSink sink =
        new TableSink() {
          @Override
          public void header(List<String> columns) {
            columns.forEach(column -> header.add(column.strip()));
          }

          @Override
          public void row(int number, List<String> cells) {
            // The header is enough.
          }

          @Override
          public boolean hasEnough() {
            return true;
          }
        };
    try (PartXmlReader tags = part(file, workbook, sheet.part())) {
      new SheetRows(file, tags, texts, layout, sink).read();
    }
    return header;
  }

  private static CellFormatter texts(ExportFile file, WorkbookParts workbook) {
    try {
      return new CellFormatter(workbook);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  private static PartXmlReader part(ExportFile file, WorkbookParts workbook, String name) {
    try {
      return workbook.open(name).orElseThrow(() -> damaged(file, null));
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  private static WorkbookParts open(ExportFile file, FileChannel copy) {
    try {
      return WorkbookParts.of(file, copy);
    } catch (IOException | IllegalArgumentException e) {
      throw noWorkbook(file, e);
    }
  }

  private static SheetEntry sheet(
      ExportFile file, WorkbookParts workbook, CellFormatter texts, TableLayout layout)
      throws IOException {
    Optional<String> wanted = layout.sheet();
    List<SheetEntry> sheets = workbook.sheets();
    List<SheetEntry> eligible =
        sheets.stream()
            .filter(
                sheet -> wanted.isPresent() ? wanted.get().equals(sheet.name()) : sheet.visible())
            .toList();
    if (eligible.size() == 1) {
      return eligible.get(0);
    }
    for (SheetEntry sheet : eligible) {
      List<String> header = header(file, workbook, texts, sheet, layout.headerByName());
      boolean found =
          layout.header().isEmpty() ? CanonicalColumn.areRequiredIn(header) : !header.isEmpty();
      if (found) {
        return sheet;
      }
    }
    if (!eligible.isEmpty()) {
      return eligible.get(0);
    }
    String names =
        sheets.stream()
            .limit(MOST_NAMES)
            .map(sheet -> "\"%s\"".formatted(QuotedCell.cut(sheet.name())))
            .collect(Collectors.joining(", "));
    throw new UnusableExportException(
        wanted.isPresent()
            ? "%s: the workbook has no sheet \"%s\", only %s. Correct the sheet in the profile."
                .formatted(file, wanted.get(), names)
            : "%s: the workbook has no visible sheet. Unhide the sheet with the events."
                .formatted(file));
  }

  static UnusableExportException noWorkbook(ExportFile file, @Nullable Exception cause) {
    return new UnusableExportException(
        "%s: this is a zip file, but not an Excel workbook that can be opened. Save the table as"
                .formatted(file)
            + " an Excel workbook (.xlsx) or as \"CSV UTF-8\"; unpack it first if it is an"
            + " archive.",
        cause);
  }

  static UnusableExportException damaged(ExportFile file, @Nullable Exception cause) {
    return new UnusableExportException(
        "%s: the workbook is damaged and cannot be read to its end. Open it in a spreadsheet"
                .formatted(file)
            + " program and save it again as an Excel workbook (.xlsx).",
        cause);
  }
}
