package org.complaintauditor.intake.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.canonical.CanonicalRow;
import org.complaintauditor.intake.canonical.DateColumn;
import org.complaintauditor.intake.canonical.Fingerprint;
import org.complaintauditor.model.Origin;

/**
 * A row that a profile makes of a record.
 *
 * @param origin where the record stands
 * @param cells the texts of the canonical columns
 * @param titles how the export names what they were made of, where that is one field
 * @param more further case attributes
 * @param dates the dates that the record gives for its case
 * @param timestamp when it happened
 */
record MappedRow(
    Origin origin,
    Map<CanonicalColumn, String> cells,
    Map<CanonicalColumn, String> titles,
    Map<String, String> more,
    List<DateCell> dates,
    TimeRead timestamp)
    implements CanonicalRow {

  @Override
  public String cell(CanonicalColumn column) {
    return cells.getOrDefault(column, "");
  }

  @Override
  public String title(CanonicalColumn column) {
    return titles.getOrDefault(column, column.title());
  }

  @Override
  public int place(CanonicalColumn column) {
    return column.place();
  }

  @Override
  public void attributes(BiConsumer<String, String> sink) {
    for (CanonicalColumn column : CanonicalColumn.ATTRIBUTES) {
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
    dates.forEach(date -> all.put(DateColumn.titleOf(date.name()), date.text()));
    return Fingerprint.of(all);
  }
}
