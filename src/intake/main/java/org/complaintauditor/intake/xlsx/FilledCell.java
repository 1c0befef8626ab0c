package org.complaintauditor.intake.xlsx;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A cell that a person may have filled.
 *
 * @param kind what stands in it
 * @param text what stands in it as text: dates as ISO-8601, numbers as plain digits
 * @param time the time that the number stands for where it counts days, whether or not the cell
 *     shows one
 * @param formula whether a formula stands in it; the text is then its last result
 */
public record FilledCell(Kind kind, String text, Optional<LocalDateTime> time, boolean formula) {

  /** What stands in a cell. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    /** Such as {@code #N/A}. */
    ERROR
  }

  /** A cell with nothing in it. */
  public static final FilledCell BLANK = text("");

  /** A text. */
  public static FilledCell text(String text) {
    return new FilledCell(Kind.TEXT, text, Optional.empty(), false);
  }

  /** Whether nothing is to be seen in it. */
  public boolean isBlank() {
    return text.isBlank() && !formula;
  }
}
