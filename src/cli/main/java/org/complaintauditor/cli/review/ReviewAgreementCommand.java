package org.complaintauditor.cli.review;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.sampling.AgreementText;
import org.complaintauditor.sampling.ReviewAgreement;
import org.complaintauditor.sampling.json.ConclusionJson;
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
  public Integer call() {
    Optional<AtomicOutputFile> target = json.map(AtomicOutputFile::fresh);
    ReviewAgreement agreement = ReviewAgreement.of(reviewed.open(second).review(key -> true));
    target.ifPresent(
        written -> written.write(writer -> writer.write(ConclusionJson.write(agreement))));
    new AgreementText(reviewed.words())
        .lines(agreement)
        .forEach(Objects.requireNonNull(spec).commandLine().getOut()::println);
    return ExitCode.DONE;
  }
}
