package org.complaintauditor.dossier.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Verdict;

/** The verdicts of one commitment, counted from the population. */
final class VerdictCount {
  private static final int RATE_DECIMALS = 6;

  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);

  /** The verdict of this name, if it is one. */
  static Optional<Verdict> verdict(String name) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.name().equals(name)) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }

  /** The key of a verdict in {@code summary.json}. */
  static String key(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  void add(Verdict verdict) {
    counts.merge(verdict, 1L, Long::sum);
  }

  long of(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }

  /** Whether a rate is told: not where more cannot be evidenced than is met or breached. */
  boolean isTold() {
    long judged = of(Verdict.MET) + of(Verdict.BREACHED);
    return judged > 0 && judged >= of(Verdict.NOT_EVIDENCED);
  }

  /** MET of MET and BREACHED, to six decimals; empty where neither is. */
  Optional<BigDecimal> rate() {
    long met = of(Verdict.MET);
    long judged = met + of(Verdict.BREACHED);
    return judged == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(met)
                .divide(BigDecimal.valueOf(judged), RATE_DECIMALS, RoundingMode.HALF_UP));
  }
}
