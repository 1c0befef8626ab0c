package org.complaintauditor.console.ledgers;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the chain of the ledger, and again when it has grown or a minute has passed: many who
 * look at the ledger at once need one walk.
 */
final class ChainWatch {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Ledger ledger;
  private @Nullable Walked last;

  ChainWatch(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * What a walk found.
   *
   * @param lines how many lines there are
   * @param head the hash of the last one
   * @param at when it was walked along
   * @param problems where the chain is broken
   */
  public record Walked(long lines, String head, OffsetDateTime at, List<Wording> problems) {
    public Walked {
      problems = List.copyOf(problems);
    }

    /** Whether nothing was changed. */
    public boolean isWhole() {
      return problems.isEmpty();
    }
  }

  synchronized Walked look(OffsetDateTime now) {
    Walked known = last;
    if (known != null
        && known.head().equals(ledger.head().hash())
        && Duration.between(known.at(), now).compareTo(FRESH) < 0) {
      return known;
    }
    LedgerCheck check = ledger.verify();
    Walked walked = new Walked(check.head().lines(), check.head().hash(), now, check.problems());
    last = walked;
    return walked;
  }
}
