package org.complaintauditor.cli.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.DrawSample;
import org.complaintauditor.app.LedgerPlace;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.UseCaseCall;
import org.complaintauditor.cli.option.DateOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.LineAuthorOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.option.WorkspaceOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.Purpose;
import org.complaintauditor.sampling.inference.Confidence;
import org.complaintauditor.sampling.inference.SamplingPlan;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws findings that people look at. */
@Command(
    name = "sample",
    description = {
      "Draw findings at random that people look at, so many that they show how often the machine is"
          + " wrong. Each commitment's findings with one verdict are a population of their own. The"
          + " draw can be repeated by anybody with sha256sum: see docs/sampling.md.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {SampleConcludeCommand.class},
    footer = {
      "",
      "Examples:",
      "  auditor audit sample-data/complaints-2026-q1.csv --material --out reports/q1",
      "  auditor sample reports/q1 --for both --overlap 20%% --out q1-sample.json",
      "  auditor sample conclude q1-sample.json --run reports/q1 --decisions decisions.yaml"
    })
public final class SampleCommand implements Callable<Integer> {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      description = "The folder of a run that was made with --material.")
  private Optional<Path> run = Optional.empty();

  @Option(
      names = "--for",
      paramLabel = "precision|misses|both|all",
      defaultValue = "both",
      description =
          "What is looked at: breaches that may be none, met ones that may be breaches, both, or also"
              + " what is not applicable and not evidenced (default: ${DEFAULT-VALUE}).")
  private String purpose = "";

  @Option(
      names = "--tolerable",
      paramLabel = "SHARE",
      defaultValue = "5%",
      description = "Which share of wrong verdicts can be tolerated (default: ${DEFAULT-VALUE}).")
  private String tolerable = "";

  @Option(
      names = "--confidence",
      paramLabel = "SHARE",
      defaultValue = "95%",
      description = "How sure the conclusion is to be (default: ${DEFAULT-VALUE}).")
  private String confidence = "";

  @Option(
      names = "--expected",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "How many wrong verdicts a population's sample may have and still support it: more makes"
              + " the sample larger (default: ${DEFAULT-VALUE}).")
  private int expected;

  @Option(
      names = "--by",
      paramLabel = "NAME,...",
      split = ",",
      description =
          "Divide populations by channel, month, customer_type or attributes of the cases, such as"
              + " team.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--each",
      description = "Size every stratum by itself, so that each can be signed; needs --by.")
  private boolean each;

  @Option(
      names = "--commitments",
      paramLabel = "ID,...",
      split = ",",
      description = "Look at these commitments only (default: all).")
  private List<String> commitments = new ArrayList<>();

  @Option(
      names = "--overlap",
      paramLabel = "SHARE",
      defaultValue = "0%",
      description =
          "Which share of each sample two people look at, to measure how far they agree (default:"
              + " ${DEFAULT-VALUE}).")
  private String overlap = "";

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      description =
          "Draw by another seed than the run's id, so that nobody can try seeds until a sample"
              + " pleases; needs --seed-reason and a workspace.")
  private Optional<String> seed = Optional.empty();

  @Option(
      names = "--seed-reason",
      paramLabel = "TEXT",
      description = "Why the run's id is not the seed; stands in the sample.")
  private Optional<String> seedReason = Optional.empty();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(
      names = "--drawn-by",
      paramLabel = "NAME",
      converter = AuditOptions.Filled.class,
      description = "Who draws the sample; with --workspace, in whose ledger it stands.")
  private Optional<String> drawnBy = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When it is drawn, such as 2026-04-20; with --workspace.")
  private Optional<String> date = Optional.empty();

  @Mixin private LineAuthorOption author = new LineAuthorOption();

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file for the sample, as JSON; needed.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Path folder = run.orElseThrow(() -> missing("RUN"));
    Path target = out.orElseThrow(() -> missing("--out"));
    MessageBundle words = language.words();
    Optional<LocalDate> day = date.map(DateOption::day);
    refuseWhatDoesNotGoTogether(day);
    DrawSample.Request request = request(folder, target, day);
    return UseCaseCall.of(Objects.requireNonNull(spec), Wiring.rules(trust), words)
        .perform(request);
  }

  private void refuseWhatDoesNotGoTogether(Optional<LocalDate> day) {
    boolean recorded = workspace.name().isPresent();
    if (recorded != drawnBy.isPresent() || recorded != day.isPresent()) {
      throw new UsageException(Wording.of("cli.workspace-drawn-by-and-date"));
    }
  }

  private ParameterException missing(String what) {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    return new ParameterException(
        commandLine,
        what.startsWith("-")
            ? "Missing required option: '%s'".formatted(what)
            : "Missing required parameter: '%s'".formatted(what));
  }

  private DrawSample.Request request(Path folder, Path target, Optional<LocalDate> day) {
    if (expected < 0) {
      throw new UsageException(Wording.of("cli.expected-write-0-or-more", expected));
    }
    Purpose looked =
        Purpose.of(purpose)
            .orElseThrow(
                () ->
                    new UsageException(
                        Wording.of("cli.for-write-precision-misses-both-or-all", purpose)));
    return new DrawSample.Request(
        folder,
        looked,
        new SamplingPlan(
            between("--tolerable", tolerable, false),
            new Confidence(between("--confidence", confidence, false)),
            expected),
        commitments,
        by,
        each,
        between("--overlap", overlap, true),
        seed,
        seedReason,
        drawnBy.map(
            name ->
                new LedgerPlace(
                    workspace.name().orElseThrow(),
                    author.origin(name, day.orElseThrow(), "command"))),
        target);
  }

  /**
   * A share such as 5% or 0.05.
   *
   * @param withEnds whether nothing and all are shares too
   */
  private static BigDecimal between(String option, String text, boolean withEnds) {
    String value = text.strip();
    boolean percent = value.endsWith("%");
    String number = percent ? value.substring(0, value.length() - 1).strip() : value;
    if (number.matches("\\d{1,3}([.]\\d{1,6})?")) {
      BigDecimal share = percent ? new BigDecimal(number).divide(HUNDRED) : new BigDecimal(number);
      int below = share.compareTo(BigDecimal.ONE);
      if (withEnds ? below <= 0 : below < 0 && share.signum() > 0) {
        return share;
      }
    }
    throw new UsageException(
        withEnds
            ? Wording.of("cli.write-a-share-from-0-percent", option, text)
            : Wording.of("cli.write-a-share-above-0-percent", option, text));
  }
}
