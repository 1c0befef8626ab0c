package org.complaintauditor.cli.ledger;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.cli.option.JudgedRunOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.deciding.run.DecisionTemplate;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.csv.CsvFile;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the rows of a run's findings that people fill in. */
@Command(
    name = "template",
    description = {
      "Write a row for each finding of a run, to be filled in; what the person sees, as digests, is"
          + " filled in already.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DecisionsTemplateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "The folder of a run that kept its material.")
  private Path run = Path.of("");

  @Option(
      names = "--only",
      paramLabel = "VERDICT",
      split = ",",
      defaultValue = "breached,not-evidenced",
      description =
          "Which findings: breached, not-evidenced, met, not-applicable, pending (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> only = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write; it must not exist.")
  private Path out = Path.of("");

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    MessageBundle words = language.words();
    Set<Verdict> verdicts = verdicts(only);
    if (Files.exists(out)) {
      throw new UsageException(Wording.of("cli.out-file-exists", out));
    }
    StringWriter text = new StringWriter();
    Map<Verdict, Long> counts;
    try (CsvFile csv = CsvFile.begin(text, CsvForm.of(CsvForm.EXCEL_OPTION, words.language()))) {
      counts = new DecisionTemplate(JudgedRunOption.open(run, trust), verdicts).write(csv);
    } catch (IOException e) {
      throw new IllegalStateException(e); // A text takes whatever it is given.
    }
    try {
      Files.write(out, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageException(Wording.of("app.option-out", FileSystemMessages.of(e)));
    }
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(
            words.text(
                Wording.of(
                    "cli.findings-to-decide-about",
                    counts.values().stream().mapToLong(Long::longValue).sum(),
                    out)));
    return ExitCode.DONE;
  }

  /** Verdicts as options name them. */
  static Set<Verdict> verdicts(List<String> named) {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    List<String> known =
        Arrays.stream(Verdict.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    for (String name : named) {
      if (!known.contains(name)) {
        throw new UsageException(
            Wording.of("cli.only-write-one-of", name, String.join(", ", known)));
      }
      verdicts.add(Verdict.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    return verdicts;
  }
}
