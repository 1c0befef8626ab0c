package org.complaintauditor.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.comparison.impact.AcceptedFile;
import org.complaintauditor.comparison.impact.AcceptedFlip;
import org.complaintauditor.comparison.impact.ImpactGate;
import org.complaintauditor.comparison.impact.ImpactText;
import org.complaintauditor.comparison.impact.PackImpact;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;

/** Says which verdicts of runs an edited pack would change. */
public final class TryPack {

  private TryPack() {}

  /**
   * What is asked for.
   *
   * @param pack its name, or its folder
   * @param on the runs, and what may change
   */
  public record Request(String pack, Trial on) implements JobRequest<Said> {
    @Override
    public Said perform(AppContext context) throws IOException {
      return on.of(PackReader.read(PackLocator.find(pack)), context.rules(), context.words());
    }
  }

  /**
   * The runs on which a pack is tried, and what it may change.
   *
   * @param runs the folders of runs with material
   * @param accept the file of changes that are expected
   * @param failAbove which share of a commitment's verdicts may change besides; empty for all where
   *     nothing is expected, and for none where something is
   */
  public record Trial(List<Path> runs, Optional<Path> accept, Optional<Double> failAbove) {

    public Trial {
      runs = List.copyOf(new LinkedHashSet<>(runs));
    }

    /** What the pack changes; it is right if no more than may change. */
    public Said of(Pack pack, RuleStore rules, MessageBundle words) throws IOException {
      Map<String, Material> materials = new LinkedHashMap<>();
      Set<String> commitments = new LinkedHashSet<>(PackImpact.ids(pack));
      for (Path run : runs) {
        Material material = Material.open(run);
        materials.put(run.toString(), material);
        commitments.addAll(PackImpact.ids(material.pack()));
      }
      List<AcceptedFlip> accepted =
          accept.isPresent() ? AcceptedFile.read(accept.get(), commitments) : List.of();
      ImpactGate gate = new ImpactGate(accepted, failAbove.orElse(accept.isPresent() ? 0.0 : 1.0));
      PackImpact impact = new PackImpact(pack, rules, words);
      materials.forEach(impact::add);
      return new Said(
          new ImpactText(words).lines(impact, gate),
          gate.results(impact).stream().noneMatch(ImpactGate.Result::fails));
    }
  }
}
