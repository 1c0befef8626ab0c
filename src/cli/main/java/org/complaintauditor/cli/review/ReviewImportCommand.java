package org.complaintauditor.cli.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.ExportReview;
import org.complaintauditor.app.ImportReview;
import org.complaintauditor.app.ReviewImportJson;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.cli.option.DateOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.LedgerOption;
import org.complaintauditor.cli.option.LineAuthorOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.ConsoleProgress;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.deciding.file.DecisionYaml;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.model.Wording;
import org.complaintauditor.review.CellProblem;
import org.complaintauditor.review.ImportedReview;
import org.complaintauditor.review.ReviewImport;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a review that came back. */
@Command(
    name = "import",
    description = {
      "Read a review workbook that people filled in. Each cell that is wrong is named with what to"
          + " write, and nothing is imported unless all rows are right. A copy in which these cells"
          + " are marked is written beside it, to be sent back.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 all decisions imported, 1 some refused (--partial), 3 none imported.",
      "",
      "Examples:",
      "  auditor review import q1-review.xlsx --run reports/q1 --workspace office --dry-run",
      "  auditor review import q1-review.xlsx --run reports/q1 --workspace office --date 2026-04-20",
      "  auditor review import q1-review.xlsx --run reports/q1 --out decisions.yaml"
    })
final class ReviewImportCommand implements Callable<Integer> {

  private static final String VIA = "workbook";

