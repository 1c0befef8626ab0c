package org.complaintauditor.intake.xlsx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.ShellWord;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableReader.Choice;
import org.complaintauditor.intake.xlsx.WorkbookParts.SheetEntry;
import org.complaintauditor.model.Wording;

/**
 * The sheet that is read.
 *
 * @param entry the sheet
 * @param why why this one
 */
record SheetChoice(SheetEntry entry, Choice why) {
  /** Number of rows that show whether a sheet holds a table. */
  static final int ROWS_LOOKED_AT = 20;

  private static final int MOST_NAMES = 20;

  /**
   * The sheet that is meant where nothing names one and none has the columns of the format: the
   * first, unless that is empty or a cover and another holds a table.
   *
   * @param sizes the sheets that people see, with what stands in their first rows
   * @throws UnusableExportException if several others hold a table
   */
  static SheetChoice among(ExportFile file, Map<SheetEntry, SheetSize> sizes) {
    SheetEntry first = sizes.keySet().iterator().next();
    List<SheetEntry> tables = new ArrayList<>(sizes.keySet());
    tables.removeIf(sheet -> !is(sizes, sheet, true));
    if (tables.isEmpty()) {
      tables.addAll(sizes.keySet());
      tables.removeIf(sheet -> !is(sizes, sheet, false));
    }
    if (tables.isEmpty() || tables.contains(first)) {
      return new SheetChoice(first, Choice.FIRST);
    }
    if (tables.size() > 1) {
      throw new UnusableExportException(
          Wording.of(
              "intake.first-sheet-is-empty-or-a-cover",
              file,
              QuotedCell.cut(first.name()),
              names(tables),
              ShellWord.of(tables.get(0).name())));
    }
    return new SheetChoice(tables.get(0), Choice.TABLE);
  }

  private static boolean is(Map<SheetEntry, SheetSize> sizes, SheetEntry sheet, boolean wide) {
    SheetSize size = sizes.get(sheet);
    return size != null && size.isTable() && !(wide && size.isNarrow());
  }

  /** The names of sheets, for a message. */
  static String names(Collection<SheetEntry> sheets) {
    return sheets.stream()
        .limit(MOST_NAMES)
        .map(sheet -> "\"%s\"".formatted(QuotedCell.cut(sheet.name())))
        .collect(Collectors.joining(", "));
  }
}
