package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.sampling.ConclusionText;
import org.complaintauditor.sampling.RunReview;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SampleConclusion;
import org.complaintauditor.sampling.Support;
import org.complaintauditor.sampling.json.ConclusionJson;
import org.complaintauditor.sampling.json.SampleJson;
import org.complaintauditor.sampling.json.UnusableSampleException;
import org.complaintauditor.store.Workspace;
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
    Optional<AtomicOutputFile> target = json.map(AtomicOutputFile::fresh);
    Sample sample = SampleJson.read(file);
    ReviewedRunOptions.Reviewed run = reviewed.open();
    if (!sample.run().equals(run.sampled().id())) {
      throw new UnusableSampleException(
          Wording.of(
              "%s: was drawn from run %s, and --run is run %s",
              file, sample.run(), run.sampled().id()));
    }
    if (!run.sampled().draw(sample.design()).equals(sample)) {
      throw new UnusableSampleException(
          Wording.of(
              "%s: is not what its seed draws from run %s: findings were put in, left out or"
                  + " exchanged, or the run was. Draw it again",
              file, sample.run()));
    }
    new RecordedSample(sample)
        .refuseUnlessFirst(run.workspace().map(Workspace::ledger), run.decisions().lines());
    Set<String> keys = new HashSet<>();
    sample.populations().forEach(one -> one.selected().forEach(each -> keys.add(each.key())));
    RunReview review = run.review(keys::contains);
    Map<String, RecordGap> gaps = new LinkedHashMap<>(run.sampled().gaps());
    gaps.keySet().retainAll(sample.design().commitments());
    SampleConclusion conclusion =
        SampleConclusion.of(sample, review.reviewed()).withoutRatesOf(gaps.keySet());
    target.ifPresent(
        written -> written.write(writer -> writer.write(ConclusionJson.write(conclusion))));
    PrintWriter printed = Objects.requireNonNull(spec).commandLine().getOut();
    new ConclusionText(reviewed.words()).lines(conclusion).forEach(printed::println);
    new RecordGapText(reviewed.words()).lines(gaps).forEach(printed::println);
    boolean shown =
        conclusion.populations().stream()
            .allMatch(
                one -> one.standing() == Support.SUPPORTED || one.standing() == Support.EMPTY);
    return shown ? ExitCode.DONE : ExitCode.FOUND;
  }
}
