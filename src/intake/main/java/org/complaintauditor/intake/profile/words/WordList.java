package org.complaintauditor.intake.profile.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.yaml.YamlEntry;

/**
 * What phrases mean.
 *
 * @param <T> the meanings
 * @param phrases the phrases of each meaning, in the order in which meanings count
 */
record WordList<T>(Map<T, List<DeskPhrase>> phrases) {

  WordList {
    phrases = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
  }

  /**
   * A phrase in a text.
   *
   * @param meaning what it means
   * @param phrase the phrase
   * @param from the place of its first word
   */
  record Match<T>(T meaning, DeskPhrase phrase, int from) {
    int to() {
      return from + phrase.length();
    }

    boolean overlaps(Match<?> other) {
      return from < other.to() && other.from() < to();
    }

    /** Whether the other one stands within this one, which says more. */
    boolean holds(Match<?> other) {
      return from <= other.from()
          && other.to() <= to()
          && phrase.length() > other.phrase().length();
    }
  }

  /** All phrases in the text, the longest first, then as listed. */
  List<Match<T>> in(List<String> text) {
    List<Match<T>> found = new ArrayList<>();
    phrases.forEach(
        (meaning, all) -> {
          for (DeskPhrase phrase : all) {
            for (int place : phrase.places(text)) {
              found.add(new Match<>(meaning, phrase, place));
            }
          }
        });
    found.sort(java.util.Comparator.comparingInt(match -> -match.phrase().length()));
    return found;
  }

  /** Reads the phrases under an entry. */
  static List<DeskPhrase> phrases(YamlEntry entry) {
    return entry.list().stream().flatMap(one -> DeskPhrase.written(one.text()).stream()).toList();
  }
}
