package org.complaintauditor.cli;

import java.io.IOException;
import java.util.Optional;
import org.complaintauditor.deciding.file.WorkspacePolicy;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;

/** The decisions of a workspace. */
final class LedgerOption {

  /**
   * A workspace's decisions.
   *
   * @param workspace the workspace
   * @param decisions those of the pack
   * @param policy what needs a second person
   */
  record Opened(Workspace workspace, LedgerDecisions decisions, DecisionPolicy policy) {}

  private LedgerOption() {}

  /**
   * The decisions of the workspace that is named, if one is.
   *
   * @throws UsageException if it cannot be used
   */
  static Optional<Opened> read(Optional<String> workspace, String pack) {
    return workspace.map(name -> read(name, pack));
  }

  /** The decisions of a workspace about findings of a pack. */
  static Opened read(String workspace, String pack) {
    try {
      Workspace opened = Workspace.open(workspace);
      DecisionPolicy policy = WorkspacePolicy.read(opened, opened.folder());
      return new Opened(opened, LedgerDecisions.read(opened, pack), policy);
    } catch (IOException e) {
      throw new UsageException(Wording.of("--workspace: %s", FileSystemMessages.of(e)));
    }
  }
}
