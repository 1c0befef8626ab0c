package org.complaintauditor.console.run;

import java.util.Optional;
import org.complaintauditor.model.Problem;
import org.complaintauditor.text.MessageBundle;

/** Says data problems in a sentence whose number counts something else than rows or cases. */
public final class ProblemSentence {

  private static final String KEY = "console.problem.";

  private ProblemSentence() {}

  /**
   * The sentence.
   *
   * @param count how often it was found
   * @return empty where the problem's name and the number beside it say enough
   */
  public static Optional<String> of(MessageBundle words, Problem.Code code, long count) {
    return of(words, code.name(), count);
  }

  /** The same of a problem that a document names. */
  public static Optional<String> of(MessageBundle words, String code, long count) {
    String key = KEY + code;
    return words.keys(key).contains(key) ? Optional.of(words.text(key, count)) : Optional.empty();
  }
}
