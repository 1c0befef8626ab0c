package org.complaintauditor.sampling;

import java.util.List;

/**
 * A sample of a run's findings. The same run and design give the same sample, whoever draws it.
 *
 * @param run the run's id
 * @param pack the pack's name
 * @param design how it was drawn
 * @param populations by commitment in catalogue order, then by verdict
 */
public record Sample(
    String run, String pack, SampleDesign design, List<SampledPopulation> populations) {
  public Sample {
    populations = List.copyOf(populations);
  }

  /** How many findings are to be looked at. */
  public int drawn() {
    return populations.stream().mapToInt(one -> one.selected().size()).sum();
  }

  /** How many of them by two people. */
  public long twice() {
    return populations.stream()
        .flatMap(one -> one.selected().stream())
        .filter(SelectedFinding::twice)
        .count();
  }
}
