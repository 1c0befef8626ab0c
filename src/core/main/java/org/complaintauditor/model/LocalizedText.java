package org.complaintauditor.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in the languages of the reports, by two-letter code; English is always there.
 *
 * @param byLanguage the text by language code
 */
public record LocalizedText(Map<String, String> byLanguage) {
  public LocalizedText {
    // Sorted: the run id is a hash of the pack, and Map.copyOf has another order in each process.
    Map<String, String> sorted = new TreeMap<>(byLanguage);
    sorted.computeIfPresent("fr", (language, text) -> FrenchTypography.set(text));
    byLanguage = Collections.unmodifiableMap(sorted);
    if (!byLanguage.containsKey("en")) {
      throw new IllegalArgumentException("a text lacks its English form: " + byLanguage);
    }
  }

  /** The same text in every language. */
  public static LocalizedText of(String text) {
    return new LocalizedText(Map.of("en", text));
  }

  /** The text in this language, else in English. */
  public String in(String language) {
    return byLanguage.getOrDefault(language, byLanguage.getOrDefault("en", ""));
  }
}
