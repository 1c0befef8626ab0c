package org.complaintauditor.cli.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.comparison.impact.AcceptedFile;
import org.complaintauditor.comparison.impact.AcceptedFlip;
import org.complaintauditor.comparison.impact.ImpactGate;
import org.complaintauditor.comparison.impact.ImpactText;
import org.complaintauditor.comparison.impact.PackImpact;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Pack;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;

/**
 * Tries an edited pack on runs and says what it changes.
 *
 * @param runs the folders of runs with material
 * @param accept the file of changes that are expected
 * @param failAbove which share of a commitment's verdicts may change besides; empty for all where
 *     nothing is expected, and for none where something is
 */
record ImpactRun(List<Path> runs, Optional<Path> accept, Optional<Double> failAbove) {

  ImpactRun {
    runs = List.copyOf(new LinkedHashSet<>(runs));
  }

  /** Prints what the pack changes; gives the exit code. */
  int print(Pack pack, RuleStore rules, MessageBundle words, PrintWriter out) throws IOException {
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
    new ImpactText(words).lines(impact, gate).forEach(out::println);
    return gate.results(impact).stream().anyMatch(ImpactGate.Result::fails)
        ? ExitCode.FOUND
        : ExitCode.DONE;
  }
}
