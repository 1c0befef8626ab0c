package org.complaintauditor.detection.sample;

/** What a person says of a row. */
enum Mark {
  RIGHT,
  WRONG,
  UNSURE,
  /** Nothing yet. */
  NONE
}
