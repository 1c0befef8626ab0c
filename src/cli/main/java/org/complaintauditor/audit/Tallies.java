package org.complaintauditor.audit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;

/** Counts verdicts by commitment and a number. */
final class Tallies {

  private static final class Counter {
    private long count;
  }

  /** Verdicts of one commitment under one number. */
  private static final class Counters {
    private final Map<Verdict, Counter> byVerdict = new EnumMap<>(Verdict.class);

    Counter of(Verdict verdict) {
      return byVerdict.computeIfAbsent(verdict, one -> new Counter());
    }
  }

  private final Map<Integer, Map<String, Counters>> byNumber = new HashMap<>();

  /** Counts the verdict on each of these commitments. */
  void add(List<Commitment> commitments, int number, List<Verdict> verdicts) {
    Map<String, Counters> byCommitment = of(number);
    for (int i = 0; i < verdicts.size(); i++) {
      of(commitments.get(i).id(), byCommitment).of(verdicts.get(i)).count++;
    }
  }

  void add(Tallies other) {
    other.byNumber.forEach(
        (number, byCommitment) ->
            byCommitment.forEach(
                (commitment, counters) ->
                    counters.byVerdict.forEach(
                        (verdict, more) ->
                            of(commitment, of(number)).of(verdict).count += more.count)));
  }

  Tally get(String commitment, int number) {
    Counters counters = of(commitment, of(number));
    return new Tally(
        counters.of(Verdict.MET).count,
        counters.of(Verdict.BREACHED).count,
        counters.of(Verdict.PENDING).count,
        counters.of(Verdict.NOT_APPLICABLE).count,
        counters.of(Verdict.NOT_EVIDENCED).count);
  }

  private Map<String, Counters> of(int number) {
    return byNumber.computeIfAbsent(number, one -> new HashMap<>());
  }

  private static Counters of(String commitment, Map<String, Counters> byCommitment) {
    return byCommitment.computeIfAbsent(commitment, one -> new Counters());
  }

  Map<String, Map<Integer, Tally>> byCommitment(
      List<Commitment> commitments, List<Integer> numbers) {
    Map<String, Map<Integer, Tally>> result = new LinkedHashMap<>();
    for (Commitment commitment : commitments) {
      Map<Integer, Tally> tallies = new LinkedHashMap<>();
      numbers.forEach(number -> tallies.put(number, get(commitment.id(), number)));
      result.put(commitment.id(), tallies);
    }
    return result;
  }
}
