package org.complaintauditor.sampledata;

import java.time.LocalDate;
import java.util.List;

/** What one case must show for one commitment, stated by the archetype that made the case. */
record Expectation(
    String verdict,
    String reason,
    LocalDate due,
    Event discharge,
    String lateBusinessDays,
    int occurrences,
    int breached) {

  /** The commitments in the order of the catalogue. */
  static final List<String> COMMITMENTS =
      List.of(
          "ACK-01", "TRK-01", "PRC-01", "TMF-01", "CON-01", "OUT-01", "ESC-01", "ESC-02", "CTS-01",
          "CTS-02");

  static Expectation notApplicable(String reason) {
    return new Expectation("NOT_APPLICABLE", reason, null, null, "", 0, 0);
  }

  String[] cells(String caseId, String commitment) {
    return new String[] {
      caseId,
      commitment,
      verdict,
      reason,
      due == null ? "" : due.toString(),
      discharge == null ? "" : discharge.id,
      lateBusinessDays,
      String.valueOf(occurrences),
      String.valueOf(breached)
    };
  }
}
