package org.complaintauditor.app.job;

import java.util.List;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/**
 * An answer in words.
 *
 * @param lines as a command prints them
 * @param outcome what they come to
 */
public record Said(List<String> lines, Outcome outcome) {

  /** What an answer comes to. */
  public enum Outcome {
    /** Nothing was found that people have to look at. */
    RIGHT,
    /** Something was. */
    FOUND,
    /** What was given is not what it should be. */
    UNUSABLE
  }

  public Said {
    lines = List.copyOf(lines);
  }

  /**
   * An answer about what can be used.
   *
   * @param right whether nothing was found that people have to look at
   */
  public Said(List<String> lines, boolean right) {
    this(lines, right ? Outcome.RIGHT : Outcome.FOUND);
  }

  /** An answer that quotes what it found in files; nothing in it may steer the terminal. */
  public static Said of(List<Wording> lines, Outcome outcome, MessageBundle words) {
    return new Said(lines.stream().map(words::text).map(TextSanitizer::line).toList(), outcome);
  }

  /** Whether nothing was found that people have to look at. */
  public boolean right() {
    return outcome == Outcome.RIGHT;
  }

  /** The lines as one text. */
  public String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
