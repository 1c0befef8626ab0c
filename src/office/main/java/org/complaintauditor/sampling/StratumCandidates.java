package org.complaintauditor.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Counts the findings of a stratum and keeps those that may be drawn: the lowest hashes. */
final class StratumCandidates {

  /** A finding that may be drawn. */
  record Candidate(String hash, String key, String caseId) {
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::hash);
  }

  private final int most;
  private final PriorityQueue<Candidate> lowest = new PriorityQueue<>(Candidate.ORDER.reversed());
  private int size;

  /**
   * A stratum without findings.
   *
   * @param most more than these are not drawn, however many there are
   */
  StratumCandidates(int most) {
    this.most = most;
  }

  void add(Candidate candidate) {
    size++;
    lowest.add(candidate);
    if (lowest.size() > most) {
      lowest.remove();
    }
  }

  int size() {
    return size;
  }

  /** The so many lowest hashes, in their order. */
  List<Candidate> first(int drawn) {
    if (drawn > lowest.size()) {
      throw new IllegalStateException("%d of %d kept".formatted(drawn, lowest.size()));
    }
    List<Candidate> sorted = new ArrayList<>(lowest);
    sorted.sort(Candidate.ORDER);
    return sorted.subList(0, drawn);
  }
}
