package org.complaintauditor.cli.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.MeasureAgreement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how far machine and reviewers agree. */
@Command(
    name = "agreement",
    description = {
      "Say how far the machine agrees with reviewers, and two reviewers with one another, where both"
          + " decided on a finding: tables, raw agreement, Gwet's AC1 and Cohen's kappa. Findings that"
          + " were drawn by verdict, as samples are, do not stand for all: see docs/sampling.md.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor review agreement --run reports/q1 --decisions ana.csv --second lea.csv"
    })
final class ReviewAgreementCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ReviewedRunOptions reviewed = new ReviewedRunOptions();

  @Option(
      names = "--second",
      paramLabel = "FILE",
      description =
          "The decisions of a second reviewer, who did not see the first one's: as --decisions.")
  private Optional<Path> second = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "A new file for the agreement as JSON.")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() throws IOException {
    return reviewed
        .call(spec)
        .perform(new MeasureAgreement.Request(reviewed.run(), reviewed.decisions(), second, json));
  }
}
