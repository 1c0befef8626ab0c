package org.complaintauditor.cli.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.TryPack;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.UseCaseCall;
import org.complaintauditor.cli.option.FailAboveOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.OperandBehindValues;
import org.complaintauditor.cli.option.TextsOption;
import org.complaintauditor.cli.option.TrustOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which verdicts of runs an edited pack would change. */
@Command(
    name = "impact",
    description = {
      "Judge the cases of runs by their own packs and by an edited one, everything else equal, and say"
          + " which verdicts would change: how many from where to where, by which rules, and the first"
          + " five cases of each commitment with both proofs. Runs need material (audit --material).",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "A file of --accept is a list: - {commitment: ACK-01, from: MET, to: BREACHED, at_most: 12, why: \"...\"}",
      "",
      "Exit codes: 0 done, 1 more changed than is accepted, 2 an option or the pack is wrong, 3 a run or the"
          + " file of --accept cannot be read.",
      "",
      "Example:",
      "  auditor rules impact my-pack --on reports/q1 --fail-above 0.5%%"
    })
final class RulesImpactCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PACK", description = "The edited pack's name or folder.")
  private String pack = "";

  @Option(
      names = "--on",
      paramLabel = "RUN",
      arity = "1..*",
      preprocessor = OperandBehindValues.class,
      required = true,
      description = "The folders of runs that were made with --material.")
  private List<Path> runs = new ArrayList<>();

  @Option(
      names = "--accept",
      paramLabel = "FILE",
      description =
          "The changes that are expected, as YAML. Without --fail-above nothing else may change.")
  private Optional<Path> accept = Optional.empty();

  @Mixin private FailAboveOption failAbove = new FailAboveOption();

  @Mixin private TextsOption texts = new TextsOption();

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return UseCaseCall.of(
            Objects.requireNonNull(spec),
            Wiring.rules(trust),
            language.words().showing(texts.shown()))
        .perform(new TryPack.Request(pack, new TryPack.Trial(runs, accept, failAbove.share())));
  }
}
