package org.complaintauditor.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How many findings of each stratum are drawn. */
final class Allocation {

  /** Fewest drawn from a stratum, unless it has fewer. */
  static final int FEWEST = 5;

  private Allocation() {}

  /**
   * In proportion to sizes, by largest remainder (Hamilton's method); of equal remainders the first
   * stratum gets one more. Then each stratum gets 5 at least, or all that it has, so together they
   * can be more than wanted.
   *
   * @param sizes of the strata, in their order
   * @param wanted how many of all; no more than there are
   */
  static List<Integer> proportional(List<Integer> sizes, int wanted) {
    long all = sizes.stream().mapToLong(Integer::longValue).sum();
    List<Integer> drawn = new ArrayList<>();
    List<Integer> byRemainder = new ArrayList<>();
    int left = wanted;
    for (int i = 0; i < sizes.size(); i++) {
      int whole = all == 0 ? 0 : (int) ((long) wanted * sizes.get(i) / all);
      drawn.add(whole);
      byRemainder.add(i);
      left -= whole;
    }
    byRemainder.sort(
        Comparator.comparingLong(
            (Integer i) -> -((long) wanted * sizes.get(i) % Math.max(1, all))));
    for (int i : byRemainder.subList(0, left)) {
      drawn.set(i, drawn.get(i) + 1);
    }
    for (int i = 0; i < sizes.size(); i++) {
      drawn.set(i, Math.max(drawn.get(i), Math.min(FEWEST, sizes.get(i))));
    }
    return drawn;
  }
}
