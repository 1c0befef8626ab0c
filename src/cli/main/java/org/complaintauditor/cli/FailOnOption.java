package org.complaintauditor.cli;

import org.complaintauditor.app.audit.FailOn;
import picocli.CommandLine.Option;

/** The options that say which verdicts end a run with exit code 1. */
final class FailOnOption {

  @Option(
      names = "--fail-on",
      paramLabel = "breached|not-evidenced|none",
      defaultValue = "none",
      description =
          "End with exit code 1 if a finding is BREACHED, or BREACHED or NOT_EVIDENCED (default:"
              + " ${DEFAULT-VALUE}).")
  private String failOn = "";

  @Option(
      names = "--fail-on-human",
      description =
          "--fail-on looks at the verdicts after the decisions; open questions count as what the"
              + " machine says.")
  private boolean failOnHuman;

  /** What was chosen. */
  FailOn chosen() {
    return new FailOn(failOn, failOnHuman);
  }
}
