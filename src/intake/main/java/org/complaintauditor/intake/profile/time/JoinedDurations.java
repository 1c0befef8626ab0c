package org.complaintauditor.intake.profile.time;

import java.util.Optional;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Looks for durations that a profile puts beside a date as if they were times of day. Those under a
 * day would be read, and the events be at hours at which nothing happened; the longer ones tell.
 */
final class JoinedDurations {

  /** Beside so many times of day, one value that is none is mistyped. */
  private static final long OF_VALUES = 100;

  private @Nullable Origin first;
  private String example = "";
  private long durations;
  private long values;

  /** Counts in a timestamp, as it is read with this pattern. */
  void add(String text, TimePattern pattern, Origin origin) {
    if (pattern instanceof TimePattern.DateWithTime joined) {
      values++;
      joined
          .duration(text)
          .ifPresent(
              found -> {
                durations++;
                if (first == null) {
                  first = origin;
                  example = found;
                }
              });
    }
  }

  /** What is to be said of such a column; empty if it is none. */
  Optional<Wording> found() {
    Origin where = first;
    // Where there is nothing else, no event is at a wrong hour: each such row is listed as lost.
    return where == null || durations == values || durations * OF_VALUES < values
        ? Optional.empty()
        : Optional.of(
            Wording.of("intake.has-where-profile-asks-for-a-time", where, QuotedCell.cut(example)));
  }
}
