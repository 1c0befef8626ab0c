package org.complaintauditor.console.ledgers;

import org.complaintauditor.console.web.Visit;

/** Nobody says anything in the ledger without a name. */
public final class NameFirst {

  private NameFirst() {}

  /**
   * Leads to the page that asks who the person is, if that is not known.
   *
   * @param then the page to come back to
   * @return whether it did; then the visit is answered
   */
  public static boolean isAsked(Visit visit, String then) {
    if (visit.who().called().isPresent()) {
      return false;
    }
    visit.seeOther("/account?then=" + then);
    return true;
  }
}
