package org.complaintauditor.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.comparison.ComparisonFolder;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.cli.option.CsvFormOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.terminal.ConsoleProgress;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.comparison.trend.RunTrend;
import org.complaintauditor.comparison.trend.TrendFiles;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how rates developed from run to run. */
@Command(
    name = "trend",
    description = {
      "Say how the rate of each commitment developed from run to run, by the audit instant, and from"
          + " month to month. Needs no material: what each run's summary.json says is enough. Where"
          + " rules, limits or calendar differ, rates are not comparable, and it says so.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done, 2 an option is wrong, 3 a folder is none of a run.",
      "",
      "Example:",
      "  auditor trend reports/may reports/june reports/july --out trend/summer"
    })
public final class TrendCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "The folders of runs, in any order.")
  private List<Path> runs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Write trend.html, trend.csv and trend.json into this folder.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "Replace an earlier trend in the folder.")
  private boolean force;

  @Mixin private CsvFormOption csv = new CsvFormOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    MessageBundle words = language.words();
    CsvForm form = csv.form(words);
    Optional<ComparisonFolder> folder = Optional.empty();
    if (out.isPresent()) {
      folder = Optional.of(new ComparisonFolder(out.get(), TrendFiles.names(), force));
    }
    RunTrend trend;
    try (ConsoleProgress progress =
        ConsoleProgress.on(Objects.requireNonNull(spec).commandLine().getErr())) {
      progress.stage(Progress.Stage.READING, 0);
      trend = RunTrend.of(runs);
      if (folder.isPresent()) {
        progress.stage(Progress.Stage.WRITING, 0);
        folder
            .get()
            .write(
                temporary -> {
                  TrendFiles.write(trend, temporary, form, words);
                  return temporary;
                });
        folder.get().tell(progress);
      }
    }
    PrintWriter output = Objects.requireNonNull(spec).commandLine().getOut();
    TrendFiles.lines(trend, words).forEach(output::println);
    out.ifPresent(one -> output.println(words.text("trend.report", one)));
    return ExitCode.DONE;
  }
}
