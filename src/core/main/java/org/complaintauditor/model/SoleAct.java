package org.complaintauditor.model;

/**
 * What an administrator did to an account without a second one. Until somebody else has confirmed
 * the account, what it says may be said by that administrator, and is shown with this mark.
 *
 * @param kind what was done
 * @param by who did it
 */
public record SoleAct(Kind kind, String by) {

  /** What can be done. */
  public enum Kind {
    /** The password was reset. */
    RESET,
    /** A role was given, to a new account or to one that was there. */
    ROLE,
    /** A closed account was opened again. */
    REOPENED
  }
}
