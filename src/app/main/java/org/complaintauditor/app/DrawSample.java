package org.complaintauditor.app;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.MaterialListener;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.sampling.Purpose;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SampleDesign;
import org.complaintauditor.sampling.SampledRun;
import org.complaintauditor.sampling.StratumKey;
import org.complaintauditor.sampling.inference.SamplingPlan;

/** Draws findings that people look at, and writes into a ledger that they were drawn. */
public final class DrawSample {

  private final RuleStore rules;
  private final Function<String, OpenedLedger> ledgers;

  /**
   * Draws samples.
   *
   * @param rules compiles the packs of runs
   * @param ledgers opens the ledger for a pack, where a sample is recorded
   */
  public DrawSample(RuleStore rules, Function<String, OpenedLedger> ledgers) {
    this.rules = rules;
    this.ledgers = ledgers;
  }

  /**
   * What is asked for.
   *
   * @param run the folder of a run that kept its material
   * @param purpose what is looked at
   * @param plan how large samples are
   * @param commitments those that are looked at; none for all
   * @param by what populations are divided by
   * @param each whether every stratum is sized by itself
   * @param overlap which share two people look at
   * @param seed a seed of somebody's choice; empty for the run's id
   * @param seedReason why it is chosen
   * @param origin who draws it; empty where no ledger says so
   */
  public record Request(
      Path run,
      Purpose purpose,
      SamplingPlan plan,
      List<String> commitments,
      List<String> by,
      boolean each,
      BigDecimal overlap,
      Optional<String> seed,
      Optional<String> seedReason,
      Optional<LineOrigin> origin) {
    public Request {
      commitments = List.copyOf(commitments);
      by = List.copyOf(by);
    }
  }

  /**
   * What came of it.
   *
   * @param sample the sample
   * @param recorded what the ledger says of it now; empty where none was asked for
   */
  public record Result(Sample sample, Optional<Wording> recorded) {}

  /**
   * Draws a sample.
   *
   * @param progress hears how far the run's cases are judged
   * @throws InvalidRequestException if the run has no such commitment, or cannot be divided so
   * @throws org.complaintauditor.material.UnusableMaterialException if it cannot be judged again
   * @throws org.complaintauditor.sampling.json.UnusableSampleException if it has a seed of its own,
   *     and one of its findings was decided about
   */
  public Result draw(Request request, MaterialListener progress) {
    Material material = Material.open(request.run());
    SampleDesign design =
        new SampleDesign(
            request.purpose(),
            request.plan(),
            commitments(material, request.commitments()),
            dimensions(material, request.by()),
            request.each(),
            request.overlap(),
            request.seed().orElse(material.settings().run()),
            request.seedReason());
    Sample sample = new SampledRun(material.heardBy(progress), rules).draw(design);
    return new Result(sample, request.origin().map(origin -> recorded(sample, origin)));
  }

  private Wording recorded(Sample sample, LineOrigin origin) {
    OpenedLedger opened = ledgers.apply(sample.pack());
    return new RecordedSample(sample)
        .record(opened.workspace().ledger(), opened.decisions().lines(), origin);
  }

  private static List<String> commitments(Material material, List<String> wanted) {
    Set<String> known = new LinkedHashSet<>();
    material.pack().allCommitments().stream().map(Commitment::id).forEach(known::add);
    for (String id : wanted) {
      if (!known.contains(id)) {
        throw new InvalidRequestException(
            "commitments",
            Wording.of(
                "--commitments %s: pack %s has %s",
                id, material.pack().name(), String.join(", ", known)));
      }
    }
    return known.stream().filter(id -> wanted.isEmpty() || wanted.contains(id)).toList();
  }

  private static List<String> dimensions(Material material, List<String> by) {
    Set<String> known = StratumKey.dimensions(material.settings());
    for (String name : by) {
      if (!known.contains(name)) {
        throw new InvalidRequestException(
            "by",
            Wording.of(
                "--by %s: the run's cases can be divided by %s", name, String.join(", ", known)));
      }
    }
    return List.copyOf(new LinkedHashSet<>(by));
  }
}
