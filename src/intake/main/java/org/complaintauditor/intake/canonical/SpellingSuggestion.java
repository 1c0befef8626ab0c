package org.complaintauditor.intake.canonical;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class SpellingSuggestion {
  private static final int MOST_EDITS = 2;
  private static final int SHORTEST_WITH_EDITS = 5;

  private SpellingSuggestion() {}

  /**
   * The candidate that differs in case, blanks and signs only; else the one with a typing error.
   */
  public static Optional<String> of(String written, Collection<String> candidates) {
    String plain = plain(written);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> same =
        candidates.stream().filter(candidate -> plain(candidate).equals(plain)).findFirst();
    return same.isPresent()
        ? same
        : candidates.stream()
            .filter(candidate -> isTypingError(plain, plain(candidate)))
            .findFirst();
  }

  /** Whether two texts differ in case, blanks and signs only. */
  public static boolean isSame(String text, String other) {
    return plain(text).equals(plain(other));
  }

  /** Whether they differ so, or in one letter of five or more that is not the first. */
  public static boolean isNearlySame(String text, String other) {
    String plain = plain(text);
    String plainOther = plain(other);
    return plain.equals(plainOther)
        || (Math.min(plain.length(), plainOther.length()) >= SHORTEST_WITH_EDITS
            && plain.charAt(0) == plainOther.charAt(0)
            && edits(plain, plainOther) == 1);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean isTypingError(String written, String meant) {
    return Math.min(written.length(), meant.length()) >= SHORTEST_WITH_EDITS
        && Math.abs(written.length() - meant.length()) <= MOST_EDITS
        && edits(written, meant) <= MOST_EDITS;
  }

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  private static int edits(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
