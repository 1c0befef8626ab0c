package org.complaintauditor.intake.table;

import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the row with the columns' names among the rows of a table, which are asked of in their
 * order until one is it, or it is too late for that.
 */
public final class HeaderRow {
  /** Titles, names of filters and dates of printing take up less. */
  public static final int LAST_LOOKED_AT = 100;

  private final OptionalInt number;
  private final List<String> names;

  private HeaderRow(OptionalInt number, List<String> names) {
    this.number = number;
    this.names = names;
  }

  /** The header of a table of this layout. */
  public static HeaderRow of(TableLayout layout) {
    return new HeaderRow(layout.headerRow(), layout.header());
  }

  /** Whether a row that is not blank is the header, or stands where the header should. */
  public boolean isAt(int row, List<String> cells) {
    return names.isEmpty()
        ? row >= number.orElse(1)
        : ColumnTitles.hasAll(cells.stream().map(String::strip).toList(), names);
  }

  /** Whether it is looked for by its names, and neither this row nor one below can be it. */
  public boolean isPassedAt(int row) {
    return !names.isEmpty() && row >= LAST_LOOKED_AT;
  }

  /**
   * The row in which the header should stand, if that is written down and it stands here instead.
   */
  public OptionalInt missedBy(int row) {
    return number.isPresent() && number.getAsInt() != row ? number : OptionalInt.empty();
  }
}
