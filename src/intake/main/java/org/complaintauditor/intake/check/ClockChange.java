package org.complaintauditor.intake.check;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.complaintauditor.model.Wording;

/** What a change of the clocks makes of a local time. */
public enum ClockChange {
  /** It occurs twice, as clocks are set back. */
  TWICE(Wording.of("intake.an-offset-on-day-clocks-were-set")),

  /** It does not occur, as clocks are set forward. */
  NEVER(Wording.of("intake.a-time-was"));

  @SuppressWarnings("ImmutableEnumChecker") // A wording cannot be changed.
  private final Wording expected;

  ClockChange(Wording expected) {
    this.expected = expected;
  }

  /** What was expected instead, and how the time was read. */
  public Wording expected() {
    return expected;
  }

  /** What becomes of the time in this zone; nothing, nearly always. */
  public static Optional<ClockChange> of(LocalDateTime local, ZoneId zone) {
    return switch (zone.getRules().getValidOffsets(local).size()) {
      case 0 -> Optional.of(NEVER);
      case 1 -> Optional.empty();
      default -> Optional.of(TWICE);
    };
  }
}
