package org.complaintauditor.cli.review;

import java.nio.file.Path;
import java.util.Objects;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.DecisionOptions;
import org.complaintauditor.cli.UseCaseCall;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.option.WorkspaceOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that name a run and what people decided about it. */
final class ReviewedRunOptions {

  @Option(
      names = "--run",
      paramLabel = "RUN",
      required = true,
      description = "The folder of the run, made with --material.")
  private Path run = Path.of("");

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  Path run() {
    return run;
  }

  DecisionRequest decisions() {
    return decisions.request(workspace.name());
  }

  /** A call of the command that has these options. */
  UseCaseCall call(@Nullable CommandSpec spec) {
    return UseCaseCall.of(Objects.requireNonNull(spec), Wiring.rules(trust), language.words());
  }
}
