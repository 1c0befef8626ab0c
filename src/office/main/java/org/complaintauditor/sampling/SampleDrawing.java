package org.complaintauditor.sampling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.identity.CaseIdentity;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;

/** Draws a sample of the findings of judged cases. */
final class SampleDrawing {
  private final String run;
  private final String pack;
  private final SampleDesign design;
  private final SeededHash chance;
  private final Map<String, Map<Verdict, PopulationDraw>> populations = new LinkedHashMap<>();

  /**
   * Draws from a run.
   *
   * @param run its id
   * @param pack its pack's name
   */
  public SampleDrawing(String run, String pack, SampleDesign design) {
    this.run = run;
    this.pack = pack;
    this.design = design;
    this.chance = new SeededHash(design.seed());
    for (String commitment : design.commitments()) {
      Map<Verdict, PopulationDraw> byVerdict = new LinkedHashMap<>();
      design
          .purpose()
          .verdicts()
          .forEach(one -> byVerdict.put(one, new PopulationDraw(commitment, one, design)));
      populations.put(commitment, byVerdict);
    }
  }

  /** Adds a case's findings; cases come sorted by their ids in code points. */
  public void add(AuditedCase audited) {
    CaseIdentity identities = new CaseIdentity(pack, audited);
    String stratum = StratumKey.of(audited, design.by());
    for (Finding finding : audited.findings()) {
      Optional.ofNullable(
              populations.getOrDefault(finding.commitment(), Map.of()).get(finding.verdict()))
          .ifPresent(
              population -> {
                String key = identities.key(finding);
                population.add(
                    stratum,
                    new StratumCandidates.Candidate(
                        chance.of(key), key, audited.history().caseId()));
              });
    }
  }

  /** The sample of what was added. */
  public Sample draw() {
    List<SampledPopulation> drawn =
        populations.values().stream()
            .flatMap(byVerdict -> byVerdict.values().stream())
            .map(PopulationDraw::draw)
            .toList();
    return new Sample(run, pack, design, drawn);
  }
}
