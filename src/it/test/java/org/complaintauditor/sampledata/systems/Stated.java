package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What must be found in a case history for a commitment, and why: stated by hand, from the audit
 * definitions.
 *
 * @param due a date
 * @param late business days, or empty
 */
record Stated(
    int history,
    String commitment,
    String verdict,
    String reason,
    String triggeredAt,
    String due,
    String dischargedAt,
    String late,
    int occurrences,
    int breached,
    String why) {

  /** The columns of an expected-findings file; all but the last are those of findings.csv. */
  static final List<String> COLUMNS =
      List.of(
          "case_id",
          "commitment",
          "verdict",
          "reason",
          "triggered_at",
          "due",
          "discharged_at",
          "late_business_days",
          "occurrences",
          "breached_occurrences",
          "why");

  List<String> cells(String caseId) {
    return List.of(
        caseId,
        commitment,
        verdict,
        reason,
        timestamp(triggeredAt),
        due,
        timestamp(dischargedAt),
        late,
        String.valueOf(occurrences),
        String.valueOf(breached),
        why);
  }

  /** With the desk's offset, as findings have it. */
  private static String timestamp(String local) {
    return local.isEmpty()
        ? ""
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            LocalDateTime.parse(local).atZone(Happening.DESK));
  }
}
