package org.complaintauditor.cli.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.ConcludeSample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what follows from a sample that people looked at. */
@Command(
    name = "conclude",
    description = {
      "Say what follows from a sample that people looked at: how many verdicts are wrong at most,"
          + " whether that can be tolerated, estimates with their limits, and the rates as the sample"
          + " corrects them. The sample is drawn again first: a list that the seed does not draw is"
          + " refused.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 all is supported, 1 something is not supported or not looked at yet, 2 an option"
          + " is wrong, 3 the run, the sample or the decisions cannot be used."
    })
final class SampleConcludeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SAMPLE", description = "The file that \"auditor sample\" has written.")
  private Path file = Path.of("");

  @Mixin private ReviewedRunOptions reviewed = new ReviewedRunOptions();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "A new file for the conclusion as JSON.")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() throws IOException {
    return reviewed
        .call(spec)
        .perform(new ConcludeSample.Request(file, reviewed.run(), reviewed.decisions(), json));
  }
}
