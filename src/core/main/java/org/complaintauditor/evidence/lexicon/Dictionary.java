package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.evidence.message.Language;

/** The words that the phrases of a language use, each with the numbers of its sets. */
final class Dictionary {
  private static final int[] NONE = {};
  private static final int LONGEST_LOOKED_AT = 40;

  /** Shorter words are too near to others for a slip of the pen to be told from another word. */
  private static final int SHORTEST_MISTYPED = 7;

  private static final int ENDING = 2;

  private final Language language;
  private final Map<String, List<Integer>> whole = new HashMap<>();
  private final Map<String, List<Integer>> beginnings = new HashMap<>();
  private final Map<String, List<Integer>> ends = new HashMap<>();

  /** Whole words that can be mistyped, by their first letter and their length. */
  private final Map<String, List<String>> likely = new HashMap<>();

  private int size;

  /** A dictionary without words. */
  Dictionary(Language language) {
    this.language = language;
  }

  /**
   * Adds a set of folded words under the next number. A word that begins or ends with {@code *}
   * stands for all with that end or beginning.
   */
  int add(Set<String> folded) {
    int number = size++;
    for (String word : folded) {
      if (word.endsWith("*")) {
        add(beginnings, word.substring(0, word.length() - 1), number);
      } else if (word.startsWith("*")) {
        add(ends, word.substring(1), number);
      } else {
        if (!whole.containsKey(word)) {
          addLikely(word);
        }
        add(whole, word, number);
      }
    }
    return number;
  }

  private static void add(Map<String, List<Integer>> words, String word, int set) {
    words.computeIfAbsent(word, key -> new ArrayList<>()).add(set);
  }

  private void addLikely(String word) {
    if (word.length() >= SHORTEST_MISTYPED && word.chars().allMatch(Character::isLetter)) {
      likely.computeIfAbsent(kin(word, word.length()), key -> new ArrayList<>()).add(word);
    }
  }

  private static String kin(String word, int length) {
    return word.charAt(0) + String.valueOf(length);
  }

  /** How many sets there are. */
  int size() {
    return size;
  }

  /** The sets in which this word of a message is. */
  int[] sets(String word) {
    String folded = language.folded(word);
    Set<Integer> found = new TreeSet<>();
    collect(folded, found);
    if (found.isEmpty()) {
      mistyped(folded).forEach(meant -> collect(meant, found));
    }
    return found.isEmpty() ? NONE : found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void collect(String word, Set<Integer> found) {
    found.addAll(whole.getOrDefault(word, List.of()));
    int longest = Math.min(word.length(), LONGEST_LOOKED_AT);
    for (int i = 1; i <= longest; i++) {
      found.addAll(beginnings.getOrDefault(word.substring(0, i), List.of()));
      found.addAll(ends.getOrDefault(word.substring(word.length() - i), List.of()));
    }
  }

  /**
   * The words of the lexicon that were meant if one letter is wrong, missing, too many or swapped.
   */
  private Set<String> mistyped(String word) {
    if (word.length() < SHORTEST_MISTYPED - 1 || word.length() > LONGEST_LOOKED_AT) {
      return Set.of();
    }
    Set<String> meant = new HashSet<>();
    for (int length = word.length() - 1; length <= word.length() + 1; length++) {
      for (String candidate : likely.getOrDefault(kin(word, length), List.of())) {
        if (isOneSlip(word, candidate)) {
          meant.add(candidate);
        }
      }
    }
    return meant;
  }

  private static boolean isOneSlip(String word, String meant) {
    int start = 0;
    int most = Math.min(word.length(), meant.length());
    while (start < most && word.charAt(start) == meant.charAt(start)) {
      start++;
    }
    if (start == 0 || start > most - ENDING) {
      return false; // Another beginning or ending is another word, or form of it, not a slip.
    }
    String left = word.substring(start);
    String right = meant.substring(start);
    return left.substring(1).equals(right)
        || right.substring(1).equals(left)
        || left.substring(1).equals(right.substring(1))
        || isSwapped(left, right);
  }

  private static boolean isSwapped(String left, String right) {
    return left.length() > 1
        && right.length() > 1
        && left.charAt(0) == right.charAt(1)
        && left.charAt(1) == right.charAt(0)
        && left.substring(2).equals(right.substring(2));
  }
}
