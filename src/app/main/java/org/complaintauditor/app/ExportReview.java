package org.complaintauditor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.xlsx.FilledCell;
import org.complaintauditor.intake.xlsx.FilledRows;
import org.complaintauditor.intake.xlsx.FilledWorkbook;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.xlsx.review.ReviewForm;
import org.complaintauditor.review.KnownDecisions;
import org.complaintauditor.review.ReviewExport;
import org.complaintauditor.review.ReviewSelection;
import org.complaintauditor.review.ReviewStamp;
import org.complaintauditor.review.ReviewedRun;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SelectedFinding;
import org.complaintauditor.sampling.json.SampleJson;
import org.complaintauditor.text.ShownTexts;

/** Writes findings of a run into a workbook that people fill in. */
public final class ExportReview {

  private static final FilledRows NO_ROWS =
      new FilledRows() {
        @Override
        public boolean sheet(String name) {
          return false;
        }

        @Override
        public boolean row(int number, List<FilledCell> cells) {
          return false;
        }
      };

  private final AppContext context;

  /** Exports reviews, in the language of this context. */
  public ExportReview(AppContext context) {
    this.context = context;
  }

  /**
   * What is asked for.
   *
   * @param run the folder of the run, which kept its material
   * @param verdicts only findings with these; none for all
   * @param blind whether what the machine concludes is left out
   * @param reviewer who fills it in; empty if nobody is named
   * @param sample the file of a sample, if only its findings are reviewed
   * @param texts how much of messages is shown
   * @param workspace the workspace that the review comes back to, if one is known
   * @param out the file to write
   * @param force whether a review workbook of that name is replaced
   */
  public record Request(
      Path run,
      Set<Verdict> verdicts,
      boolean blind,
      String reviewer,
      Optional<Path> sample,
      ShownTexts texts,
      Optional<String> workspace,
      Path out,
      boolean force)
      implements JobRequest<Said> {
    public Request {
      verdicts = Set.copyOf(verdicts);
    }

    @Override
    public Said perform(AppContext context) {
      return new ExportReview(context).write(this);
    }
  }

  /**
   * Writes the workbook.
   *
   * @throws InvalidRequestException if the findings are none or too many, the sample is another
   *     run's, or the file cannot be written
   * @throws org.complaintauditor.intake.file.UnusableExportException if the run cannot be judged
   *     again
   */
  public Said write(Request request) {
    List<String> said = new ArrayList<>();
    target(request)
        .writeFile(
            partial -> {
              ReviewedRun run =
                  ReviewedRun.open(
                      request.run(),
                      context.rules(),
                      context.program(),
                      context.progress().listener(Progress.Stage.JUDGING));
              ReviewExport.Listed listed = write(request, run, partial);
              said.add(
                  context
                      .words()
                      .text(
                          Wording.of(
                              "app.findings-to-review",
                              request.out(),
                              listed.findings(),
                              listed.first())));
              context.progress().run(run.id());
            });
    context.progress().file(request.out());
    return new Said(said, true);
  }

  private static AtomicOutputFile target(Request request) {
    Path file = request.out();
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new InvalidRequestException(
          "out", Wording.of("app.out-a-review-is-an-excel-workbook", file, file));
    }
    return request.force() ? replacing(file) : AtomicOutputFile.fresh(file);
  }

  /**
   * A file that is not there yet, or a review workbook.
   *
   * @throws InvalidRequestException if there is another file of this name
   */
  public static AtomicOutputFile replacing(Path file) {
    return AtomicOutputFile.replacing(file, "a review workbook", ExportReview::isReview);
  }

  private static boolean isReview(Path file) throws IOException {
    try {
      return FilledWorkbook.read(ExportFile.of(file), NO_ROWS).containsKey(ReviewForm.STAMP);
    } catch (UnusableExportException e) {
      return false; // No workbook at all.
    }
  }

  private ReviewExport.Listed write(Request request, ReviewedRun run, Path file)
      throws IOException {
    Optional<Set<String>> drawn =
        request.sample().isPresent()
            ? Optional.of(drawn(request.sample().get(), run.id()))
            : Optional.empty();
    Optional<KnownDecisions> known =
        request
            .workspace()
            .map(name -> OpenedLedger.named(name, run.material().pack().name()).known());
    ReviewStamp stamp =
        new ReviewStamp(
            run.id(),
            known.map(KnownDecisions::head),
            request.blind(),
            request.sample().isEmpty()
                ? Optional.empty()
                : Optional.of(RunFacts.FileFacts.of("", request.sample().get()).sha256()),
            context.words().language(),
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
    return listed;
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
