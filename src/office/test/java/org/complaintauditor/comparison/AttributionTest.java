package org.complaintauditor.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Against a second way to work it out: sets by trying all, shares by walking all orders. */
final class AttributionTest {
  private static final int PAIRS = Integer.getInteger("comparison.pairs", 100_000);
  private static final CommitmentStanding MET =
      new CommitmentStanding(Verdict.MET, Reason.IN_TIME, "2026-01-07");
  private static final CommitmentStanding LATE =
      new CommitmentStanding(Verdict.BREACHED, Reason.LATE, "2026-01-07");
  private static final CommitmentStanding MISSING =
      new CommitmentStanding(Verdict.BREACHED, Reason.MISSING, "2026-01-07");
  private static final CommitmentStanding OPEN =
      new CommitmentStanding(Verdict.PENDING, Reason.RUNNING, "2026-01-07");
  private static final List<CommitmentStanding> ALL = List.of(MET, LATE, MISSING, OPEN);
  private static final List<Factor> FACTORS =
      List.of(
          Factor.DATA,
          Factor.READING,
          Factor.RULES,
          Factor.LIMITS,
          Factor.CALENDAR,
          Factor.CHANNELS,
          Factor.INSTANT);

  @Test
  @DisplayName("whatever the judge says, the sets and shares are those of the definitions")
  void agreesWithTheDefinitions() {
    Random random = new Random(24);
    Map<List<Factor>, List<List<Factor>>> orders = new HashMap<>();
    for (int i = 0; i < PAIRS; i++) {
      List<Factor> shuffled = new ArrayList<>(FACTORS);
      Collections.shuffle(shuffled, random);
      // Seven factors have 5,040 orders: a few of these are enough.
      int count = random.nextInt(1_000) == 0 ? 7 : 1 + random.nextInt(4);
      List<Factor> factors = shuffled.subList(0, count).stream().sorted().toList();
      Map<Set<Factor>, CommitmentStanding> table = new LinkedHashMap<>();
      for (Set<Factor> subset : subsets(factors)) {
        table.put(subset, ALL.get(random.nextInt(ALL.size())));
      }
      CommitmentStanding first = table.get(Set.<Factor>of());
      CommitmentStanding last = table.get(Set.copyOf(factors));
      CommitmentStanding before = random.nextInt(10) == 0 ? ALL.get(random.nextInt(4)) : first;
      CommitmentStanding after = random.nextInt(10) == 0 ? ALL.get(random.nextInt(4)) : last;
      Attribution found =
          Attribution.of(
              EnumSet.copyOf(factors), chosen -> table.get(Set.copyOf(chosen)), before, after);
      boolean reasonToo = before.verdict() == after.verdict();
      Function<CommitmentStanding, Object> key =
          reasonToo ? one -> one.verdict() + "" + one.reason() : CommitmentStanding::verdict;
      assertThat(Set.copyOf(found.enough()))
          .isEqualTo(enough(table, first, last, key, before, after));
      assertThat(found.needed()).isEqualTo(needed(table, factors, key, before, after, first, last));
      assertShares(
          found, table, orders.computeIfAbsent(factors, AttributionTest::orders), before, after);
    }
  }

  private static Set<Set<Factor>> enough(
      Map<Set<Factor>, CommitmentStanding> table,
      CommitmentStanding first,
      CommitmentStanding last,
      Function<CommitmentStanding, Object> key,
      CommitmentStanding before,
      CommitmentStanding after) {
    if (key.apply(first).equals(key.apply(last))) {
      return Set.of(Set.of(Factor.PROGRAM));
    }
    boolean program =
        !key.apply(before).equals(key.apply(first)) || !key.apply(after).equals(key.apply(last));
    Set<Set<Factor>> reaching =
        table.entrySet().stream()
            .filter(one -> key.apply(one.getValue()).equals(key.apply(last)))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return reaching.stream()
        .filter(one -> reaching.stream().noneMatch(other -> other != one && one.containsAll(other)))
        .map(one -> program ? with(one, Factor.PROGRAM) : one)
        .collect(Collectors.toSet());
  }

  private static Set<Factor> with(Set<Factor> some, Factor more) {
    Set<Factor> all = new HashSet<>(some);
    all.add(more);
    return all;
  }

  private static Set<Factor> needed(
      Map<Set<Factor>, CommitmentStanding> table,
      List<Factor> factors,
      Function<CommitmentStanding, Object> key,
      CommitmentStanding before,
      CommitmentStanding after,
      CommitmentStanding first,
      CommitmentStanding last) {
    Set<Factor> needed = new HashSet<>();
    boolean program =
        !key.apply(before).equals(key.apply(first)) || !key.apply(after).equals(key.apply(last));
    if (key.apply(first).equals(key.apply(last))) {
      return Set.of(Factor.PROGRAM);
    }
    for (Factor factor : factors) {
      Set<Factor> others = new HashSet<>(factors);
      others.remove(factor);
      if (!key.apply(table.get(others)).equals(key.apply(last))) {
        needed.add(factor);
      }
    }
    if (program) {
      needed.add(Factor.PROGRAM);
    }
    return needed;
  }

