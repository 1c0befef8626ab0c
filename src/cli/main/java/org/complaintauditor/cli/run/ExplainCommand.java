package org.complaintauditor.cli.run;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.audit.ExplainCase;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.UseCaseCall;
import org.complaintauditor.cli.option.TextsOption;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the findings of one case in words. */
@Command(
    name = "explain",
    description = {
      "Prove the findings of one case in words: the promise, the limit and its source, the clock"
          + " day by day, the event that counts and why the others do not.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor explain sample-data/complaints-2026-q1.csv --case C26-01071 --commitment CON-01"
    })
public final class ExplainCommand implements Callable<Integer> {

  @Mixin private AuditOptions options = new AuditOptions();

  @Option(
      names = "--case",
      paramLabel = "ID",
      required = true,
      description = "The case, as the export names it.")
  private String caseId = "";

  @Option(
      names = "--commitment",
      paramLabel = "ID",
      description = "The commitment, such as ACK-01 (default: all).")
  private Optional<String> commitment = Optional.empty();

  @Mixin private TextsOption texts = new TextsOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    JudgingRequest judging = options.request();
    return UseCaseCall.of(
            Objects.requireNonNull(spec),
            Wiring.rules(options.trust),
            MessageBundle.in(options.language).showing(texts.shown()))
        .perform(new ExplainCase.Request(judging, caseId, commitment));
  }
}
