package org.complaintauditor.console.keeping;

import java.time.OffsetDateTime;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.complaintauditor.store.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the whole chain of the trail once, and later only along what was added: nearly every
 * visit adds to it. The whole is walked along again when somebody asks for it, and as long as
 * something is wrong.
 */
final class TrailWatch {

  private final Trail trail;
  private @Nullable Walked last;

  TrailWatch(Trail trail) {
    this.trail = trail;
  }

  /**
   * What was found.
   *
   * @param check what is wrong, and the end
   * @param all how many lines there were when the whole was walked along
   * @param at when that was
   */
  record Walked(LedgerCheck check, long all, OffsetDateTime at) {}

  /**
   * Walks along it.
   *
   * @param whole whether along the whole, whatever is known
   */
  synchronized Walked look(OffsetDateTime now, boolean whole) {
    Walked known = last;
    if (whole || known == null || !known.check().isWhole()) {
      LedgerCheck check = trail.verify();
      known = new Walked(check, check.head().lines(), now);
    } else {
      known = new Walked(trail.verify(known.check().head()), known.all(), known.at());
    }
    last = known;
    return known;
  }
}
