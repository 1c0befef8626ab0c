package org.complaintauditor.app;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.Purpose;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SampleDesign;
import org.complaintauditor.sampling.SampleText;
import org.complaintauditor.sampling.SampledRun;
import org.complaintauditor.sampling.StratumKey;
import org.complaintauditor.sampling.inference.SamplingPlan;
import org.complaintauditor.sampling.json.SampleJson;

/** Draws findings that people look at, and writes into a ledger that they were drawn. */
public final class DrawSample {

  private final AppContext context;

  /** Draws samples. */
  public DrawSample(AppContext context) {
    this.context = context;
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
   * @param ledger where it is recorded; empty where no ledger says so
   * @param out a new file for the sample
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
      Optional<LedgerPlace> ledger,
      Path out)
      implements JobRequest<Said> {
    public Request {
      commitments = List.copyOf(commitments);
      by = List.copyOf(by);
    }

    private void refuseWhatDoesNotGoTogether() {
      if (seed.isPresent() != seedReason.isPresent()) {
        throw new InvalidRequestException("seed", Wording.of("app.seed-and-seed-reason"));
      }
      if (seed.filter(text -> text.isBlank() || text.contains("\0")).isPresent()) {
        throw new InvalidRequestException("seed", Wording.of("app.seed-write-a-text-of-letters"));
      }
      if (seed.isPresent() && ledger.isEmpty()) {
        throw new InvalidRequestException(
            "seed", Wording.of("app.seed-who-chooses-a-seed-writes-down"));
      }
      if (each && by.isEmpty()) {
        throw new InvalidRequestException("by", Wording.of("app.each-one-stratum-only-without-by"));
      }
    }

    @Override
    public Said perform(AppContext context) {
      return new DrawSample(context).draw(this);
    }
  }

  /**
   * Draws a sample, and writes it.
   *
   * @throws InvalidRequestException if the run has no such commitment, or cannot be divided so
   * @throws org.complaintauditor.material.UnusableMaterialException if it cannot be judged again
   * @throws org.complaintauditor.sampling.json.UnusableSampleException if it has a seed of its own,
   *     and one of its findings was decided about
   */
  public Said draw(Request request) {
    request.refuseWhatDoesNotGoTogether();
    AtomicOutputFile target = AtomicOutputFile.fresh(request.out());
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
    Sample sample =
        new SampledRun(
                material.heardBy(context.progress().listener(Progress.Stage.JUDGING)),
                context.rules())
            .draw(design);
    List<String> said = new ArrayList<>();
    request.ledger().ifPresent(place -> said.add(context.words().text(recorded(sample, place))));
    target.write(writer -> writer.write(SampleJson.write(sample)));
    context.progress().run(sample.run());
    context.progress().file(request.out());
    said.addAll(0, new SampleText(context.words()).lines(sample));
    return new Said(said, true);
  }

  private static Wording recorded(Sample sample, LedgerPlace place) {
    OpenedLedger opened = OpenedLedger.named(place.workspace(), sample.pack());
    return new RecordedSample(sample)
        .record(opened.workspace().ledger(), opened.decisions().lines(), place.origin());
  }

  private static List<String> commitments(Material material, List<String> wanted) {
    Set<String> known = new LinkedHashSet<>();
    material.pack().allCommitments().stream().map(Commitment::id).forEach(known::add);
    for (String id : wanted) {
      if (!known.contains(id)) {
        throw new InvalidRequestException(
            "commitments",
            Wording.of(
                "app.commitments-pack-has", id, material.pack().name(), String.join(", ", known)));
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
            Wording.of("app.by-runs-cases-can-be-divided-by", name, String.join(", ", known)));
      }
    }
    return List.copyOf(new LinkedHashSet<>(by));
  }
}
