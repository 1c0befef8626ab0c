package org.complaintauditor.calendar;

/** A calendar that the holiday library does not know. */
public final class UnknownCalendarException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;

  /**
   * What is not known.
   *
   * @param key the entry of a pack's calendar that is wrong
   * @param message what is wrong with it; follows its name in a sentence
   */
  UnknownCalendarException(String key, String message) {
    super(message);
    this.key = key;
  }

  /** The entry of a pack's calendar that is wrong. */
  public String key() {
    return key;
  }
}
