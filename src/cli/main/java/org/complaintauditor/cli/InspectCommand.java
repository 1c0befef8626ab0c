package org.complaintauditor.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.audit.InspectExport;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what an export is and what can be judged from it, before it is audited. */
@Command(
    name = "inspect",
    description = {
      "Say what an export is, how it is read, and which commitments can be judged from it. Nothing is"
          + " written. The options are those of an audit.",
      "Exit code 0: something can be judged; 1: nothing can.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  auditor inspect sample-data/complaints-2026-q1.csv",
      "  auditor inspect tickets.json audits.json --profile our-zendesk.yaml"
    })
final class InspectCommand implements Callable<Integer> {

  @Mixin private AuditOptions options = new AuditOptions();

  @Option(
      names = "--json",
      description =
          "Say it as JSON (docs/programs.md). Of files that no profile reads: what was found out, a"
              + " profile and the questions that settle it.")
  private boolean json;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "With --json: look at the first N rows of each file only, and say so.")
  private Optional<Long> rows = Optional.empty();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (rows.isPresent() && !json) {
      throw new UsageException(Wording.of("cli.rows-goes-with-json"));
    }
    JudgingRequest judging = options.request();
    return UseCaseCall.of(
            Objects.requireNonNull(spec),
            Wiring.rules(options.trust),
            MessageBundle.in(options.language))
        .perform(new InspectExport.Request(judging, json, rows));
  }
}
