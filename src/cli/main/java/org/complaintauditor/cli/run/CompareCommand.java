package org.complaintauditor.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.complaintauditor.app.comparison.CompareRuns;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.UseCaseCall;
import org.complaintauditor.cli.option.CsvFormOption;
import org.complaintauditor.cli.option.FailAboveOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.OperandBehindValues;
import org.complaintauditor.cli.option.TextsOption;
import org.complaintauditor.cli.option.ThreadsOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
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
    MessageBundle words = language.words();
    CompareRuns.Request request =
        new CompareRuns.Request(
            old,
            current,
            out,
            formats,
            csv.form(words),
            force,
            failAbove.share().orElse(1.0),
            explain,
            isDueAsked(),
            acrossPacks,
            threads.count(),
            texts.shown());
    CommandSpec own = Objects.requireNonNull(spec);
    UseCaseCall call = UseCaseCall.of(own, Wiring.rules(trust), words);
    PrintWriter err = own.commandLine().getErr();
    try (ExportSide side = ExportSide.of(old, oldExport, "--old-export", err);
        ExportSide other = ExportSide.of(current, newExport, "--new-export", err)) {
      return call.perform(
          context -> new CompareRuns(context, request).compare(side.run(), other.run()));
    }
  }

  private boolean isDueAsked() {
    also.filter(value -> !value.equals("due"))
        .ifPresent(
            value -> {
              throw new UsageException(Wording.of("cli.also-write-due", value));
            });
    return also.isPresent();
  }
}
