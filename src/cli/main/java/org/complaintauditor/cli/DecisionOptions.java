package org.complaintauditor.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.app.audit.RunDecisions;
import org.complaintauditor.cli.ledger.GivenDecisions;
import org.complaintauditor.cli.option.WorkspaceOption;
import org.complaintauditor.model.Pack;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which people's decisions come to a run. */
public final class DecisionOptions {

  @Mixin private GivenDecisions decisions = new GivenDecisions();

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description = "Which findings are waived, why and until when: waivers.yaml.")
  private Optional<Path> waivers = Optional.empty();

  @Option(
      names = "--stale",
      paramLabel = "leave-out|keep",
      defaultValue = "leave-out",
      description =
          "Whether decisions count although the export now shows something else than the person saw;"
              + " every report then says so (default: ${DEFAULT-VALUE}).")
  private String stale = "";

  /**
   * What was given.
   *
   * @param workspace the workspace whose ledger may hold decisions, if one is named
   */
  public DecisionRequest request(Optional<String> workspace) {
    return new DecisionRequest(
        decisions.file().map(Path::toString).orElse(null),
        waivers.map(Path::toString).orElse(null),
        stale,
        workspace.orElse(null));
  }

  /** Reads the ledger and the files; all that is wrong with one is named at once. */
  public RunDecisions read(Pack pack, Optional<String> workspace) {
    return request(workspace).read(pack);
  }

  /** The same for a command that looks at nothing else. */
  public RunDecisions readSome(Pack pack, WorkspaceOption workspace) {
    decisions.refuseNone(workspace);
    return read(pack, workspace.name());
  }
}
