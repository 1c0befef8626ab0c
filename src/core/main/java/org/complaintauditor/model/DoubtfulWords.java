package org.complaintauditor.model;

/** What becomes of a detection that the second opinion doubts. */
public enum DoubtfulWords {
  /** It counts like any other, and a verdict that hangs on it is marked for review. */
  COUNT,
  /** It is set aside, and its contact is one of unknown content as to what it may have told. */
  NOT_EVIDENCED
}
