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

  private record Key(String commitment, int number) {}

  private final Map<Key, Tally> tallies = new HashMap<>();

  void add(String commitment, int number, Verdict verdict) {
    tallies.merge(
        new Key(commitment, number), Tally.EMPTY.plus(verdict), (old, one) -> old.plus(verdict));
  }

  void add(Tallies other) {
    other.tallies.forEach((key, tally) -> tallies.merge(key, tally, Tally::plus));
  }

  Tally get(String commitment, int number) {
    return tallies.getOrDefault(new Key(commitment, number), Tally.EMPTY);
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
