package org.complaintauditor.app.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.comparison.ComparedRun;
import org.complaintauditor.comparison.Comparison;
import org.complaintauditor.comparison.ComparisonResult;
import org.complaintauditor.comparison.ComparisonSource;
import org.complaintauditor.comparison.ComparisonText;
import org.complaintauditor.comparison.JudgedComparison;
import org.complaintauditor.comparison.RecordedComparison;
import org.complaintauditor.comparison.RecordedDecisions;
import org.complaintauditor.comparison.RunDescription;
import org.complaintauditor.comparison.page.ComparisonFiles;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;

/** Says what changed between two runs, and why. */
public final class CompareRuns {

  private final AppContext context;
  private final Request request;
  private final MessageBundle words;

  /** Compares as it is asked for. */
  public CompareRuns(AppContext context, Request request) {
    this.context = context;
    this.request = request;
    words = context.words().showing(request.texts());
  }

  /**
   * What is asked for.
   *
   * @param old the folder of the old run
   * @param current the folder of the new run
   * @param out the folder that is written; empty if none is
   * @param formats the files that are written; none for all
   * @param csv the form of CSV files
   * @param force whether an earlier comparison in the folder is replaced
   * @param limit the share of changed verdicts above which the answer is not right
   * @param explain a case and a commitment, such as C26-01071/CON-01, if only its change is told
   * @param due whether changes of nothing but the due date are listed
   * @param across whether the runs may be of different packs
   * @param threads how many judge cases
   * @param texts how much of messages is shown
   */
  public record Request(
      Path old,
      Path current,
      Optional<Path> out,
      Set<String> formats,
      CsvForm csv,
      boolean force,
      double limit,
      Optional<String> explain,
      boolean due,
      boolean across,
      int threads,
      ShownTexts texts)
      implements JobRequest<Said> {

    public Request {
      for (String format : formats) {
        if (!ComparisonFiles.FORMATS.contains(format)) {
          throw new InvalidRequestException(
              "format",
              Wording.of(
                  "app.format-write-some-of", format, String.join(",", ComparisonFiles.FORMATS)));
        }
      }
      formats = Set.copyOf(formats.isEmpty() ? ComparisonFiles.FORMATS : formats);
    }

    @Override
    public Said perform(AppContext context) throws IOException {
      return new CompareRuns(context, this).compare(RunSide.of(old), RunSide.of(current));
    }
  }

  /**
   * Compares.
   *
   * @throws InvalidRequestException if they cannot be compared so, or nothing can be written there
   * @throws org.complaintauditor.intake.file.UnusableExportException if a run cannot be used
   * @throws IOException if a file cannot be read or written
   */
  public Said compare(RunSide old, RunSide current) throws IOException {
    if (!request.across() && !old.packName().equals(current.packName())) {
      throw new InvalidRequestException(
          "across",
          Wording.of(
              "app.judged-by-pack-by-pack",
              request.old(),
              old.packName(),
              request.current(),
              current.packName()));
    }
    Comparison.Scope scope = new Comparison.Scope(request.threads(), request.due());
    if (old.material().isPresent() && current.material().isPresent()) {
      Material before = old.material().get();
      Material after = current.material().get();
      ComparedRun first = old.compared(context);
      ComparedRun second = current.compared(context);
      if (request.explain().isPresent()) {
        remarkOlder(
            first.context().basis().auditInstant().instant(),
            second.context().basis().auditInstant().instant());
        return new Said(
            new ChangeExplanation(first, second, context.rules(), words)
                .lines(request.explain().get(), before, after),
            true);
      }
      return compare(
          new JudgedComparison(
              first,
              second,
              RunDescription.of(first, old.record()),
              RunDescription.of(second, current.record()),
              cases(before, after),
              context.rules(),
              scope),
          second.decisions());
    }
    if (request.explain().isPresent()) {
      throw new InvalidRequestException(
          "explain", Wording.of("app.explain-to-explain-a-change-cases", request.explain().get()));
    }
    RecordedComparison recorded =
        new RecordedComparison(
            old.recordNeeded(),
            current.recordNeeded(),
            old.decisions(),
            current.decisions(),
            scope);
    context.progress().stage(Progress.Stage.READING, 0);
    return compare(recorded, current.decisions());
  }

  /** The cases of both; together they are the steps. */
  private JudgedComparison.Cases cases(Material old, Material current) {
    Progress progress = context.progress();
    progress.stage(Progress.Stage.JUDGING, old.settings().cases() + current.settings().cases());
    return new JudgedComparison.Cases(
        old.heardBy(progress.steps()).kept(), current.heardBy(progress.steps()).kept());
  }

  private void remarkOlder(Instant first, Instant second) {
    if (first.isAfter(second)) {
      context.progress().say(words.text("compare.older"));
    }
  }

  private Said compare(ComparisonSource source, RecordedDecisions decisions) throws IOException {
    remarkOlder(source.old().instant(), source.current().instant());
    ComparisonResult result;
    if (request.out().isPresent()) {
      ComparisonFiles files =
          new ComparisonFiles(source, words, request.csv(), decisions, request.formats());
      ComparisonFolder folder =
          new ComparisonFolder(request.out().get(), ComparisonFiles.names(), request.force());
      result = folder.write(files::write);
      folder.tell(context.progress());
    } else {
      result = source.run((change, before, after) -> {});
    }
    List<String> said = new ArrayList<>(new ComparisonText(words, result.current()).lines(result));
    request.out().ifPresent(folder -> said.add(words.text("compare.report", folder)));
    return new Said(said, result.tally().changedShare() <= request.limit());
  }
}
