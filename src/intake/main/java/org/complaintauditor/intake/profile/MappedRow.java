package org.complaintauditor.intake.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.complaintauditor.intake.canonical.CanonicalRow;
import org.complaintauditor.intake.canonical.Column;
import org.complaintauditor.intake.canonical.Fingerprint;
import org.complaintauditor.model.Origin;

/**
 * A row that a profile makes of a record.
 *
 * @param origin where the record stands
 * @param cells the texts of the canonical columns
 * @param titles how the export names what they were made of, where that is one field
 * @param more further case attributes
 * @param timestamp when it happened
 */
record MappedRow(
    Origin origin,
    Map<Column, String> cells,
    Map<Column, String> titles,
    Map<String, String> more,
    TimeRead timestamp)
    implements CanonicalRow {

  @Override
  public String cell(Column column) {
    return cells.getOrDefault(column, "");
  }

  @Override
  public String title(Column column) {
    return titles.getOrDefault(column, column.title());
  }

  @Override
  public int place(Column column) {
    return column.place();
  }

  @Override
  public void attributes(BiConsumer<String, String> sink) {
    for (Column column : Column.ATTRIBUTES) {
      String text = cell(column);
      if (!text.isEmpty()) {
        sink.accept(column.title(), text);
      }
    }
    more.forEach(
        (name, text) -> {
          if (!text.isEmpty()) {
            sink.accept(name, text);
          }
        });
  }

  @Override
  public Fingerprint fingerprint() {
    Map<String, String> all = new HashMap<>(more);
    cells.forEach((column, text) -> all.put(column.title(), text));
    return Fingerprint.of(all);
  }
}
