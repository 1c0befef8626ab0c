package org.complaintauditor.sampling;

import java.util.List;
import org.complaintauditor.model.Verdict;

/**
 * All findings of a commitment that have the same verdict, and those of them that were drawn.
 *
 * @param commitment the commitment's id
 * @param verdict the machine's
 * @param size how many there are
 * @param sha256 of their keys in the order of findings.csv, a line feed behind each
 * @param strata its parts, sorted by key in code points; none where it is empty
 * @param selected the findings drawn, by stratum and rank
 */
public record SampledPopulation(
    String commitment,
    Verdict verdict,
    int size,
    String sha256,
    List<SampledStratum> strata,
    List<SelectedFinding> selected) {
  public SampledPopulation {
    strata = List.copyOf(strata);
    selected = List.copyOf(selected);
  }
}
