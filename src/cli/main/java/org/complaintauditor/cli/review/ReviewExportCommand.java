package org.complaintauditor.cli.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.complaintauditor.app.ExportReview;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.UseCaseCall;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.TextsOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes findings into a workbook that people fill in. */
@Command(
    name = "export",
    description = {
      "Write the findings of a run into a workbook in which people say what they make of them: agree,"
          + " overrule, ask for evidence, waive. The run was made with --material. Verdicts that hang"
          + " on a doubtful text come first.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor review export reports/q1 --only breached,not-evidenced --out q1-review.xlsx"
    })
final class ReviewExportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "The folder of a run made with --material.")
  private @Nullable Path run;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The workbook, such as review.xlsx.")
  private @Nullable Path out;

  @Option(
      names = "--only",
      paramLabel = "VERDICT",
      split = ",",
      description =
          "Only findings with these verdicts: met, breached, pending, not-applicable, not-evidenced"
              + " (default: all).")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--blind",
      description =
          "Leave out verdict, reason, explanation and delay, so that reviewers come to their own"
              + " verdict.")
  private boolean blind;

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "Who fills it in: the name stands in every row already.")
  private String reviewer = "";

  @Option(
      names = "--sample",
      paramLabel = "FILE",
      description = "Only the findings that auditor sample drew.")
  private Optional<Path> sample = Optional.empty();

  @Option(
      names = "--workspace",
      paramLabel = "WORKSPACE",
      description =
          "The workspace that the review will come back to: decisions that others make meanwhile are"
              + " then noticed.")
  private Optional<String> workspace = Optional.empty();

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private TextsOption texts = new TextsOption();

  @Option(
      names = "--force",
      description = "Replace a review workbook of that name, with the answers in it.")
  private boolean force;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ExportReview.Request request =
        new ExportReview.Request(
            Objects.requireNonNull(run),
            verdicts(),
            blind,
            reviewer,
            sample,
            texts.shown(),
            workspace,
            Objects.requireNonNull(out),
            force);
    return UseCaseCall.of(Objects.requireNonNull(spec), Wiring.rules(trust), language.words())
        .perform(request);
  }

  private Set<Verdict> verdicts() {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    for (String word : only) {
      String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
      verdicts.add(
          Arrays.stream(Verdict.values())
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageException(
                          Wording.of("cli.only-write-one-of-met-breached-pending", word))));
    }
    return verdicts;
  }
}
