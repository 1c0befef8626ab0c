package org.complaintauditor.sampling.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.complaintauditor.model.Verdict;

/** How often one said this verdict and another that, over the four that can be said. */
public final class ConfusionTable {

  /** The verdicts that a person can give: nobody can say that something is pending. */
  public static final List<Verdict> VERDICTS =
      List.of(Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE, Verdict.NOT_EVIDENCED);

  private final Map<Verdict, Map<Verdict, Integer>> counts = new EnumMap<>(Verdict.class);
  private final int total;

  /**
   * What two said of one finding.
   *
   * @param first by the machine, or the first reviewer
   * @param second by the reviewer, or the second one
   */
  public record Pair(Verdict first, Verdict second) {
    public Pair {
      if (!VERDICTS.contains(first) || !VERDICTS.contains(second)) {
        throw new IllegalArgumentException("nobody compares %s with %s".formatted(first, second));
      }
    }
  }

  private ConfusionTable(Collection<Pair> pairs) {
    for (Pair pair : pairs) {
      counts
          .computeIfAbsent(pair.first(), verdict -> new EnumMap<>(Verdict.class))
          .merge(pair.second(), 1, Integer::sum);
    }
    total = pairs.size();
  }

  /** The table of what was said. */
  public static ConfusionTable of(Collection<Pair> pairs) {
    return new ConfusionTable(new ArrayList<>(pairs));
  }

  /** How often one said this and the other that. */
  public int count(Verdict verdict, Verdict other) {
    return counts.getOrDefault(verdict, Map.of()).getOrDefault(other, 0);
  }

  /** How many findings both looked at. */
  public int total() {
    return total;
  }

  /** How often both said the same. */
  public int agreed() {
    return sum(verdict -> count(verdict, verdict));
  }

  /** The share that the one gave this verdict. */
  double one(Verdict verdict) {
    return (double) sum(other -> count(verdict, other)) / total;
  }

  /** The share that the other gave this verdict. */
  double other(Verdict verdict) {
    return (double) sum(one -> count(one, verdict)) / total;
  }

  private static int sum(ToIntFunction<Verdict> counted) {
    return VERDICTS.stream().mapToInt(counted).sum();
  }
}
