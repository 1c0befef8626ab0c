package org.complaintauditor.comparison;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.Tally;

/**
 * From the rate of the old run to that of the new one: what new cases, cases that are gone, and
 * each cause of change add to it. The parts add up to the difference exactly.
 *
 * <p>A rate is m / n. As m = rate × n, the difference of the rates is (Δm − r̄ Δn) / n̄, with the
 * means r̄ and n̄ of both runs. That is a sum over the cases: what one adds to m and n says what it
 * adds to the rate, in whichever order, and the other way round when the runs are swapped.
 */
public final class RateBridge {

  /** The part of cases that only the new run has. */
  public static final String NEW_CASES = "NEW_CASES";

  /** The part of cases that only the old run has. */
  public static final String GONE_CASES = "GONE_CASES";

  private static final List<String> ORDER = order();
  private static final int SCALE = 12;

  private final Map<String, RateShare> parts = new TreeMap<>(Comparator.comparing(ORDER::indexOf));
  private RateShare before = RateShare.NONE;
  private RateShare after = RateShare.NONE;
  private long notEvidencedBefore;
  private long notEvidencedAfter;
  private boolean ratedBefore = true;
  private boolean ratedAfter = true;

  private static List<String> order() {
    List<String> order = new ArrayList<>(List.of(NEW_CASES, GONE_CASES));
    for (Factor factor : Factor.values()) {
      order.add(factor.name());
    }
    return order;
  }

  /**
   * What a part of the bridge adds.
   *
   * @param name {@link #NEW_CASES}, {@link #GONE_CASES} or a factor's name
   * @param points percentage points, rounded
   */
  public record Part(String name, BigDecimal points) {}

  /** No rate may be told of the run that shows no breach. */
  void countsNoRate(boolean old, boolean current) {
    ratedBefore &= !old;
    ratedAfter &= !current;
  }

  void before(CommitmentStanding standing) {
    before = before.plus(RateShare.of(standing));
    notEvidencedBefore += standing.isNotEvidenced() ? 1 : 0;
  }

  void after(CommitmentStanding standing) {
    after = after.plus(RateShare.of(standing));
    notEvidencedAfter += standing.isNotEvidenced() ? 1 : 0;
  }

  void isNew(CommitmentStanding standing) {
    parts.merge(NEW_CASES, RateShare.of(standing), RateShare::plus);
  }

  void isGone(CommitmentStanding standing) {
    parts.merge(GONE_CASES, RateShare.of(standing).times(-1), RateShare::plus);
  }

  void changed(Map<Factor, RateShare> shares) {
    shares.forEach((factor, share) -> parts.merge(factor.name(), share, RateShare::plus));
  }

  /** Adds findings that both runs have, with this verdict in both. */
  void unchanged(CommitmentStanding standing, long count) {
    before = before.plus(RateShare.of(standing).times(count));
    after = after.plus(RateShare.of(standing).times(count));
    notEvidencedBefore += standing.isNotEvidenced() ? count : 0;
    notEvidencedAfter += standing.isNotEvidenced() ? count : 0;
  }

  /** Adds findings with this verdict whose counterparts in the other run are unknown. */
  void rest(CommitmentStanding standing, long countBefore, long countAfter) {
    RateShare share = RateShare.of(standing);
    before = before.plus(share.times(countBefore));
    after = after.plus(share.times(countAfter));
    notEvidencedBefore += standing.isNotEvidenced() ? countBefore : 0;
    notEvidencedAfter += standing.isNotEvidenced() ? countAfter : 0;
    parts.merge(
        Factor.NOT_ATTRIBUTED.name(), share.times(countAfter - countBefore), RateShare::plus);
  }

  /** Adds the findings of other cases. */
  void merge(RateBridge others) {
    before = before.plus(others.before);
    after = after.plus(others.after);
    notEvidencedBefore += others.notEvidencedBefore;
    notEvidencedAfter += others.notEvidencedAfter;
    ratedBefore &= others.ratedBefore;
    ratedAfter &= others.ratedAfter;
    others.parts.forEach((name, share) -> parts.merge(name, share, RateShare::plus));
  }

