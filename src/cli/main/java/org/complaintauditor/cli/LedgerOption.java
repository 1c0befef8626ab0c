package org.complaintauditor.cli;

import java.util.Optional;
import java.util.function.Function;
import org.complaintauditor.app.OpenedLedger;

/** The decisions of a workspace. */
final class LedgerOption {

  private LedgerOption() {}

  /** Opens the ledger of the workspace that is named for a pack, if one is. */
  static Optional<Function<String, OpenedLedger>> named(Optional<String> workspace) {
    return workspace.map(name -> pack -> OpenedLedger.named(name, pack));
  }
}
