package org.complaintauditor.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Verdict;

/** Draws from the findings of a commitment that have the same verdict. */
final class PopulationDraw {
  private final String commitment;
  private final Verdict verdict;
  private final SampleDesign design;
  private final int most;
  private final SortedMap<String, StratumCandidates> strata = new TreeMap<>(CodePoints.ORDER);
  private final MessageDigest keys = SeededHash.sha256();

  PopulationDraw(String commitment, Verdict verdict, SampleDesign design) {
    this.commitment = commitment;
    this.verdict = verdict;
    this.design = design;
    this.most = Math.max(Allocation.FEWEST, design.plan().largestSize());
  }

  /** Adds a finding; findings come in the order of findings.csv. */
  void add(String stratum, StratumCandidates.Candidate candidate) {
    keys.update((candidate.key() + "\n").getBytes(StandardCharsets.UTF_8));
    strata.computeIfAbsent(stratum, key -> new StratumCandidates(most)).add(candidate);
  }

  SampledPopulation draw() {
    List<Integer> sizes = strata.values().stream().map(StratumCandidates::size).toList();
    int size = sizes.stream().mapToInt(n -> n).sum();
    List<Integer> drawn =
        design.each()
            ? sizes.stream().map(design.plan()::size).toList()
            : Allocation.proportional(sizes, design.plan().size(size));
    List<SampledStratum> sampled = new ArrayList<>();
    List<SelectedFinding> selected = new ArrayList<>();
    strata.forEach(
        (key, candidates) -> {
          int some = drawn.get(sampled.size());
          sampled.add(new SampledStratum(key, candidates.size(), some));
          int twice = twice(some);
          int rank = 0;
          for (StratumCandidates.Candidate candidate : candidates.first(some)) {
            rank++;
            selected.add(
                new SelectedFinding(
                    candidate.key(),
                    candidate.caseId(),
                    key,
                    rank,
                    candidate.hash(),
                    rank <= twice));
          }
        });
    return new SampledPopulation(
        commitment, verdict, size, HexFormat.of().formatHex(keys.digest()), sampled, selected);
  }

  /** The first ones by rank are looked at twice: as random a part as any. */
  private int twice(int drawn) {
    return design
        .overlap()
        .multiply(BigDecimal.valueOf(drawn))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }
}
