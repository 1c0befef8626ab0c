package org.complaintauditor.model;

/**
 * An exception whose message can be said in the languages of the reports. Its {@link
 * Throwable#getMessage} is the English one.
 */
public interface Worded {
  /** What the message says. */
  Wording wording();
}
