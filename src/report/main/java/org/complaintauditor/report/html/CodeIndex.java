package org.complaintauditor.report.html;

import java.util.List;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Word;
import org.complaintauditor.obligation.Finding;

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

  /**
   * The place of a finding's reason; of what has a process of its own each has its place behind.
   */
  static int of(Finding finding, Pack pack) {
    if (finding.process().isEmpty()) {
      return of(finding.reason(), pack);
    }
    List<LocalizedText> drops = List.copyOf(pack.words().declared().drops().values());
    int reasons = 0;
    for (Reason reason : Reason.values()) {
      reasons += pack.mayConclude(reason) ? 1 : 0;
    }
    return reasons + drops.indexOf(finding.process().get());
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
