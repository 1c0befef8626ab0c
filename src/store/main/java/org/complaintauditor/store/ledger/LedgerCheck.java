package org.complaintauditor.store.ledger;

import java.util.List;
import org.complaintauditor.model.Wording;

/**
 * What a walk along the chain of the ledger found.
 *
 * @param head its end
 * @param problems where it is broken, in the order of the lines
 */
public record LedgerCheck(LedgerHead head, List<Wording> problems) {

  public LedgerCheck {
    problems = List.copyOf(problems);
  }

  /** Whether nothing was changed. */
  public boolean isWhole() {
    return problems.isEmpty();
  }
}
