package org.complaintauditor.intake.profile.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The origin of a profile's value. */
public sealed interface Value {

  /** The text of a field as it stands. */
  record Field(String name) implements Value {}

  /** A word of the format. */
  record Constant(String word) implements Value {}

  /**
   * The text of a field, translated.
   *
   * @param field the field
   * @param words its words with what they mean
   * @param patterns patterns of further words with what they mean
   * @param otherwise what any other word means; empty if it stays as it is
   */
  record Table(
      String field,
      Map<String, Translation> words,
      Map<String, String> patterns,
      Optional<String> otherwise)
      implements Value {
    public Table {
      words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
      patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
    }
  }

  /** The first that is not empty. */
  record FirstOf(List<Value> values) implements Value {
    public FirstOf {
      values = List.copyOf(values);
    }
  }

  /**
   * What a word means.
   *
   * @param meaning a word of the format; empty: nothing
   * @param count how often the word occurs; 0 where it was not counted
   * @param settled whether that is sure
   */
  record Translation(String meaning, long count, boolean settled) {}
}
