package org.complaintauditor.model;

/** A sign by which a field is taken to identify people. */
public enum PersonalSign {
  /** The profile says so. */
  DECLARED,
  /** Its name. */
  TITLE,
  /** Most of its values are, or hold, e-mail addresses. */
  MAIL,
  /** ... telephone numbers. */
  PHONE,
  /** ... bank accounts or other numbers that are given to one person. */
  ACCOUNT,
  /** ... numbers of payment cards. */
  CARD,
  /** ... addresses of a network. */
  NETWORK,
  /** Nearly all of its values are names of people. */
  NAMES,
  /** Most of its values are sentences, in which anything may be said. */
  SENTENCES
}
