package org.complaintauditor.sampling;

/** Whether a sample shows what it was to show. */
public enum Support {
  /** No more is wrong than can be tolerated, with the confidence asked for. */
  SUPPORTED,

  /** That cannot be said: as much may be wrong, or more. */
  NOT_SUPPORTED,

  /** Not all that was drawn has been looked at: nothing is said yet. */
  NOT_REVIEWED,

  /** There is nothing that could be wrong. */
  EMPTY
}
