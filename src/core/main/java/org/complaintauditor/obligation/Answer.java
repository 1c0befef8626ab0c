package org.complaintauditor.obligation;

/** The answer to a question about time when a date may stand for any instant of its day. */
public enum Answer {
  YES,
  NO,
  /** Some readings of the timestamps say yes, others no. */
  DEPENDS;

  static Answer of(boolean yes) {
    return yes ? YES : NO;
  }
}
