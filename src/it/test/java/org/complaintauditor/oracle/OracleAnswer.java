package org.complaintauditor.oracle;

/**
 * The answer to a question about time: yes or no in every reading of date-only timestamps, or
 * dependent on the reading (definitions 3, "Hour limit"; decision 6).
 */
enum OracleAnswer {
  YES,
  NO,
  DEPENDS;

  static OracleAnswer of(boolean yes) {
    return yes ? YES : NO;
  }

  OracleAnswer or(OracleAnswer other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO ? other : this;
  }
}
