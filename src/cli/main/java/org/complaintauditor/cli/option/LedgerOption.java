package org.complaintauditor.cli.option;

import java.util.Optional;
import java.util.function.Function;
import org.complaintauditor.app.OpenedLedger;

/** The decisions of a workspace. */
public final class LedgerOption {

  private LedgerOption() {}

  /** Opens the ledger of the workspace that is named for a pack, if one is. */
  public static Optional<Function<String, OpenedLedger>> named(Optional<String> workspace) {
    return workspace.map(name -> pack -> read(name, pack));
  }

  /**
   * The decisions of the workspace that is named, if one is.
   *
   * @throws org.complaintauditor.app.InvalidRequestException if it cannot be used
   */
  public static Optional<OpenedLedger> read(Optional<String> workspace, String pack) {
    return workspace.map(name -> read(name, pack));
  }

  /** The decisions of a workspace about findings of a pack. */
  public static OpenedLedger read(String workspace, String pack) {
    return OpenedLedger.named(workspace, pack);
  }
}
