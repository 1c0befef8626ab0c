package org.complaintauditor.decision;

/** What people made of a finding. Of several that hold, the first of this list is told. */
public enum HumanClass {
  /** A question about it is open: it is in no rate, but in the bounds. */
  QUESTIONED,
  /** Under a waiver: it is in the rate with waived findings, and not in the one without. */
  WAIVED,
  /** People say another verdict, which makes the rate better. */
  OVERRULED_FOR,
  /** People say another verdict, which makes the rate worse. */
  OVERRULED_AGAINST,
  /** People say what the machine says. */
  AGREED,
  /** Nobody said anything that counts. */
  NOT_REVIEWED
}
