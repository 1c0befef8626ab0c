package org.complaintauditor.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a commitment.
 *
 * @param counts how many cases have each verdict, in the order of {@link #ORDER}
 * @param rate in per cent, with one decimal
 */
record Verdicts(List<Long> counts, BigDecimal rate) {

  static final List<String> ORDER =
      List.of("MET", "BREACHED", "PENDING", "NOT_APPLICABLE", "NOT_EVIDENCED");

  /** A case's verdict on a commitment. */
  record One(String commitment, String verdict) {}

  /** Counts verdicts, one by one. */
  static Map<String, Verdicts> counted(Collection<One> all) {
    Map<String, List<Long>> counts = new TreeMap<>();
    for (One finding : all) {
      List<Long> of =
          counts.computeIfAbsent(
              finding.commitment(), id -> new ArrayList<>(Collections.nCopies(ORDER.size(), 0L)));
      int place = ORDER.indexOf(finding.verdict());
      of.set(place, of.get(place) + 1);
    }
    Map<String, Verdicts> counted = new TreeMap<>();
    counts.forEach((id, of) -> counted.put(id, new Verdicts(of, rate(of, 3).movePointRight(2))));
    return counted;
  }

  /** The rate that counts make, as a share. */
  static BigDecimal rate(List<Long> counts, int decimals) {
    return BigDecimal.valueOf(counts.get(0))
        .divide(BigDecimal.valueOf(counts.get(0) + counts.get(1)), decimals, RoundingMode.HALF_UP);
  }

  /** Figures with a rate that is a share and not yet rounded. */
  static Verdicts of(List<Long> counts, BigDecimal share) {
    return new Verdicts(counts, share.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
  }
}
