package org.complaintauditor.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much of what customers and staff wrote is shown to whoever reads a report: messages hold
 * names and numbers.
 */
public enum ShownTexts {
  /** Nothing; only what was found in a text, and where. */
  NONE,
  /** The words on which a detection rests. */
  QUOTES,
  /** Whole messages. */
  FULL;

  /** The name of the option's value, such as {@code quotes}. */
  public String option() {
    return switch (this) {
      case NONE -> "none";
      case QUOTES -> "quotes";
      case FULL -> "full";
    };
  }

  /** The one with this name. */
  public static Optional<ShownTexts> named(String option) {
    return Arrays.stream(values()).filter(one -> one.option().equals(option)).findFirst();
  }
}
