package org.complaintauditor.dossier.redaction;

/** What it is that identifies a case or somebody. */
public enum IdentityKind {
  CASE_ID,
  EVENT_ID,
  TRACKING_NUMBER,
  /** The name of somebody who acted, or what a field says that identifies people. */
  PERSON,
  /** A mail address, or the number of a telephone, a card or an account. */
  CONTACT,
  /** The name of a file of the export. */
  FILE
}
