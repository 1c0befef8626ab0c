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
public final class MisspelledColumns {

  private MisspelledColumns() {}

  /** The columns that were probably meant, by the names that are written. */
  public static Map<String, CanonicalColumn> of(Collection<String> titles) {
    List<String> unknown = new ArrayList<>(titles);
    unknown.removeIf(CanonicalColumn::isKnown);
    Map<String, CanonicalColumn> found = new LinkedHashMap<>();
    for (CanonicalColumn column : CanonicalColumn.values()) {
      if (!CanonicalColumn.REQUIRED.contains(column) && !titles.contains(column.title())) {
        unknown.stream()
            .filter(title -> SpellingSuggestion.isNearlySame(title, column.title()))
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
