package org.complaintauditor.dossier.redaction;

import java.util.Arrays;
import java.util.List;

/** How much of the texts of messages a reader sees; each level shows more than the one before. */
public enum TextLevel {
  /** Only how long a text is. */
  NONE("none"),
  /** What the lexicon found, in the words of its phrases. */
  QUOTES("quotes"),
  /** The whole text, but for every word that is not known to be harmless. */
  MASKED("masked"),
  /** The text as it is. */
  FULL("full");

  private final String word;

  TextLevel(String word) {
    this.word = word;
  }

  /** How audiences write it. */
  public String word() {
    return word;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(TextLevel::word).toList();
  }

  static TextLevel of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
  }
}
