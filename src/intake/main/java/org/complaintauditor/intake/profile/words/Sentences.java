package org.complaintauditor.intake.profile.words;

import java.util.Map;

/** Columns in which people write whole sentences, rather than words of a list. */
public final class Sentences {
  private static final int WORDS = 8;

  /** Smallest share of filled records whose text must be whole sentences. */
  private static final double MANY = 0.5;

  private Sentences() {}

  /**
   * Whether they stand in a column.
   *
   * @param texts its different texts with how often they occur
   */
  public static boolean areIn(Map<String, Long> texts) {
    long filled = 0;
    long sentences = 0;
    for (Map.Entry<String, Long> text : texts.entrySet()) {
      filled += text.getValue();
      sentences += text.getKey().strip().split("\\s+", -1).length >= WORDS ? text.getValue() : 0;
    }
    return filled > 0 && sentences >= MANY * filled;
  }
}
