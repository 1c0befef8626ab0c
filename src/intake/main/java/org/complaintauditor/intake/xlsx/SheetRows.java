package org.complaintauditor.intake.xlsx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnpairedSurrogates;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.HeaderRow;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** Hands the rows of one sheet on, and refuses those that no spreadsheet program writes. */
final class SheetRows {
  /** As many as a spreadsheet has. */
  static final int MOST_COLUMNS = 16_384;

  private static final int MOST_ROWS = 100_000_000;

  private final ExportFile file;
  private final PartXmlReader tags;
  private final CellFormatter texts;
  private final HeaderRow headerRow;
  private final TableSink sink;
  private int width;
  private int number;
  private int hidden;
  private int firstHidden;

  SheetRows(
      ExportFile file,
      PartXmlReader tags,
      CellFormatter texts,
      TableLayout layout,
      TableSink sink) {
    this.file = file;
    this.tags = tags;
    this.texts = texts;
    this.headerRow = HeaderRow.of(layout);
    this.sink = sink;
  }

  /** Reads to the end of the part, or until the sink has enough. */
  void read() {
    boolean wanted = true;
    boolean inTable = false;
    while (wanted && tags.next(null)) {
      if (tags.name().equals("sheetData")) {
        inTable = tags.begins();
      } else if (inTable && tags.begins() && tags.name().equals("row")) {
        wanted = row();
      }
    }
    if (hidden > 0) {
      sink.hiddenRows(hidden, firstHidden);
    }
    if (wanted && width == 0 && number > 0) {
      refuseOtherHeader(0);
    }
  }

  /** Takes the row that has just begun; tells whether more are wanted. */
  private boolean row() {
    int next;
    List<String> cells;
    boolean isHidden = isTrue(tags.attribute("hidden"));
    try {
      next = numberOf(tags.attribute("r"));
      cells = cells(next);
    } catch (IllegalArgumentException e) {
      throw XlsxTableReader.damaged(file, e);
    }
    if (next <= number) {
      throw new UnusableExportException(
          Wording.of("intake.row-comes-after-row-or-twice", file, next, number));
    }
    number = next;
    if (cells.isEmpty()) {
      return true;
    }
    if (width == 0 && !headerRow.isAt(number, cells)) {
      return !headerRow.isPassedAt(number);
    }
    if (width == 0) {
      refuseOtherHeader(number);
      width = cells.size();
      sink.header(cells);
    } else {
      if (isHidden) {
        firstHidden = hidden == 0 ? number : firstHidden;
        hidden++;
      }
      cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
      sink.row(number, cells);
    }
    return !sink.hasEnough();
  }

  private static boolean isTrue(@Nullable String written) {
    return "1".equals(written) || "true".equals(written);
  }

  private int numberOf(@Nullable String written) {
    int next = written == null ? number + 1 : Integer.parseInt(written.strip());
    if (next > MOST_ROWS) {
      throw tags.refusal(Wording.of("intake.a-row-has-number", next));
    }
    return next;
  }

  private void refuseOtherHeader(int found) {
    headerRow
        .missedBy(found)
        .ifPresent(
            row -> {
              throw new UnusableExportException(
                  Wording.of("intake.row-names-of-columns-should-stand-here", file, row));
            });
  }

  /** The row's cells up to the last one that is not empty. */
  private List<String> cells(int row) {
    List<String> cells = new ArrayList<>();
    int column = -1;
    while (tags.next(null) && (tags.begins() || !tags.name().equals("row"))) {
      if (tags.begins() && tags.name().equals("c")) {
        String place = tags.attribute("r");
        column = place == null ? column + 1 : column(place);
        if (column >= MOST_COLUMNS) {
          throw new UnusableExportException(
              Wording.of("intake.row-cells-beyond-column-last", file, row, MOST_COLUMNS));
        }
        put(cells, column, cell());
      }
    }
    return cells;
  }

  private static void put(List<String> cells, int column, String text) {
    if (!text.isEmpty()) {
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, UnpairedSurrogates.of(text));
    }
  }

  /** The column of a place such as {@code AB12}, from 0. */
  static int column(String place) {
    int column = 0;
    int i = 0;
    for (; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      int letter = Character.toUpperCase(place.charAt(i)) - 'A';
      if (letter < 0 || letter > 25) {
        throw new IllegalArgumentException("no place of a cell");
      }
      column = Math.min(column * 26 + letter + 1, MOST_COLUMNS + 1);
    }
    if (column == 0) {
      throw new IllegalArgumentException("no place of a cell");
    }
    return column - 1;
  }

  /** The text of the cell that has just begun; goes to its end. */
  private String cell() {
    String type = tags.attribute("t");
    String style = tags.attribute("s");
    StringBuilder value = new StringBuilder();
    String inline = "";
    boolean inValue = false;
    while (tags.next(inValue ? value : null) && (tags.begins() || !tags.name().equals("c"))) {
      inValue = tags.begins() && tags.name().equals("v");
      if (tags.begins() && tags.name().equals("is")) {
        inline = RichText.of(tags);
      }
    }
    return "inlineStr".equals(type) && !inline.isEmpty()
        ? inline
        : texts.of(type, style, value.toString());
  }
}
