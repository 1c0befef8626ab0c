package org.complaintauditor.intake.profile;

/**
 * Whether a condition holds. It is unknown if it depends on the role of a person who is in no role
 * table.
 */
enum Truth {
  YES,
  NO,
  UNKNOWN;

  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
  }

  Truth or(Truth other) {
    return not().and(other.not()).not();
  }
}
