package org.complaintauditor.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.RunReview;
import org.complaintauditor.sampling.SampledRun;
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

  @Option(
      names = "--language",
      paramLabel = "en|fr|de",
      defaultValue = "en",
      description = "The language of what is printed (default: ${DEFAULT-VALUE}).")
  private String language = "";

  /** A run, and what people decided about its findings. */
  record Reviewed(SampledRun sampled, Decisions decisions) {

    /** What they say of the findings with these keys. */
    RunReview review(Predicate<String> keys) {
      RunReview review =
          new RunReview(sampled.material().pack().name(), decisions, keys);
      sampled.each(review::add);
      return review;
    }
  }

  /**
   * Opens the run and reads the decisions.
   *
   * @throws UsageException if no decisions are given
   */
  Reviewed open() {
    Material material = Material.open(run);
    DecisionOptions.Given given = decisions.read(material.pack());
    if (given.isEmpty()) {
      throw new UsageException(
          Wording.of("what did people decide? Name the file with --decisions FILE"));
    }
    AuditInstant instant =
        AuditInstant.of(Instant.parse(material.settings().auditInstant()), material.zone());
    return new Reviewed(
        new SampledRun(material, Wiring.rules()), given.on(instant.date()));
  }

  /** The texts of the language that is asked for. */
  MessageBundle words() {
    return LanguageOption.words(language);
  }
}
