package org.complaintauditor.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A verdict, and the others that doubtful words read the other way lead to.
 *
 * @param verdict that stands
 * @param others empty where every reading leads to the same
 */
public record VerdictReadings(Verdict verdict, Set<Verdict> others) {
  public VerdictReadings {
    others = Collections.unmodifiableSet(others.isEmpty() ? Set.of() : EnumSet.copyOf(others));
  }

  /** A verdict that hangs on no doubtful words. */
  public static VerdictReadings sure(Verdict verdict) {
    return new VerdictReadings(verdict, Set.of());
  }

  /** The verdict that makes the compliance rate lowest: a breach, else one that is not counted. */
  public Verdict lowest() {
    return others.stream().reduce(verdict, (one, other) -> rank(other) < rank(one) ? other : one);
  }

  /** The verdict that makes the compliance rate highest: met, else one that is not counted. */
  public Verdict highest() {
    return others.stream().reduce(verdict, (one, other) -> rank(other) > rank(one) ? other : one);
  }

  private static int rank(Verdict verdict) {
    return switch (verdict) {
      case BREACHED -> 0;
      case PENDING, NOT_APPLICABLE, NOT_EVIDENCED -> 1;
      case MET -> 2;
    };
  }
}
