package org.complaintauditor.store.people;

/** What a person may do; each person has one. */
public enum Role {
  /** Reads reports, no texts of messages. */
  READER,
  /** Uploads, audits, decides, draws samples and makes dossiers. */
  OFFICER,
  /** Decides, and is the second person: confirms, approves waivers, settles. */
  REVIEWER,
  /** Keeps people, packs, audiences, keys and retention; sees no cases. */
  ADMIN
}
