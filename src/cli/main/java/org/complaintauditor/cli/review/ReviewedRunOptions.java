package org.complaintauditor.cli.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.DecidedRun;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.audit.RunDecisions;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.DecisionOptions;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.option.WorkspaceOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.SampledRun;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.text.MessageBundle;
import picocli.CommandLine.Mixin;
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

  /**
   * Opens the run and reads the decisions.
   *
   * @throws UsageException if nothing is named that could hold decisions
   */
  DecidedRun open() {
    return open(Optional.empty());
  }

  /**
   * Opens the run and reads the decisions, and those of a second reviewer.
   *
   * @throws UsageException if nothing is named that could hold decisions, or a file cannot be read
   */
  DecidedRun open(Optional<Path> second) {
    Material material = Material.open(run);
    RunDecisions given = decisions.read(material.pack(), workspace.name());
    if (given.isEmpty() && workspace.name().isEmpty()) {
      throw new UsageException(Wording.of("cli.what-did-people-decide"));
    }
    List<DecisionLine> lines = new ArrayList<>(given.lines());
    if (second.isPresent()) {
      if (given.files().containsValue(second.get())) {
        throw new UsageException(Wording.of("cli.second-is-file-decisions-names", second.get()));
      }
      try {
        lines.addAll(DecisionFile.read(second.get()));
      } catch (IOException e) {
        throw new UsageException(
            Wording.of("cli.option-second", second.get(), FileSystemMessages.of(e)));
      }
    }
    AuditInstant instant =
        AuditInstant.of(Instant.parse(material.settings().auditInstant()), material.zone());
    return new DecidedRun(
        new SampledRun(material, Wiring.rules(trust)),
        new RunDecisions(
                lines,
                given.waivers(),
                given.keepStale(),
                given.files(),
                given.policy(),
                given.ledgerHead())
            .on(instant.date()),
        workspace.name().map(Workspace::open));
  }

  /** The texts of the language that is asked for. */
  MessageBundle words() {
    return language.words();
  }
}