  @Parameters(
      paramLabel = "FILE",
      description = "The workbook (.xlsx), or its sheet of findings saved as CSV.")
  private @Nullable Path file;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      required = true,
      description = "The folder of the run, made with --material.")
  private @Nullable Path run;

  @Option(
      names = "--workspace",
      paramLabel = "WORKSPACE",
      description = "The workspace whose ledger the decisions are added to; needs --date.")
  private Optional<String> workspace = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file for the decisions, decisions.yaml, in place of a workspace.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--partial",
      description = "Import the rows that are right, although others are not.")
  private boolean partial;

  @Option(
      names = "--dry-run",
      description = "Only say what would be imported, and what is wrong; write nothing.")
  private boolean dryRun;

  @Option(
      names = "--mark",
      description =
          "With --dry-run: write the copy in which the wrong cells are marked all the same.")
  private boolean mark;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "The day of the import, such as 2026-04-20: stands in the ledger, and for dates that"
              + " reviewers left out.")
  private Optional<String> date = Optional.empty();

  @Option(
      names = "--json",
      description = "Print one JSON document for other programs (docs/programs.md).")
  private boolean json;

  @Mixin private LineAuthorOption author = new LineAuthorOption();

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    MessageBundle words = language.words();
    Optional<LocalDate> day = date.map(DateOption::day);
    refuseWhatDoesNotGoTogether(day);
    Path filled = Objects.requireNonNull(file);
    Optional<AtomicOutputFile> target =
        dryRun ? Optional.empty() : out.map(AtomicOutputFile::fresh);
    ImportReview.Request request =
        new ImportReview.Request(
            filled,
            Objects.requireNonNull(run),
            day,
            dryRun ? Optional.empty() : day.map(on -> author.origin("", on, VIA)),
            partial);
    try (ConsoleProgress progress =
            ConsoleProgress.on(Objects.requireNonNull(spec).commandLine().getErr());
        ImportReview.Result result =
            new ImportReview(
                    Wiring.rules(trust), BuildFacts.program(), LedgerOption.named(workspace))
                .run(request, progress.listener(Progress.Stage.JUDGING))) {
      progress.run(result.run());
      progress.end();
      return imported(result, filled, target, words, progress);
    }
  }

  private int imported(
      ImportReview.Result result,
      Path filled,
      Optional<AtomicOutputFile> target,
      MessageBundle words,
      ConsoleProgress progress)
      throws IOException {
    PrintWriter printed = Objects.requireNonNull(spec).commandLine().getOut();
    ReviewImport review = result.review();
    ImportedReview found = result.found();
    if (!json) {
      say(review, found, words, printed);
    }
    boolean imported = result.taken() && !dryRun;
    if (imported) {
      target.ifPresent(to -> to.write(writer -> DecisionYaml.write(found.decisions(), writer)));
      out.ifPresent(progress::file);
    }
    if (!json) {
      count(found, result.taken(), words, printed);
    }
    Optional<Path> marked =
        found.isRight() || (dryRun && !mark)
            ? Optional.empty()
            : Optional.of(mend(review, found, filled));
    marked.ifPresent(progress::file);
    if (json) {
      printed.print(
          ReviewImportJson.of(
              found, imported ? Optional.of(target()) : Optional.empty(), marked, words));
    } else {
      marked.ifPresent(
          file ->
              printed.println(
                  words.text(Wording.of("cli.same-workbook-in-these-cells-are-marked", file))));
    }
    return found.isRight() ? ExitCode.DONE : result.taken() ? ExitCode.FOUND : ExitCode.INPUT;
  }

  private void refuseWhatDoesNotGoTogether(Optional<LocalDate> day) {
    if (workspace.isPresent() && out.isPresent()) {
      throw new UsageException(Wording.of("cli.workspace-and-out"));
    }
    if (mark && !dryRun) {
      throw new UsageException(Wording.of("cli.mark-needs-dry-run"));
    }
    if (workspace.isEmpty() && out.isEmpty() && !dryRun) {
      throw new UsageException(Wording.of("cli.say-where-decisions-go"));
    }
    if (workspace.isPresent() && day.isEmpty() && !dryRun) {
      throw new UsageException(Wording.of("cli.workspace-each-line-of-ledger-says"));
    }
  }

  private void say(
      ReviewImport review, ImportedReview found, MessageBundle words, PrintWriter printed) {
    found.remarks().forEach(one -> printed.println(TextSanitizer.line(words.text(one))));
    for (CellProblem one : found.problems()) {
      printed.println(
          TextSanitizer.line(review.name())
              + "  "
              + TextSanitizer.line(one.place())
              + "  "
              + TextSanitizer.line(words.text(one.what())));
    }
    if (dryRun) {
      for (Decision one : found.decisions()) {
        printed.println(
            TextSanitizer.line(
                words.text(
                    Wording.of(
                        "cli.new-colon",
                        one.subject(),
                        one.kind().word(),
                        one.by().name(),
                        one.date()))));
        found
            .replacedBy(one)
            .ifPresent(
                earlier ->
                    printed.println(
                        TextSanitizer.line(
                            "  "
                                + words.text(
                                    Wording.of(
                                        "cli.replaces-ledger-line",
                                        earlier.kind().word(),
                                        earlier.by().name(),
                                        earlier.date(),
                                        earlier.place().number())))));
      }
    }
  }

  private void count(
      ImportedReview found, boolean imports, MessageBundle words, PrintWriter printed) {
    printed.println(
        words.text(
            Wording.of(
                "cli.new-decisions-unchanged",
                found.decisions().size(),
                found.unchanged(),
                found.problems().size(),
                found.blank())));
    if (dryRun) {
      printed.println(words.text(Wording.of("cli.nothing-was-imported")));
    } else if (!imports) {
      printed.println(words.text(Wording.of("cli.nothing-was-imported-at-all")));
    } else {
      printed.println(
          words.text(Wording.of("cli.decisions-written-to", found.decisions().size(), target())));
    }
  }

  /** The target of decisions. */
  private String target() {
    return workspace.orElseGet(() -> out.orElseThrow().toString());
  }

  private static Path mend(ReviewImport review, ImportedReview found, Path filled) {
    String name = String.valueOf(filled.getFileName());
    int end = name.lastIndexOf('.');
    Path mended = filled.resolveSibling((end < 0 ? name : name.substring(0, end)) + ".errors.xlsx");
    ExportReview.replacing(mended)
        .writeFile(partial -> review.writeMended(partial, found.problems()));
    return mended;
  }
}
