package org.complaintauditor.intake.profile.words;

/** From whom to whom a message goes. */
public enum Flow {
  /** From the customer. */
  IN,
  /** To the customer. */
  OUT,
  /** Among staff. */
  INTERNAL
}
