package org.complaintauditor.intake.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.intake.xlsx.WorkbookParts.SheetEntry;
import org.complaintauditor.model.Wording;
import org.complaintauditor.spool.AnonymousFile;
import org.complaintauditor.spool.SpoolException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of XLSX workbooks, row by row: the one that is named, else the first visible one
 * with the columns of the format, else the first visible one, unless it is empty or a cover sheet
 * ({@link SheetChoice}).
 */
public final class XlsxTableReader implements TableReader {
  private static final int BUFFER = 1 << 16;

  private final Optional<String> chosen;

  /** A reader that finds out which sheet is meant, where the layout does not say. */
  public XlsxTableReader() {
    this(Optional.empty());
  }

  /**
   * A reader.
   *
   * @param chosen the sheet that is meant, where the layout does not say
   */
  public XlsxTableReader(Optional<String> chosen) {
    this.chosen = chosen;
  }

  private TableLayout chosen(ExportFile file, TableLayout layout) {
    if (chosen.isEmpty() || layout.sheet().equals(chosen)) {
      return layout;
    }
    if (layout.sheet().isPresent()) {
      throw new UnusableExportException(
          Wording.of(
              "intake.sheet-names-sheet-and-profile-reads-sheet",
              file,
              chosen.get(),
              layout.sheet().get()));
    }
    return layout.inSheet(chosen.get());
  }

  @Override
  public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
    try (FileChannel copy = AnonymousFile.open()) {
      copy(file, copy);
      return read(file, copy, chosen(file, layout), sink);
    }
  }

  /** Parts of a zip file lie anywhere, but a file of an export can only be read on and on. */
  static void copy(ExportFile file, FileChannel copy) throws IOException {
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
      SheetEntry sheet = sheet(file, workbook, texts, layout).entry();
      try (PartXmlReader tags = part(file, workbook, sheet.part())) {
        new SheetRows(file, tags, texts, layout, sink).read();
      }
      return "XLSX, sheet \"%s\"".formatted(sheet.name());
    }
  }

  @Override
  public List<Other> others(ExportFile file, TableLayout layout) throws IOException {
    if (chosen.isPresent()) {
      return List.of(); // Whoever names one has decided about the others.
    }
    try (FileChannel copy = AnonymousFile.open()) {
      copy(file, copy);
      try (WorkbookParts workbook = open(file, copy)) {
        return workbook.sheets().size() < 2 ? List.of() : others(file, workbook, layout);
      }
    }
  }

  @Override
  public List<Sheet> sheets(ExportFile file, TableLayout layout) throws IOException {
    return sheets(file, layout, sheet -> true, Long.MAX_VALUE);
  }

  @Override
  public Optional<Sheet> choice(ExportFile file, TableLayout layout) throws IOException {
    return sheets(file, layout, sheet -> false, SheetChoice.ROWS_LOOKED_AT).stream().findFirst();
  }

  /**
   * The sheet that is read, and others.
   *
   * @param others which
   * @param rows how many rows are counted of each
   */
  private List<Sheet> sheets(
      ExportFile file, TableLayout layout, Predicate<SheetEntry> others, long rows)
      throws IOException {
    try (FileChannel copy = AnonymousFile.open()) {
      copy(file, copy);
      try (WorkbookParts workbook = open(file, copy)) {
        CellFormatter texts = texts(file, workbook);
        SheetChoice read = sheet(file, workbook, texts, chosen(file, layout));
        List<Sheet> sheets = new ArrayList<>();
        for (SheetEntry sheet : workbook.sheets()) {
          boolean isRead = sheet.equals(read.entry());
          if (isRead || others.test(sheet)) {
            SheetSize size = size(file, workbook, texts, sheet, rows);
            sheets.add(
                new Sheet(
                    sheet.name(),
                    sheet.visible(),
                    size.rows(),
                    size.columns(),
                    isRead ? read.why() : Choice.NOT_READ));
          }
        }
        return sheets;
      }
    }
  }

  private static SheetSize size(
      ExportFile file, WorkbookParts workbook, CellFormatter texts, SheetEntry sheet, long rows)
      throws IOException {
    SheetSize.Counter counter = new SheetSize.Counter(rows);
    try (PartXmlReader tags = part(file, workbook, sheet.part())) {
      new SheetRows(file, tags, texts, TableLayout.FOUND_OUT, counter).read();
    }
    return counter.size();
  }

  private static List<Other> others(ExportFile file, WorkbookParts workbook, TableLayout layout)
      throws IOException {
    CellFormatter texts = texts(file, workbook);
    SheetEntry read = sheet(file, workbook, texts, layout).entry();
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

  static CellFormatter texts(ExportFile file, WorkbookParts workbook) {
    try {
      return new CellFormatter(workbook);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  static PartXmlReader part(ExportFile file, WorkbookParts workbook, String name) {
    try {
      return workbook.open(name).orElseThrow(() -> damaged(file, null));
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  static WorkbookParts open(ExportFile file, FileChannel copy) {
    try {
      return WorkbookParts.of(file, copy);
    } catch (IOException | IllegalArgumentException e) {
      throw noWorkbook(file, e);
    }
  }

  private static SheetChoice sheet(
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
      return new SheetChoice(eligible.get(0), wanted.isPresent() ? Choice.NAMED : Choice.ONLY);
    }
    for (SheetEntry sheet : eligible) {
      List<String> header = header(file, workbook, texts, sheet, layout.headerByName());
      boolean found =
          layout.header().isEmpty() ? CanonicalColumn.areRequiredIn(header) : !header.isEmpty();
      if (found) {
        return new SheetChoice(sheet, Choice.COLUMNS);
      }
    }
    if (!eligible.isEmpty()) {
      Map<SheetEntry, SheetSize> sizes = new LinkedHashMap<>();
      for (SheetEntry sheet : eligible) {
        sizes.put(sheet, size(file, workbook, texts, sheet, SheetChoice.ROWS_LOOKED_AT));
      }
      return SheetChoice.among(file, sizes);
    }
    String names = SheetChoice.names(sheets);
    throw new UnusableExportException(
        wanted.isPresent()
            ? Wording.of("intake.workbook-has-no-sheet-only", file, wanted.get(), names)
            : Wording.of("intake.workbook-has-no-visible-sheet", file));
  }

  static UnusableExportException noWorkbook(ExportFile file, @Nullable Exception cause) {
    return new UnusableExportException(
        Wording.of("intake.is-a-zip-file-but-not-an-excel", file), cause);
  }

  static UnusableExportException damaged(ExportFile file, @Nullable Exception cause) {
    return new UnusableExportException(
        Wording.of("intake.workbook-is-damaged-and-cannot-be-read", file), cause);
  }
}
