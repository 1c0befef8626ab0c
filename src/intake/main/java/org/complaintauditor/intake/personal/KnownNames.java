package org.complaintauditor.intake.personal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of a customer that stand somewhere in a case, to be known again elsewhere in it. Names of
 * one word are not followed: many of them are words, too.
 */
final class KnownNames {
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 6;

  private final Set<String> seen = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /** Somebody is called so. */
  void add(String name) {
    if (name.isEmpty() || !seen.add(name)) {
      return;
    }
    List<String> words = FoldedWords.of(name);
    boolean letters = words.stream().allMatch(word -> word.chars().allMatch(Character::isLetter));
    if (letters && words.size() >= FEWEST_WORDS && words.size() <= MOST_WORDS) {
      names.add(joined(words));
    }
  }

  /** Whether one of the names is in the text. */
  boolean areIn(String text) {
    if (names.isEmpty() || text.indexOf(' ') < 0) {
      return false;
    }
    String words = joined(FoldedWords.of(text));
    return names.stream().anyMatch(words::contains);
  }

  private static String joined(List<String> words) {
    return " " + String.join(" ", words) + " ";
  }
}
