package org.complaintauditor.model;

/**
 * What the second opinion, a linear model trained from labelled messages, says of something that a
 * message may tell. It never makes a detection and never takes one away.
 */
public enum Opinion {
  /** Nobody asked for it. */
  NONE,
  /** The lexicon found it, and the second opinion agrees. */
  CONFIRMED,
  /** The lexicon found it, and the second opinion does not. */
  DOUBTED,
  /** The second opinion alone finds it: the lexicon may have missed it. It counts for nothing. */
  POSSIBLE
}
