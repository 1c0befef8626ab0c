package org.complaintauditor.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known words that somebody who wrote another may have meant. */
public final class NearestWord {

  private NearestWord() {}

  /** The nearest known word, if it is near: a third of its letters may differ. */
  public static Optional<String> of(String written, Collection<String> known) {
    return all(written, known, 1).stream().findFirst();
  }

  /** The nearest known words that are near, the nearest first, at most so many. */
  public static List<String> all(String written, Collection<String> known, int most) {
    record Near(String word, int distance) {}
    String folded = folded(written);
    return known.stream()
        .filter(word -> Math.abs(word.length() - written.length()) <= allowed(word))
        .map(word -> new Near(word, distance(folded, folded(word))))
        .filter(near -> near.distance() <= allowed(near.word()))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .limit(most)
        .map(Near::word)
        .toList();
  }

  private static int allowed(String word) {
    return Math.max(1, word.length() / 3);
  }

  private static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  /** How many letters must be put in, left out, replaced, or changed with their neighbour. */
  private static int distance(String text, String other) {
    int[][] steps = new int[text.length() + 1][other.length() + 1];
    for (int i = 0; i <= text.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(text, other, i, j, steps);
      }
    }
    return steps[text.length()][other.length()];
  }

  private static int step(String text, String other, int i, int j, int[][] steps) {
    int replaced = text.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + replaced);
    boolean swapped =
        i > 1
            && j > 1
            && text.charAt(i - 1) == other.charAt(j - 2)
            && text.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
