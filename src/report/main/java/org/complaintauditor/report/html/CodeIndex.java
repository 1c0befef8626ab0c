package org.complaintauditor.report.html;

import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Word;

/**
 * The index of a value in its closed list. The report carries the lists in {@code run.js}, so
 * indices and their meaning cannot drift apart.
 */
final class CodeIndex {

  private CodeIndex() {}

  /** The place of a word in the list of its vocabulary, from 0. */
  static int of(Word word) {
    return word.ordinal();
  }

  /** The place of a reason among those that the pack can conclude, from 0. */
  static int of(Reason reason, Pack pack) {
    int place = 0;
    for (Reason other : Reason.values()) {
      if (other == reason) {
        break;
      }
      place += pack.mayConclude(other) ? 1 : 0;
    }
    return place;
  }

  /** The place, from 0. */
  @SuppressWarnings("EnumOrdinal")
  static int of(Enum<?> value) {
    return value.ordinal();
  }
}
