package org.complaintauditor.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.app.audit.RunDecisions;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.sampling.RunReview;
import org.complaintauditor.sampling.SampledRun;
import org.complaintauditor.store.Workspace;

/**
 * A run, and what people decided about its findings.
 *
 * @param workspace whose ledger was read, if one was
 */
public record DecidedRun(SampledRun sampled, Decisions decisions, Optional<Workspace> workspace) {

  /**
   * Opens a run, and reads the decisions about it.
   *
   * @param folder the folder of the run, which kept its material
   * @param asked where the decisions are
   * @param second the decisions of a second reviewer, if there is one
   * @param rules compiles the packs of runs
   * @throws InvalidRequestException if nothing is named that could hold decisions, or a file cannot
   *     be read
   */
  static DecidedRun open(
      Path folder, DecisionRequest asked, Optional<Path> second, RuleStore rules) {
    Material material = Material.open(folder);
    RunDecisions given = asked.read(material.pack());
    Optional<String> workspace = Optional.ofNullable(asked.workspace());
    if (given.isEmpty() && workspace.isEmpty()) {
      throw new InvalidRequestException(Wording.of("app.what-did-people-decide"));
    }
    List<DecisionLine> lines = new ArrayList<>(given.lines());
    if (second.isPresent()) {
      lines.addAll(ofSecond(second.get(), given));
    }
    AuditInstant instant =
        AuditInstant.of(Instant.parse(material.settings().auditInstant()), material.zone());
    return new DecidedRun(
        new SampledRun(material, rules),
        new Decisions(
            lines,
            given.waivers(),
            new Decisions.Terms(given.policy(), given.keepStale(), instant.date())),
        workspace.map(Workspace::open));
  }

  private static List<DecisionLine> ofSecond(Path file, RunDecisions given) {
    if (given.files().containsValue(file)) {
      throw new InvalidRequestException(
          "second", Wording.of("app.second-is-file-decisions-names", file));
    }
    try {
      return DecisionFile.read(file);
    } catch (IOException e) {
      throw new InvalidRequestException(
          "second", Wording.of("app.option-second", file, FileSystemMessages.of(e)));
    }
  }

  /** What they say of the findings with these keys. */
  public RunReview review(Predicate<String> keys) {
    RunReview review = new RunReview(sampled.material().pack().name(), decisions, keys);
    sampled.each(review::add);
    return review;
  }
}
