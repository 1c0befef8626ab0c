package org.complaintauditor.oracle;

/**
 * One finding, in the strings of {@code findings.csv} (formats 4); an empty string where there is
 * nothing.
 */
public record OracleFinding(
    String caseId,
    String commitment,
    String verdict,
    String reason,
    String triggeredAt,
    String due,
    String dischargedAt,
    String lateBusinessDays,
    String occurrences,
    String breachedOccurrences,
    String triggerEvent,
    String dischargeEvent) {

  /** A finding that shows no occurrence (definitions 5, "has no trigger, due or discharge"). */
  static OracleFinding bare(String caseId, String commitment, String verdict, String reason) {
    return new OracleFinding(caseId, commitment, verdict, reason, "", "", "", "", "0", "0", "", "");
  }
}
