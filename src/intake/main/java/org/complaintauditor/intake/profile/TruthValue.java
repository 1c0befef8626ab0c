package org.complaintauditor.intake.profile;

/**
 * Whether a condition holds. It is unknown if it depends on the role of a person who is in no role
 * table.
 */
public enum TruthValue {
  YES,
  NO,
  UNKNOWN;

  static TruthValue of(boolean holds) {
    return holds ? YES : NO;
  }

  TruthValue not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  TruthValue and(TruthValue other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
  }

  TruthValue or(TruthValue other) {
    return not().and(other.not()).not();
  }
}
