package org.complaintauditor.cli.option;

import java.util.Optional;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import picocli.CommandLine.Option;

/** From which share of changed verdicts on a command fails. */
public final class FailAboveOption {

  @Option(
      names = "--fail-above",
      paramLabel = "SHARE",
      description = "End with exit code 1 if a larger share of the verdicts changed, such as 1%%.")
  private Optional<String> failAbove = Optional.empty();

  /**
   * The share, from 0 to 1; empty where none was given.
   *
   * @throws UsageException if it is none
   */
  public Optional<Double> share() {
    return failAbove.map(FailAboveOption::share);
  }

  private static double share(String given) {
    try {
      if (given.endsWith("%")) {
        double share = Double.parseDouble(given.substring(0, given.length() - 1)) / 100;
        if (share >= 0 && share <= 1) {
          return share;
        }
      }
    } catch (NumberFormatException e) {
      // Falls through to the message that says what would be right.
    }
    throw new UsageException(Wording.of("cli.fail-above-write-a-share-from-0", given));
  }
}
