package org.complaintauditor.detection;

import org.complaintauditor.model.Opinion;

/** What came of looking for a label in a message of which it is known what it tells. */
enum Outcome {
  /** Found without a second opinion, and there. */
  RIGHT(0),
  /** Found without a second opinion, and not there. */
  WRONG(1),
  CONFIRMED_RIGHT(2),
  CONFIRMED_WRONG(3),
  DOUBTED_RIGHT(4),
  DOUBTED_WRONG(5),
  /** There, and named by the second opinion alone. */
  POSSIBLE_RIGHT(6),
  POSSIBLE_WRONG(7),
  /** There, and named by neither. */
  MISSED(8);

  private final int place;

  Outcome(int place) {
    this.place = place;
  }

  /** Its place in counts, from 0. */
  int place() {
    return place;
  }

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
