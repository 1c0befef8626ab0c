package org.complaintauditor.oracle;

/**
 * The answer to a question about time: yes or no in every reading of date-only timestamps, or
 * dependent on the reading (definitions 3, "Hour limit"; decision 6).
 */
enum Answer {
  YES,
  NO,
  DEPENDS;

  static Answer of(boolean yes) {
    return yes ? YES : NO;
  }

  Answer or(Answer other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO ? other : this;
  }
}
