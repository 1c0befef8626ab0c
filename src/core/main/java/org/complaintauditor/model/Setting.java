package org.complaintauditor.model;

/** What verdicts hang on besides the cases themselves. */
public enum Setting {
  /** The program. */
  PROGRAM,

  /** The time zone: its name, or what is known of it. */
  TIME_ZONE,

  /** Which days of the week and holidays are no business days, by the pack or an option. */
  CALENDAR,

  /** On which dates the holidays fall. */
  HOLIDAYS,

  /** Which channels the export records. */
  CHANNELS,

  /** Whether the record, the texts or both say what a contact told. */
  EVIDENCE,

  /** The pack's rules, limits and catalogue. */
  RULES
}
