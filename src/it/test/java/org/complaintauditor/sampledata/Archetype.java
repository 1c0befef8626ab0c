package org.complaintauditor.sampledata;

import java.time.LocalDate;
import java.util.List;

/** The kinds of complaints in the quarter, how many of each, and where they are found. */
enum Archetype {
  HANDLED_WELL(92, LocalDate.of(2026, 3, 31), 112, 28, 26, 15, 14, 17),
  SOLVED_ON_THE_LINE(16, LocalDate.of(2026, 3, 31), 100, 35, 15, 25, 20, 5),
  PHONE_ONLY(12, LocalDate.of(2026, 3, 6), 100, 25, 25, 10, 30, 10),
  LATE_ACKNOWLEDGEMENT(23, LocalDate.of(2026, 3, 20), 270, 9, 10, 62, 9, 10),
  NUMBER_NEVER_GIVEN(12, LocalDate.of(2026, 3, 24), 130, 15, 15, 45, 15, 10),
  NO_TIMEFRAME(18, LocalDate.of(2026, 3, 24), 150, 20, 35, 15, 15, 15),
  SILENT_WEEKS(18, LocalDate.of(2026, 2, 27), 240, 15, 45, 15, 10, 15),
  WAITING_ON_CUSTOMER(12, LocalDate.of(2026, 2, 20), 100, 40, 20, 20, 10, 10),
  REOPENED(10, LocalDate.of(2026, 3, 2), 100, 25, 25, 15, 20, 15),
  WITHDRAWN(7, LocalDate.of(2026, 3, 27), 100, 25, 25, 20, 15, 15),
  LATE_OUTCOME(12, LocalDate.of(2026, 3, 13), 140, 30, 20, 10, 20, 20),
  ESCALATION_IGNORED(8, LocalDate.of(2026, 3, 10), 120, 15, 15, 10, 50, 10),
  ESCALATION_HONOURED(14, LocalDate.of(2026, 3, 10), 100, 30, 30, 15, 10, 15),
  CCTS_TOLD(18, LocalDate.of(2026, 2, 24), 100, 30, 25, 20, 10, 15),
  CCTS_LATE_OR_NEVER(7, LocalDate.of(2026, 2, 24), 100, 20, 20, 15, 30, 15),
  BUSINESS_CUSTOMER(10, LocalDate.of(2026, 2, 24), 100, 30, 35, 20, 5, 10),
  STILL_OPEN(15, LocalDate.of(2026, 3, 31), 100, 25, 30, 15, 10, 20),
  MERGED(5, LocalDate.of(2026, 3, 20), 100, 25, 25, 20, 15, 15),
  FAILED_DELIVERY(6, LocalDate.of(2026, 3, 20), 100, 25, 25, 20, 15, 15),
  RECLASSIFIED(6, LocalDate.of(2026, 3, 20), 100, 25, 25, 15, 20, 15);

  private final int count;
  private final LocalDate latest;
  private final int februaryPercent;
  private final int[] teamWeights;

  Archetype(int count, LocalDate latest, int februaryPercent, int... teamWeights) {
    this.count = count;
    this.latest = latest;
    this.februaryPercent = februaryPercent;
    this.teamWeights = teamWeights;
  }

  int count() {
    return count;
  }

  /** The last day on which it may come in, so that its story is over when the export is drawn. */
  LocalDate latest() {
    return latest;
  }

  /** How much more often it happens on a day of February than on another. */
  int februaryPercent() {
    return februaryPercent;
  }

  /** Mostly in March, when most of the longer stories can no longer begin. */
  boolean evensOut() {
    return this == HANDLED_WELL || this == SOLVED_ON_THE_LINE;
  }

  int[] teamWeights() {
    return teamWeights.clone();
  }

  /** The channel on which it comes in. */
  String channel(Desk desk) {
    List<String> written = List.of("WEB_FORM", "EMAIL", "SUPPORT_CASE");
    List<String> live = List.of("PHONE", "CHAT");
    return switch (this) {
      case SOLVED_ON_THE_LINE -> desk.pick(live, 60, 40);
      case PHONE_ONLY -> "PHONE";
      case FAILED_DELIVERY, RECLASSIFIED -> "EMAIL";
      case HANDLED_WELL, BUSINESS_CUSTOMER ->
          desk.chance(78) ? desk.pick(written, 42, 36, 22) : desk.pick(live, 55, 45);
      default -> desk.pick(written, 42, 36, 22);
    };
  }
}
