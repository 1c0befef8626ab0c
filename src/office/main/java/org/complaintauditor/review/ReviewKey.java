package org.complaintauditor.review;

import java.util.Optional;
import org.complaintauditor.decision.Subject;

/** The key of a row in a review workbook, wherever the row is moved to. */
final class ReviewKey {

  /** In no id of a commitment or an event. */
  private static final char BETWEEN = '\u23AE';

  private ReviewKey() {}

  /** The key of a finding or an occurrence. */
  static String of(Subject subject) {
    return subject.caseId()
        + BETWEEN
        + subject.commitment()
        + BETWEEN
        + subject.trigger().orElse("");
  }

  /** What a key stands for; empty if it is none. */
  static Optional<Subject> read(String key) {
    int last = key.lastIndexOf(BETWEEN);
    int first = last < 0 ? -1 : key.lastIndexOf(BETWEEN, last - 1);
    if (first <= 0) {
      return Optional.empty();
    }
    String trigger = key.substring(last + 1);
    return Optional.of(
        new Subject(
            key.substring(0, first),
            key.substring(first + 1, last),
            trigger.isEmpty() ? Optional.empty() : Optional.of(trigger)));
  }
}
