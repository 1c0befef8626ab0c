package org.complaintauditor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintauditor.material.MaterialListener;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.review.KnownDecisions;
import org.complaintauditor.review.ReviewExport;
import org.complaintauditor.review.ReviewSelection;
import org.complaintauditor.review.ReviewStamp;
import org.complaintauditor.review.ReviewedRun;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SelectedFinding;
import org.complaintauditor.sampling.json.SampleJson;
import org.complaintauditor.text.ShownTexts;

/** Writes findings of a run into a workbook that people fill in. */
public final class ExportReview {

  private final RuleStore rules;
  private final RunFacts.Program program;
  private final Optional<Function<String, OpenedLedger>> ledgers;

  /**
   * Exports reviews.
   *
   * @param rules compiles the packs of runs
   * @param program the program that judges again
   * @param ledgers opens the ledger for a pack, where reviews are held against one
   */
  public ExportReview(
      RuleStore rules, RunFacts.Program program, Optional<Function<String, OpenedLedger>> ledgers) {
    this.rules = rules;
    this.program = program;
    this.ledgers = ledgers;
  }

  /**
   * What is asked for.
   *
   * @param run the folder of the run, which kept its material
   * @param verdicts only findings with these; none for all
   * @param blind whether what the machine concludes is left out
   * @param reviewer who fills it in; empty if nobody is named
   * @param sample the file of a sample, if only its findings are reviewed
   * @param language of the workbook
   * @param texts how much of messages is shown
   */
  public record Request(
      Path run,
      Set<Verdict> verdicts,
      boolean blind,
      String reviewer,
      Optional<Path> sample,
      String language,
      ShownTexts texts) {
    public Request {
      verdicts = Set.copyOf(verdicts);
    }
  }

  /**
   * What came of it.
   *
   * @param run the id of the run
   * @param listed the findings of the workbook
   */
  public record Result(String run, ReviewExport.Listed listed) {}

  /**
   * Writes the workbook.
   *
   * @param file the file to write
   * @param progress hears how far the run's cases are judged
   * @throws InvalidRequestException if the findings are none or too many, or the sample is another
   *     run's
   * @throws org.complaintauditor.intake.file.UnusableExportException if the run cannot be judged
   *     again
   * @throws IOException if a file cannot be read or written
   */
  public Result write(Request request, Path file, MaterialListener progress) throws IOException {
    ReviewedRun run = ReviewedRun.open(request.run(), rules, program, progress);
    Optional<Set<String>> drawn =
        request.sample().isPresent()
            ? Optional.of(drawn(request.sample().get(), run.id()))
            : Optional.empty();
    Optional<KnownDecisions> known =
        ledgers.map(opening -> opening.apply(run.material().pack().name()).known());
    ReviewStamp stamp =
        new ReviewStamp(
            run.id(),
            known.map(KnownDecisions::head),
            request.blind(),
            request.sample().isEmpty()
                ? Optional.empty()
                : Optional.of(RunFacts.FileFacts.of("", request.sample().get()).sha256()),
            request.language(),
            request.texts().option());
    ReviewExport.Listed listed =
        new ReviewExport(
                run,
                new ReviewSelection(request.verdicts(), drawn),
                stamp,
                request.reviewer().strip(),
                known)
            .writeTo(file);
    refuse(listed);
    return new Result(run.id(), listed);
  }

  /** An empty workbook, or one that nobody can get through, is none. */
  private static void refuse(ReviewExport.Listed listed) {
    if (listed.isTooMany()) {
      throw new InvalidRequestException(
          "sample",
          Wording.of(
              "app.findings-are-too-many-for-one-review", listed.findings(), ReviewSelection.MOST));
    }
    if (listed.findings() == 0) {
      throw new InvalidRequestException("", Wording.of("app.run-has-no-finding-review-is-about"));
    }
  }

  /** The keys of the findings that were drawn. */
  private static Set<String> drawn(Path sample, String run) throws IOException {
    if (!Files.isRegularFile(sample)) {
      throw new InvalidRequestException("sample", Wording.of("app.sample-no-such-file", sample));
    }
    Sample read = SampleJson.read(sample);
    if (!read.run().equals(run)) {
      throw new InvalidRequestException(
          "sample", Wording.of("app.sample-was-drawn-from-run", sample, read.run(), run));
    }
    return read.populations().stream()
        .flatMap(population -> population.selected().stream())
        .map(SelectedFinding::key)
        .collect(Collectors.toSet());
  }
}
