package org.complaintauditor.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;

/** The table of definitions 5: "the first line that fits decides". */
final class OracleJudge {
  private final OracleCaseHistory history;
  private final OracleCalendar calendar;
  private final Set<String> recordedChannels;
  private final Set<String> ownColumns;
  private final RecordRule recordRule;
  private final Instant asOf;

  OracleJudge(
      OracleCaseHistory history, OracleCalendar calendar, OracleSettings settings, Instant asOf) {
    this.history = history;
    this.calendar = calendar;
    this.recordedChannels = settings.recordedChannels();
    this.ownColumns = settings.records().ownColumns();
    this.recordRule = new RecordRule(settings.records(), history);
    this.asOf = asOf;
  }

  OracleJudged judge(OracleObligation obligation) {
    // Line 1.
    if (history.isAfterEnd(obligation.trigger())) {
      return OracleJudged.dropped(history.endReason());
    }
    // Line 2.
    switch (dischargedInTime(obligation)) {
      case YES:
        return met(obligation);
      case DEPENDS:
        return precision(obligation);
      default:
        break;
    }
    return judgeUndischargedInTime(obligation).withLateness(lateness(obligation));
  }

  private OracleJudged judgeUndischargedInTime(OracleObligation obligation) {
    // Line 3.
    switch (endedInTimeOrMerged(obligation)) {
      case YES:
        return OracleJudged.dropped(history.endReason());
      case DEPENDS:
        return precision(obligation);
      default:
        break;
    }
    // Line 4.
    switch (obligation.droppingCondition()) {
      case YES:
        return OracleJudged.dropped(obligation.droppingReason());
      case DEPENDS:
        return precision(obligation);
      default:
        break;
    }
    // Line 5.
    if (obligation.discharge().isPresent()) {
      return breachedUnlessNotEvidenced(obligation, "LATE");
    }
    // Lines 6 and 7.
    return switch (obligation.due().isMetBy(asOf)) {
      case YES -> OracleJudged.occurrence("PENDING", "RUNNING", obligation);
      case DEPENDS -> precision(obligation);
      case NO -> breachedUnlessNotEvidenced(obligation, "MISSING");
    };
  }

  static OracleJudged precision(OracleObligation obligation) {
    return OracleJudged.occurrence("NOT_EVIDENCED", "PRECISION", obligation);
  }

  /** "EARLY if the discharge comes before the trigger, else IN_TIME." */
  private static OracleJudged met(OracleObligation obligation) {
    boolean early = obligation.discharge().orElseThrow().isBefore(obligation.trigger());
    return OracleJudged.occurrence("MET", early ? "EARLY" : "IN_TIME", obligation);
  }

  private static OracleAnswer dischargedInTime(OracleObligation obligation) {
    return obligation.discharge().map(obligation.due()::isMetBy).orElse(OracleAnswer.NO);
  }

  /**
   * "The complaint ended on or before the due date; or it ended by MERGED, at any time, and nothing
   * discharges the obligation."
   */
  private OracleAnswer endedInTimeOrMerged(OracleObligation obligation) {
    OracleAnswer endedInTime = history.end().map(obligation.due()::isMetBy).orElse(OracleAnswer.NO);
    boolean goesOnElsewhere = history.endedByMerger() && obligation.discharge().isEmpty();
    return endedInTime.or(OracleAnswer.of(goesOnElsewhere));
  }

  /** "The business days in (due, discharge date]"; line 2 has answered that it came late. */
  private OptionalInt lateness(OracleObligation obligation) {
    return obligation
        .discharge()
        .map(d -> calendar.businessDaysBetween(obligation.due().date(), d.date()))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The record rule "goes before the absence and content rules". */
  private OracleJudged breachedUnlessNotEvidenced(OracleObligation obligation, String breach) {
    return switch (recordRule.applies(obligation.means(), obligation.due())) {
      case YES -> OracleJudged.occurrence("NOT_EVIDENCED", "NOT_RECORDED", obligation);
      case DEPENDS -> precision(obligation);
      case NO -> breachedUnlessAbsent(obligation, breach);
    };
  }

  private OracleJudged breachedUnlessAbsent(OracleObligation obligation, String breach) {
    return switch (absenceRule(obligation)) {
      case YES -> OracleJudged.occurrence("NOT_EVIDENCED", "UNRECORDED_CHANNEL", obligation);
      case DEPENDS -> precision(obligation);
      case NO ->
          switch (contentRule(obligation)) {
            case YES -> OracleJudged.occurrence("NOT_EVIDENCED", "CONTENT_UNKNOWN", obligation);
            case DEPENDS -> precision(obligation);
            case NO -> OracleJudged.occurrence("BREACHED", breach, obligation);
          };
    };
  }

  /**
   * "When any event of the case dated from the trigger's date to the due date, both included, is on
   * a channel that is not listed. An event without a channel does not count." It applies "to an
   * obligation that a contact can discharge": of this pack, to each. ESC-01 and ESC-02 know an
   * internal act too, but a contact that tells the path, or one by a lead, discharges them as well.
   */
  private OracleAnswer absenceRule(OracleObligation obligation) {
    LocalDate from = obligation.trigger().date();
    boolean surely = unlistedChannel(from, obligation.due().earliestDate());
    boolean perhaps = unlistedChannel(from, obligation.due().latestDate());
    return surely == perhaps ? OracleAnswer.of(surely) : OracleAnswer.DEPENDS;
  }

  private boolean unlistedChannel(LocalDate from, LocalDate upTo) {
    return history.events().stream()
        .filter(e -> !e.channel().isEmpty() && !recordedChannels.contains(e.channel()))
        .anyMatch(e -> !e.date().isBefore(from) && !e.date().isAfter(upTo));
  }

  /**
   * "When a contact of unknown content would have discharged the obligation in time had it
   * disclosed what is asked for (one before the trigger only where the commitment counts discharges
   * before it), the record proves no breach." What each commitment counts is in {@code
   * wouldDischarge}. "In a register of one row per case it does not apply to a disclosure for which
   * the profile maps a date column of its own."
   */
  private OracleAnswer contentRule(OracleObligation obligation) {
    OracleEvent first = history.events().get(0);
    if (ownColumns.containsAll(obligation.means().askedFor())
        && history.events().stream().allMatch(first::isOfSameRow)) {
      return OracleAnswer.NO;
    }
    return history.events().stream()
        .filter(history::isContactOfUnknownContent)
        .filter(obligation.wouldDischarge())
        .map(obligation.due()::isMetBy)
        .reduce(OracleAnswer.NO, OracleAnswer::or);
  }
}