  /** Whether the exports of both runs can show a breach: else one of them has no rate. */
  public boolean isRated() {
    return ratedBefore && ratedAfter;
  }

  /** Whether both runs tell a rate: with one that says nothing, nothing is compared. */
  public boolean isTold() {
    return before().isTold() && after().isTold();
  }

  /** What the rate of the old run is of: those met, breached, or not evidenced. */
  public Tally before() {
    return tally(before, notEvidencedBefore, ratedBefore);
  }

  /** What the rate of the new run is of: those met, breached, or not evidenced. */
  public Tally after() {
    return tally(after, notEvidencedAfter, ratedAfter);
  }

  private static Tally tally(RateShare share, long notEvidenced, boolean rated) {
    long met = share.met() / RateShare.UNIT;
    Tally tally = new Tally(met, share.judged() / RateShare.UNIT - met, 0, 0, notEvidenced);
    return rated ? tally : tally.unrated();
  }

  /**
   * The parts in percentage points with so many decimals, rounded so that they add up to the
   * rounded difference: what is left over goes to those that lost most by rounding.
   */
  public List<Part> parts(int decimals) {
    BigDecimal difference =
        points(numerator(after.minus(before))).setScale(decimals, RoundingMode.HALF_UP);
    List<String> names = parts.keySet().stream().filter(this::adds).toList();
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    List<BigDecimal> exact = names.stream().map(one -> points(numerator(one))).toList();
    List<BigDecimal> rounded = new ArrayList<>();
    exact.forEach(one -> rounded.add(one.setScale(decimals, RoundingMode.FLOOR)));
    BigDecimal sum = rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int missing = difference.subtract(sum).divide(step, RoundingMode.HALF_UP).intValueExact();
    List<Integer> byLoss = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      byLoss.add(i);
    }
    byLoss.sort(
        Comparator.comparing((Integer i) -> exact.get(i).subtract(rounded.get(i))).reversed());
    for (int i = 0; i < missing && i < byLoss.size(); i++) {
      rounded.set(byLoss.get(i), rounded.get(byLoss.get(i)).add(step));
    }
    List<Part> told = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      told.add(new Part(names.get(i), rounded.get(i)));
    }
    return told;
  }

  private boolean adds(String name) {
    RateShare share = parts.getOrDefault(name, RateShare.NONE);
    return share.met() != 0 || share.judged() != 0;
  }

  /** The difference of the rates in percentage points, rounded. */
  public BigDecimal difference(int decimals) {
    return points(numerator(after.minus(before))).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** Whether the parts add up to the difference of the rates, without any rounding. */
  boolean addsUp() {
    RateShare sum = parts.values().stream().reduce(RateShare.NONE, RateShare::plus);
    return sum.equals(after.minus(before));
  }

  private BigInteger numerator(String name) {
    return numerator(parts.getOrDefault(name, RateShare.NONE));
  }

  /** (Δm − r̄ Δn) / n̄ over {@link #denominator()}, all counted in units. */
  private BigInteger numerator(RateShare share) {
    BigInteger n1 = BigInteger.valueOf(before.judged());
    BigInteger n2 = BigInteger.valueOf(after.judged());
    BigInteger m1 = BigInteger.valueOf(before.met());
    BigInteger m2 = BigInteger.valueOf(after.met());
    BigInteger twice = BigInteger.TWO.multiply(n1).multiply(n2);
    return BigInteger.valueOf(share.met())
        .multiply(twice)
        .subtract(
            BigInteger.valueOf(share.judged()).multiply(m1.multiply(n2).add(m2.multiply(n1))));
  }

  private BigInteger denominator() {
    BigInteger n1 = BigInteger.valueOf(before.judged());
    BigInteger n2 = BigInteger.valueOf(after.judged());
    return n1.multiply(n2).multiply(n1.add(n2));
  }

  private BigDecimal points(BigInteger numerator) {
    if (!isTold()) {
      return BigDecimal.ZERO;
    }
    return new BigDecimal(numerator.multiply(BigInteger.valueOf(100)))
        .divide(new BigDecimal(denominator()), MathContext.DECIMAL128)
        .setScale(SCALE, RoundingMode.HALF_EVEN);
  }
}
