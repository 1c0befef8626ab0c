package org.complaintauditor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.complaintauditor.deciding.file.WorkspacePolicy;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.model.Wording;
import org.complaintauditor.review.KnownDecisions;
import org.complaintauditor.store.Workspace;

/**
 * What people have said of a pack's findings in a workspace.
 *
 * @param workspace the workspace
 * @param decisions what its ledger says of the pack's findings
 * @param policy what needs a second person
 */
public record OpenedLedger(Workspace workspace, LedgerDecisions decisions, DecisionPolicy policy) {

  /**
   * Reads the ledger.
   *
   * @param pack the name of the pack
   * @throws IOException if the policy of the workspace cannot be read
   */
  public static OpenedLedger of(Workspace workspace, String pack) throws IOException {
    DecisionPolicy policy = WorkspacePolicy.read(workspace, workspace.folder());
    return new OpenedLedger(workspace, LedgerDecisions.read(workspace, pack), policy);
  }

  /** Opens the ledger of a workspace for a pack. */
  public static Function<String, OpenedLedger> in(Workspace workspace) {
    return pack -> {
      try {
        return of(workspace, pack);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /**
   * Opens the ledger of a workspace for a pack.
   *
   * @param workspace the workspace's folder, or the address of its database
   * @param pack the name of the pack
   * @throws InvalidRequestException if it cannot be used
   */
  public static OpenedLedger named(String workspace, String pack) {
    try {
      return of(Workspace.open(workspace), pack);
    } catch (IOException e) {
      throw new InvalidRequestException(
          "workspace", Wording.of("app.option-workspace", FileSystemMessages.of(e)));
    }
  }

  /** The same as reviews know it. */
  public KnownDecisions known() {
    return new KnownDecisions(decisions.lines(), decisions.waivers(), decisions.head());
  }
}
