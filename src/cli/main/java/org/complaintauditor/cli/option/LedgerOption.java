package org.complaintauditor.cli.option;

import java.util.Optional;
import java.util.function.Function;
import org.complaintauditor.app.OpenedLedger;

/** The decisions of a workspace. */
public final class LedgerOption {

  private LedgerOption() {}

  /** Opens the ledger of the workspace that is named for a pack, if one is. */
  public static Optional<Function<String, OpenedLedger>> named(Optional<String> workspace) {
    return workspace.map(name -> pack -> OpenedLedger.named(name, pack));
  }
}
