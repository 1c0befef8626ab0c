package org.complaintauditor.intake.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Optional columns of the format that a file has under nearly their names. Such a file can be read,
 * but without the column verdicts may be others, and nothing else would say so.
 */
public final class NearColumns {

  private NearColumns() {}

  /** The columns that were probably meant, by the names that are written. */
  public static Map<String, Column> of(Collection<String> titles) {
    List<String> unknown = new ArrayList<>(titles);
    unknown.removeIf(Column::isKnown);
    Map<String, Column> found = new LinkedHashMap<>();
    for (Column column : Column.values()) {
      if (!Column.REQUIRED.contains(column) && !titles.contains(column.title())) {
        unknown.stream()
            .filter(title -> NearMiss.isNearlySame(title, column.title()))
            .findFirst()
            .ifPresent(
                written -> {
                  found.put(written, column);
                  unknown.remove(written);
                });
      }
    }
    return found;
  }
}
