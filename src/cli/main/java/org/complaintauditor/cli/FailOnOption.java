package org.complaintauditor.cli;

import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ReportModel;
import picocli.CommandLine.Option;

/** The options that say which verdicts end a run with exit code 1. */
final class FailOnOption {

  /** The worst verdicts that are let pass. */
  private enum FailOn {
    BREACHED,
    NOT_EVIDENCED,
    NONE
  }

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

  /** Whether a run can end so. */
  boolean isAsked() {
    return failing() != FailOn.NONE;
  }

  /** Refuses a word that it does not know. */
  void check() {
    failing();
  }

  /** Whether it looks at decisions, so that there have to be some. */
  boolean looksAtDecisions() {
    return failOnHuman;
  }

  /** Whether a run has such a verdict. */
  boolean failed(ReportModel model) {
    Tally all =
        failOnHuman
            ? model.decisions().figures().verdictsWithQuestioned()
            : model.tallies().values().stream().reduce(Tally.EMPTY, Tally::plus);
    return switch (failing()) {
      case NONE -> false;
      case BREACHED -> all.breached() > 0;
      case NOT_EVIDENCED -> all.breached() + all.notEvidenced() > 0;
    };
  }

  private FailOn failing() {
    return switch (failOn) {
      case "breached" -> FailOn.BREACHED;
      case "not-evidenced" -> FailOn.NOT_EVIDENCED;
      case "none" -> FailOn.NONE;
      default ->
          throw new UsageException(Wording.of("cli.fail-on-write-breached-not-evidenced", failOn));
    };
  }
}
