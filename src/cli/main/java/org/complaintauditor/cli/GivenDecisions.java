package org.complaintauditor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.model.Wording;
import picocli.CommandLine.Option;

/** Where a command takes decisions from. */
final class GivenDecisions {

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "Decisions of a file: decisions.yaml or decisions.csv.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--workspace",
      paramLabel = "WORKSPACE",
      description =
          "Decisions of a workspace's ledger: a folder, or the address of a PostgreSQL database.")
  private Optional<String> workspace = Optional.empty();

  /**
   * What was found.
   *
   * @param lines those of the ledger, then those of the file
   * @param policy what needs a second person
   * @param ledger those of the ledger, if it was asked for
   */
  record Found(List<DecisionLine> lines, DecisionPolicy policy, Optional<LedgerDecisions> ledger) {}

  /** The decisions about findings of a pack. */
  Found read(String pack) {
    if (file.isEmpty() && workspace.isEmpty()) {
      throw new UsageException(
          Wording.of("there are no decisions to look at: give --decisions or --workspace"));
    }
    Optional<LedgerOption.Opened> ledger = LedgerOption.read(workspace, pack);
    List<DecisionLine> lines = new ArrayList<>();
    ledger.ifPresent(opened -> lines.addAll(opened.decisions().lines()));
    try {
      if (file.isPresent()) {
        lines.addAll(DecisionFile.read(file.get()));
      }
    } catch (IOException e) {
      throw new UsageException(Wording.of("--decisions: %s", FileSystemMessages.of(e)));
    }
    return new Found(
        lines,
        ledger.map(LedgerOption.Opened::policy).orElse(DecisionPolicy.NONE),
        ledger.map(LedgerOption.Opened::decisions));
  }
}
