package org.complaintauditor.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.cli.option.CsvFormOption;
import org.complaintauditor.cli.option.FailAboveOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.OperandBehindValues;
import org.complaintauditor.cli.option.TextsOption;
import org.complaintauditor.cli.option.ThreadsOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.ConsoleProgress;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
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
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two runs, and why. */
@Command(
    name = "compare",
    description = {
      "Say what changed between two runs and why: each verdict that is another, with its cause (data,"
          + " reading, rules, limits, calendar, channels, audit instant or program), new and gone"
          + " cases, and what each adds to the rate. Where a run kept no material (audit --material),"
          + " causes are told as far as its files show them.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done, 1 more verdicts changed than --fail-above, 2 an option is wrong, 3 a run cannot be read.",
      "",
      "Example:",
      "  auditor compare reports/may reports/june --out compare/may-june"
    })
public final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the old run.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the new run.")
  private Path current = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Write the comparison into this folder.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "What is written with --out: html (compare.html), xlsx (compare.xlsx), csv (changes.csv),"
              + " json (compare.json) (default: all).")
  private Set<String> formats = new LinkedHashSet<>();

  @Option(names = "--force", description = "Replace an earlier comparison in the folder.")
  private boolean force;

  @Mixin private FailAboveOption failAbove = new FailAboveOption();

  @Option(
      names = "--explain",
      paramLabel = "CASE/COMMITMENT",
      description = "Tell one change in words, with both proofs; the others are not looked at.")
  private Optional<String> explain = Optional.empty();

  @Option(
      names = "--also",
      paramLabel = "due",
      description = "Also list where nothing changed but the due date: due.")
  private Optional<String> also = Optional.empty();

  @Option(
      names = "--old-export",
      paramLabel = "FILE",
      arity = "1..*",
      preprocessor = OperandBehindValues.class,
      description =
          "The export of the old run, which kept no material: it is read again as that run read it."
              + " Its hashes have to be those in manifest.json.")
  private List<Path> oldExport = new ArrayList<>();

  @Option(
      names = "--new-export",
      paramLabel = "FILE",
      arity = "1..*",
      preprocessor = OperandBehindValues.class,
      description = "The same for the new run.")
  private List<Path> newExport = new ArrayList<>();

  @Option(
      names = "--across-packs",
      description = "Compare runs of different packs, by the ids that both have.")
  private boolean acrossPacks;

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private CsvFormOption csv = new CsvFormOption();

  @Mixin private TextsOption texts = new TextsOption();

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    MessageBundle words = language.words().showing(texts.shown());
    CsvForm form = csv.form(words);
    double limit = failAbove.share().orElse(1.0);
    Comparison.Scope scope = new Comparison.Scope(threads.count(), isDueAsked());
    Set<String> written = formats();
    try (RunSide side = RunSide.of(old, oldExport, "--old-export", error());
        RunSide other = RunSide.of(current, newExport, "--new-export", error())) {
      if (!acrossPacks && !side.packName().equals(other.packName())) {
        throw new UsageException(
            Wording.of(
                "cli.judged-by-pack-by-pack", old, side.packName(), current, other.packName()));
      }
      if (side.material().isPresent() && other.material().isPresent()) {
        RuleStore rules = Wiring.rules(trust);
        ComparedRun first = side.compared(rules);
        ComparedRun second = other.compared(rules);
        if (explain.isPresent()) {
          remarkOlder(first, second, words);
          new ChangeExplanation(first, second, rules, words)
              .lines(explain.get(), side.material().get(), other.material().get())
              .forEach(output()::println);
          return ExitCode.DONE;
        }
        try (ConsoleProgress progress = ConsoleProgress.on(error())) {
          return compare(
              new JudgedComparison(
                  first,
                  second,
                  RunDescription.of(first, side.record()),
                  RunDescription.of(second, other.record()),
                  cases(side.material().get(), other.material().get(), progress),
                  rules,
                  scope),
              words,
              form,
              second.decisions(),
              written,
              limit,
              progress);
        }
      }
      if (explain.isPresent()) {
        throw new UsageException(
            Wording.of("cli.explain-to-explain-a-change-cases", explain.get()));
      }
      RecordedComparison recorded =
          new RecordedComparison(
              side.recordNeeded(),
              other.recordNeeded(),
              side.decisions(),
              other.decisions(),
              scope);
      try (ConsoleProgress progress = ConsoleProgress.on(error())) {
        progress.stage(Progress.Stage.READING, 0);
        return compare(recorded, words, form, other.decisions(), written, limit, progress);
      }
    }
  }

  /** The cases of both; together they are the steps. */
  private static JudgedComparison.Cases cases(
      Material old, Material current, ConsoleProgress progress) {
    progress.stage(Progress.Stage.JUDGING, old.settings().cases() + current.settings().cases());
    return new JudgedComparison.Cases(
        old.heardBy(progress.steps()).kept(), current.heardBy(progress.steps()).kept());
  }

  private boolean isDueAsked() {
    also.filter(value -> !value.equals("due"))
        .ifPresent(
            value -> {
              throw new UsageException(Wording.of("cli.also-write-due", value));
            });
    return also.isPresent();
  }

  private Set<String> formats() {
    for (String format : formats) {
      if (!ComparisonFiles.FORMATS.contains(format)) {
        throw new UsageException(
            Wording.of(
                "cli.format-write-some-of", format, String.join(",", ComparisonFiles.FORMATS)));
      }
    }
    return formats.isEmpty() ? Set.copyOf(ComparisonFiles.FORMATS) : formats;
  }

  private void remarkOlder(ComparedRun first, ComparedRun second, MessageBundle words) {
    remarkOlder(
        first.context().basis().auditInstant().instant(),
        second.context().basis().auditInstant().instant(),
        words);
  }

  private void remarkOlder(Instant first, Instant second, MessageBundle words) {
    if (first.isAfter(second)) {
      error().println(words.text("compare.older"));
    }
  }

  private PrintWriter output() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter error() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }

  private int compare(
      ComparisonSource source,
      MessageBundle words,
      CsvForm form,
      RecordedDecisions decisions,
      Set<String> written,
      double limit,
      ConsoleProgress progress)
      throws IOException {
    remarkOlder(source.old().instant(), source.current().instant(), words);
    ComparisonResult result;
    if (out.isPresent()) {
      ComparisonFiles files = new ComparisonFiles(source, words, form, decisions, written);
      ComparisonFolder folder = new ComparisonFolder(out.get(), ComparisonFiles.names(), force);
      result = folder.write(files::write);
      folder.tell(progress);
    } else {
      result = source.run((change, before, after) -> {});
    }
    progress.close();
    new ComparisonText(words, result.current()).lines(result).forEach(output()::println);
    out.ifPresent(folder -> output().println(words.text("compare.report", folder)));
    return result.tally().changedShare() > limit ? ExitCode.FOUND : ExitCode.DONE;
  }
}
