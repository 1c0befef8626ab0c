package org.complaintauditor.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The workspace from which a command takes what people said, if it is to. */
public final class WorkspaceOption {

  @Option(
      names = "--workspace",
      paramLabel = "WORKSPACE",
      description =
          "The workspace whose ledger holds what people decided: a folder, or the address of a"
              + " PostgreSQL database.")
  private Optional<String> workspace = Optional.empty();

  /** As it is named. */
  public Optional<String> name() {
    return workspace;
  }
}
