package org.complaintauditor.detection;

import org.complaintauditor.model.Opinion;

/** What came of looking for a label in a message of which it is known what it tells. */
enum Outcome {
  /** Found without a second opinion, and there. */
  RIGHT,
  /** Found without a second opinion, and not there. */
  WRONG,
  CONFIRMED_RIGHT,
  CONFIRMED_WRONG,
  DOUBTED_RIGHT,
  DOUBTED_WRONG,
  /** There, and named by the second opinion alone. */
  POSSIBLE_RIGHT,
  POSSIBLE_WRONG,
  /** There, and named by neither. */
  MISSED;

  /** What came of a label that was found, or is possible. */
  static Outcome of(Opinion opinion, boolean there) {
    return switch (opinion) {
      case NONE -> there ? RIGHT : WRONG;
      case CONFIRMED -> there ? CONFIRMED_RIGHT : CONFIRMED_WRONG;
      case DOUBTED -> there ? DOUBTED_RIGHT : DOUBTED_WRONG;
      case POSSIBLE -> there ? POSSIBLE_RIGHT : POSSIBLE_WRONG;
    };
  }
}
