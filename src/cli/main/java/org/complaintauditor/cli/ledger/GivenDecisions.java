package org.complaintauditor.cli.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.cli.option.WorkspaceOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import picocli.CommandLine.Option;

/** The options from which every command takes decisions: a file, and the ledger of a workspace. */
public final class GivenDecisions {

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "What people decided about findings: decisions.yaml or decisions.csv. The machine's"
              + " figures stay as they are; those after the decisions stand beside them.")
  private Optional<Path> file = Optional.empty();

  /** The file, if one is named. */
  public Optional<Path> file() {
    return file;
  }

  /**
   * The decisions about findings of a pack.
   *
   * @param workspace whose ledger is read, if one is named
   * @param pack the pack's name
   * @throws org.complaintauditor.app.InvalidRequestException if the file or the workspace cannot be
   *     read
   * @throws org.complaintauditor.intake.file.UnusableExportException if anything in them is wrong
   */
  public DecisionRequest.Found read(Optional<String> workspace, String pack) {
    return new DecisionRequest(
            file.map(Path::toString).orElse(null), null, "leave-out", workspace.orElse(null))
        .found(pack);
  }

  /** Refuses to look at nothing. */
  public void refuseNone(WorkspaceOption workspace) {
    if (file.isEmpty() && workspace.name().isEmpty()) {
      throw new UsageException(Wording.of("cli.no-decisions-to-look-at"));
    }
  }
}
