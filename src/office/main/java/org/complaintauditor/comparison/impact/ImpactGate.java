package org.complaintauditor.comparison.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether what an edited pack changes is what its author expects. What is expected may not exceed
 * what was said; of everything else no larger share of a commitment's verdicts may change than is
 * allowed.
 */
public final class ImpactGate {
  private final List<AcceptedFlip> accepted;
  private final double share;

  /**
   * A gate.
   *
   * @param accepted what is expected
   * @param share which share of a commitment's verdicts may change besides, from 0 to 1
   */
  public ImpactGate(List<AcceptedFlip> accepted, double share) {
    this.accepted = List.copyOf(accepted);
    this.share = share;
  }

  /**
   * What the gate says of a commitment.
   *
   * @param commitment the commitment
   * @param exceeded entries of which more changed than they allow, with how many did
   * @param unexpected how many verdicts changed as no entry says
   * @param tooMany whether that is a larger share than is allowed
   */
  public record Result(
      String commitment, Map<AcceptedFlip, Long> exceeded, long unexpected, boolean tooMany) {
    public Result {
      exceeded = Map.copyOf(exceeded);
    }

    /** Whether the gate stays closed. */
    public boolean fails() {
      return tooMany || !exceeded.isEmpty();
    }
  }

  /** What the gate says of each commitment. */
  public List<Result> results(PackImpact impact) {
    List<Result> results = new ArrayList<>();
    for (CommitmentImpact commitment : impact.commitments()) {
      results.add(result(commitment));
    }
    return results;
  }

  private Result result(CommitmentImpact impact) {
    long unexpected = 0;
    Map<AcceptedFlip, Long> exceeded = new LinkedHashMap<>();
    for (Map.Entry<Flip, Long> counted : impact.flips().entrySet()) {
      Optional<AcceptedFlip> entry =
          accepted.stream()
              .filter(
                  known ->
                      known.commitment().equals(impact.commitment())
                          && known.flip().equals(counted.getKey()))
              .findFirst();
      if (entry.isEmpty()) {
        unexpected += counted.getKey().changesAVerdict() ? counted.getValue() : 0;
      } else if (counted.getValue() > entry.get().atMost()) {
        exceeded.put(entry.get(), counted.getValue());
      }
    }
    return new Result(
        impact.commitment(),
        exceeded,
        unexpected,
        unexpected > 0 && unexpected > share * impact.judged());
  }

  /** Entries of which nothing changed: they may have become needless. */
  public List<AcceptedFlip> unused(PackImpact impact) {
    return accepted.stream()
        .filter(
            entry ->
                impact.commitments().stream()
                    .noneMatch(
                        one ->
                            one.commitment().equals(entry.commitment())
                                && one.flips().containsKey(entry.flip())))
        .toList();
  }
}
