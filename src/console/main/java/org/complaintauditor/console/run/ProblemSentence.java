package org.complaintauditor.console.run;

import java.util.Optional;
import org.complaintauditor.text.MessageBundle;

/**
 * Says data problems in a sentence that are found once for a whole export: how often they occur
 * says nothing of them.
 */
public final class ProblemSentence {

  private static final String KEY = "console.problem.";

  private ProblemSentence() {}

  /**
   * The sentence.
   *
   * @param code the problem's code
   * @return empty where the problem's name and the number beside it say enough
   */
  public static Optional<String> of(MessageBundle words, String code) {
    String key = KEY + code;
    return words.keys(key).contains(key) ? Optional.of(words.text(key)) : Optional.empty();
  }
}
