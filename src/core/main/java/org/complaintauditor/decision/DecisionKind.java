package org.complaintauditor.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a line of decisions does. */
public enum DecisionKind {
  AGREE,
  OVERRULE,
  ASK_EVIDENCE,
  WAIVE,
  /** Takes an earlier line back. */
  WITHDRAW,
  /** Seconds an earlier line that waits for a second person. */
  CONFIRM;

  /** As people write it in files: {@code ask_evidence}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words, in the order of this list. */
  public static List<String> words() {
    return Arrays.stream(values()).map(DecisionKind::word).toList();
  }

  /** The kind with this word, in upper or lower case, if there is one. */
  public static Optional<DecisionKind> of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equalsIgnoreCase(word.strip()))
        .findFirst();
  }
}
