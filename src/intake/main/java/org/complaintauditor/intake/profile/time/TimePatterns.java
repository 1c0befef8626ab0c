package org.complaintauditor.intake.profile.time;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How the timestamps of a column may be written.
 *
 * @param patterns one, or several between which the column's values decide
 * @param zone of timestamps without an offset
 */
public record TimePatterns(List<TimePattern> patterns, Zone zone) {

  public TimePatterns {
    patterns = List.copyOf(patterns);
  }

  /** The zone of timestamps without an offset. */
  public sealed interface Zone {
    /** The zone; empty if the profile has none. */
    Optional<ZoneId> in(ZoneId desk);

    /** The zone of the complaint desk. */
    record Desk() implements Zone {
      @Override
      public Optional<ZoneId> in(ZoneId desk) {
        return Optional.of(desk);
      }
    }

    /** A zone of its own. */
    record Named(ZoneId zone) implements Zone {
      @Override
      public Optional<ZoneId> in(ZoneId desk) {
        return Optional.of(zone);
      }
    }

    /** The profile does not say. */
    record Unsaid() implements Zone {
      @Override
      public Optional<ZoneId> in(ZoneId desk) {
        return Optional.empty();
      }
    }
  }
}
