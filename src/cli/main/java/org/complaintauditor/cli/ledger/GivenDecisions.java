package org.complaintauditor.cli.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.OpenedLedger;
import org.complaintauditor.cli.option.WorkspaceOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionPolicy;
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

  /**
   * What was found.
   *
   * @param lines those of the ledger, then those of the file
   * @param policy what needs a second person
   * @param ledger what the ledger says, if a workspace is named
   */
  public record Found(
      List<DecisionLine> lines, DecisionPolicy policy, Optional<LedgerDecisions> ledger) {}

  /** The file, if one is named. */
  public Optional<Path> file() {
    return file;
  }

  /**
   * The decisions about findings of a pack.
   *
   * @param workspace whose ledger is read, if one is named
   * @param pack the pack's name
   * @throws UsageException if the file or the workspace cannot be read
   * @throws org.complaintauditor.intake.file.UnusableExportException if anything in them is wrong
   */
  public Found read(Optional<String> workspace, String pack) {
    Optional<OpenedLedger> ledger = workspace.map(name -> OpenedLedger.named(name, pack));
    List<DecisionLine> lines = new ArrayList<>();
    ledger.ifPresent(opened -> lines.addAll(opened.decisions().lines()));
    try {
      if (file.isPresent()) {
        lines.addAll(DecisionFile.read(file.get()));
      }
    } catch (IOException e) {
      throw new UsageException(Wording.of("cli.option-decisions", FileSystemMessages.of(e)));
    }
    return new Found(
        lines,
        ledger.map(OpenedLedger::policy).orElse(DecisionPolicy.NONE),
        ledger.map(OpenedLedger::decisions));
  }

  /** Refuses to look at nothing. */
  public void refuseNone(WorkspaceOption workspace) {
    if (file.isEmpty() && workspace.name().isEmpty()) {
      throw new UsageException(Wording.of("cli.no-decisions-to-look-at"));
    }
  }
}