  /** The mean over all orders of what a factor adds when it is changed behind those before it. */
  private static void assertShares(
      Attribution found,
      Map<Set<Factor>, CommitmentStanding> table,
      List<List<Factor>> orders,
      CommitmentStanding before,
      CommitmentStanding after) {
    Map<Factor, long[]> sums = new EnumMap<>(Factor.class);
    for (List<Factor> order : orders) {
      Set<Factor> changed = new HashSet<>();
      for (Factor factor : order) {
        CommitmentStanding was = table.get(changed);
        changed.add(factor);
        CommitmentStanding is = table.get(changed);
        long[] sum = sums.computeIfAbsent(factor, one -> new long[2]);
        sum[0] += met(is) - met(was);
        sum[1] += judged(is) - judged(was);
      }
    }
    RateShare all = RateShare.NONE;
    for (Map.Entry<Factor, long[]> sum : sums.entrySet()) {
      RateShare share = found.shares().getOrDefault(sum.getKey(), RateShare.NONE);
      assertThat(share.met() * orders.size()).isEqualTo(sum.getValue()[0] * RateShare.UNIT);
      assertThat(share.judged() * orders.size()).isEqualTo(sum.getValue()[1] * RateShare.UNIT);
    }
    for (RateShare share : found.shares().values()) {
      all = all.plus(share);
    }
    assertThat(all).isEqualTo(RateShare.between(before, after));
  }

  private static int met(CommitmentStanding standing) {
    return standing.verdict() == Verdict.MET ? 1 : 0;
  }

  private static int judged(CommitmentStanding standing) {
    return standing.verdict() == Verdict.PENDING ? 0 : 1;
  }

  private static List<Set<Factor>> subsets(List<Factor> factors) {
    List<Set<Factor>> subsets = new ArrayList<>(List.of(Set.of()));
    for (Factor factor : factors) {
      for (Set<Factor> subset : List.copyOf(subsets)) {
        Set<Factor> more = new HashSet<>(subset);
        more.add(factor);
        subsets.add(more);
      }
    }
    return subsets;
  }

  private static List<List<Factor>> orders(List<Factor> factors) {
    if (factors.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Factor>> orders = new ArrayList<>();
    for (Factor first : factors) {
      List<Factor> others = new ArrayList<>(factors);
      others.remove(first);
      for (List<Factor> rest : orders(others)) {
        List<Factor> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }

  @Test
  @DisplayName("either of two, both together, and one alone are told apart")
  void inWords() {
    Set<Factor> both = EnumSet.of(Factor.RULES, Factor.LIMITS);
    Attribution either = Attribution.of(both, s -> s.isEmpty() ? MET : LATE, MET, LATE);
    assertThat(either.enough()).containsExactly(Set.of(Factor.RULES), Set.of(Factor.LIMITS));
    assertThat(either.needed()).isEmpty();
    Attribution together = Attribution.of(both, s -> s.size() == 2 ? LATE : MET, MET, LATE);
    assertThat(together.enough()).containsExactly(both);
    assertThat(together.needed()).isEqualTo(both);
    Attribution alone =
        Attribution.of(both, s -> s.contains(Factor.LIMITS) ? LATE : MET, MET, LATE);
    assertThat(alone.enough()).containsExactly(Set.of(Factor.LIMITS));
    assertThat(alone.needed()).containsExactly(Factor.LIMITS);
  }

  @Test
  @DisplayName("the parts of a bridge add up to the difference of the rates, however it is rounded")
  void bridge() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      RateBridge bridge = new RateBridge();
      long met = 0;
      long judged = 0;
      long metAfter = 0;
      long judgedAfter = 0;
      for (int j = random.nextInt(60); j >= 0; j--) {
        CommitmentStanding from = ALL.get(random.nextInt(4));
        CommitmentStanding to = ALL.get(random.nextInt(4));
        int kind = random.nextInt(5);
        if (kind != 0) {
          bridge.before(from);
          met += met(from);
          judged += judged(from);
        }
        if (kind != 1) {
          bridge.after(to);
          metAfter += met(to);
          judgedAfter += judged(to);
        }
        if (kind == 0) {
          bridge.isNew(to);
        } else if (kind == 1) {
          bridge.isGone(from);
        } else {
          Factor factor = FACTORS.get(random.nextInt(7));
          bridge.changed(
              Attribution.of(
                      EnumSet.of(factor, Factor.INSTANT),
                      s -> s.contains(factor) ? to : from,
                      from,
                      to)
                  .shares());
        }
      }
      assertThat(bridge.addsUp()).isTrue();
      assertThat(bridge.isTold()).isEqualTo(judged > 0 && judgedAfter > 0);
      if (bridge.isTold()) {
        double difference = 100.0 * metAfter / judgedAfter - 100.0 * met / judged;
        for (int decimals = 0; decimals < 4; decimals++) {
          assertThat(
                  bridge.parts(decimals).stream()
                      .map(RateBridge.Part::points)
                      .reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualByComparingTo(bridge.difference(decimals));
        }
        assertThat(bridge.difference(9).doubleValue())
            .isCloseTo(difference, org.assertj.core.api.Assertions.within(1e-8));
      }
    }
  }
}
