package org.complaintauditor.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict changed between two runs, by judging the case again with some of the factors taken
 * from the new run and the others from the old one.
 *
 * @param enough the smallest sets of factors that lead to the new verdict when they alone are taken
 *     from the new run, each enough by itself; none of them holds another
 * @param needed the factors without which the new verdict is not reached when all others are taken
 *     from the new run
 * @param shares what each factor adds to the rate: its Shapley value, the mean of what it adds over
 *     all orders in which the factors can be changed
 */
record Attribution(List<Set<Factor>> enough, Set<Factor> needed, Map<Factor, RateShare> shares) {

  private static final long[] FACTORIALS = {1, 1, 2, 6, 24, 120, 720, 5_040};

  Attribution {
    enough = List.copyOf(enough);
    needed = Collections.unmodifiableSet(copy(needed));
    shares = Collections.unmodifiableMap(new EnumMap<>(shares));
  }

  private static Set<Factor> copy(Set<Factor> factors) {
    Set<Factor> copy = EnumSet.noneOf(Factor.class);
    copy.addAll(factors);
    return copy;
  }

  /** A change of which nothing but this factor can be the cause. */
  static Attribution sole(Factor factor, CommitmentStanding before, CommitmentStanding after) {
    return new Attribution(
        List.of(EnumSet.of(factor)),
        EnumSet.of(factor),
        new EnumMap<>(Map.of(factor, RateShare.between(before, after))));
  }

  /**
   * The causes of a change.
   *
   * @param differing the factors that differ, without {@link Factor#PROGRAM}
   * @param judged how it stands with these factors taken from the new run
   * @param before how it stood in the old run, as recorded
   * @param after how it stands in the new one
   */
  static Attribution of(
      Set<Factor> differing,
      Function<Set<Factor>, CommitmentStanding> judged,
      CommitmentStanding before,
      CommitmentStanding after) {
    ComparisonStrictness strictness = ComparisonStrictness.ofChange(before, after);
    Subsets subsets = new Subsets(List.copyOf(copy(differing)), judged);
    CommitmentStanding first = subsets.standing(0);
    CommitmentStanding last = subsets.standing(subsets.all);
    boolean byProgram = !first.isLike(before, strictness) || !last.isLike(after, strictness);
    Map<Factor, RateShare> shares = subsets.shares();
    RateShare rest = RateShare.between(before, after).minus(RateShare.between(first, last));
    if (byProgram) {
      shares.put(Factor.PROGRAM, rest);
    }
    if (first.isLike(last, strictness)) {
      return new Attribution(
          List.of(EnumSet.of(Factor.PROGRAM)), EnumSet.of(Factor.PROGRAM), shares);
    }
    Set<Factor> needed = EnumSet.noneOf(Factor.class);
    for (int i = 0; i < subsets.factors.size(); i++) {
      if (!subsets.standing(subsets.all & ~(1 << i)).isLike(last, strictness)) {
        needed.add(subsets.factors.get(i));
      }
    }
    if (byProgram) {
      needed.add(Factor.PROGRAM);
    }
    List<Set<Factor>> enough = subsets.smallest(last, strictness);
    if (byProgram) { // What these factors lead to is the new verdict by the program's change alone.
      enough.forEach(one -> one.add(Factor.PROGRAM));
    }
    return new Attribution(enough, needed, shares);
  }

  /** A change whose cause cannot be told. */
  static Attribution unknown(CommitmentStanding before, CommitmentStanding after) {
    return sole(Factor.NOT_ATTRIBUTED, before, after);
  }

  /** Whether the program has a part in it. */
  boolean isByProgram() {
    return needed.contains(Factor.PROGRAM);
  }

  /** The subsets of the factors that differ, as bits, with how it stands under each. */
  private static final class Subsets {
    private final List<Factor> factors;
    private final Function<Set<Factor>, CommitmentStanding> judged;
    private final @Nullable CommitmentStanding[] known;
    private final int all;

    Subsets(List<Factor> factors, Function<Set<Factor>, CommitmentStanding> judged) {
      this.factors = factors;
      this.judged = judged;
      this.known = new CommitmentStanding[1 << factors.size()];
      this.all = known.length - 1;
    }

    CommitmentStanding standing(int subset) {
      CommitmentStanding standing = known[subset];
      if (standing == null) {
        standing = judged.apply(factors(subset));
        known[subset] = standing;
      }
      return standing;
    }

    private Set<Factor> factors(int subset) {
      Set<Factor> chosen = EnumSet.noneOf(Factor.class);
      for (int i = 0; i < factors.size(); i++) {
        if ((subset & 1 << i) != 0) {
          chosen.add(factors.get(i));
        }
      }
      return chosen;
    }

    /** The smallest that lead there, in the order of their size, then of their factors. */
    List<Set<Factor>> smallest(CommitmentStanding there, ComparisonStrictness strictness) {
      List<Integer> found = new ArrayList<>();
      IntStream.rangeClosed(1, all)
          .boxed()
          .sorted(Comparator.comparingInt(Integer::bitCount).thenComparing(one -> one))
          .filter(one -> found.stream().noneMatch(smaller -> (one & smaller) == smaller))
          .filter(one -> standing(one).isLike(there, strictness))
          .forEach(found::add);
      return found.stream().map(this::factors).toList();
    }

    Map<Factor, RateShare> shares() {
      Map<Factor, RateShare> shares = new EnumMap<>(Factor.class);
      int count = factors.size();
      for (int i = 0; i < count; i++) {
        RateShare share = RateShare.NONE;
        for (int others = 0; others <= all; others++) {
          if ((others & 1 << i) == 0) {
            int before = Integer.bitCount(others);
            long orders = FACTORIALS[before] * FACTORIALS[count - before - 1];
            RateShare added =
                RateShare.between(standing(others), standing(others | 1 << i))
                    .times(orders)
                    .dividedBy(FACTORIALS[count]);
            share = share.plus(added);
          }
        }
        shares.put(factors.get(i), share);
      }
      return shares;
    }
  }
}
