package org.complaintauditor.calendar;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A calendar that the holiday library does not know. */
public final class UnknownCalendarException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  private final String key;

  /**
   * What is not known.
   *
   * @param key the entry of a pack's calendar that is wrong
   * @param wording what is wrong with it; follows its name in a sentence
   */
  UnknownCalendarException(String key, Wording wording) {
    super(wording.english());
    this.wording = wording;
    this.key = key;
  }

  /** The entry of a pack's calendar that is wrong. */
  public String key() {
    return key;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
