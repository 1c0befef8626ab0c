package org.complaintauditor.model;

import java.util.Locale;

/** Which evidence of what was told counts. */
public enum EvidenceMode {
  /** What the export records, in activities and in the column {@code discloses}. */
  RECORDED,
  /** What is found in the texts of messages. */
  DETECTED,
  /** What is recorded; where the export records nothing of it, also what is found in texts. */
  BOTH;

  /** Its name as an option has it. */
  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }
}
