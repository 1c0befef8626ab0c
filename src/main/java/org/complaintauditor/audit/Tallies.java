package org.complaintauditor.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;

/** Counts verdicts by commitment and a number. */
final class Tallies {

  private record Key(String commitment, int number, Verdict verdict) {}

  private static final class Counter {
    private long count;
  }

  private final Map<Key, Counter> counters = new HashMap<>();

  void add(String commitment, int number, Verdict verdict) {
    counter(new Key(commitment, number, verdict)).count++;
  }

  void add(Tallies other) {
    other.counters.forEach((key, more) -> counter(key).count += more.count);
  }

  Tally get(String commitment, int number) {
    return new Tally(
        count(commitment, number, Verdict.MET),
        count(commitment, number, Verdict.BREACHED),
        count(commitment, number, Verdict.PENDING),
        count(commitment, number, Verdict.NOT_APPLICABLE),
        count(commitment, number, Verdict.NOT_EVIDENCED));
  }

  private long count(String commitment, int number, Verdict verdict) {
    return counter(new Key(commitment, number, verdict)).count;
  }

  private Counter counter(Key key) {
    return counters.computeIfAbsent(key, one -> new Counter());
  }

  Map<String, Map<Integer, Tally>> byCommitment(
      List<Commitment> commitments, List<Integer> numbers) {
    Map<String, Map<Integer, Tally>> result = new LinkedHashMap<>();
    for (Commitment commitment : commitments) {
      Map<Integer, Tally> byNumber = new LinkedHashMap<>();
      numbers.forEach(number -> byNumber.put(number, get(commitment.id(), number)));
      result.put(commitment.id(), byNumber);
    }
    return result;
  }
}
