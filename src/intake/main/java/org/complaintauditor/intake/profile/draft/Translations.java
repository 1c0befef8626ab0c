package org.complaintauditor.intake.profile.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.CanonicalValues;

/** Tables of a column's words with what they mean. */
final class Translations {
  private Translations() {}

  /** The column as it stands, where it has the format's own words; else a table. */
  static Value of(Column column, CanonicalColumn wanted, Function<String, String> meaning) {
    if (column.hasWordsOf(wanted)) {
      return new Value.Field(column.name());
    }
    Map<String, Value.Translation> words = new LinkedHashMap<>();
    column
        .texts()
        .forEach(
            (text, count) -> {
              String own =
                  CanonicalValues.has(CanonicalValues.of(wanted), text)
                      ? text
                      : meaning.apply(text);
              words.put(text, new Value.Translation(own, count, true));
            });
    return new Value.Table(column.name(), words, Map.of(), Optional.empty());
  }
}
