package org.complaintauditor.intake.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes the header of a table and no row: it has enough once it knows the names of the columns. */
public final class HeaderSink implements TableSink {
  private final List<String> columns = new ArrayList<>();

  @Override
  public void header(List<String> cells) {
    columns.addAll(cells);
  }

  @Override
  public void row(int number, List<String> cells) {
    throw new IllegalStateException("a row that nobody wanted");
  }

  @Override
  public boolean hasEnough() {
    return true;
  }

  /** The cells of the header; none if the table has no header. */
  public List<String> columns() {
    return Collections.unmodifiableList(columns);
  }
}
