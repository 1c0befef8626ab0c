package org.complaintauditor.figures;

import java.util.Map;
import org.complaintauditor.model.Tally;

/**
 * A group of cases.
 *
 * @param dimension {@code month} (of the receipt, such as 2026-01), {@code channel} (of the
 *     receipt), an attribute such as {@code team}, or {@code agent} (numbers, no names)
 * @param value the group; empty where the export does not say, and for pooled groups
 * @param pooled how many groups were too small to be shown each, and are counted together here; 0
 *     for a group of its own
 * @param cases how many cases
 * @param tallies the verdicts per commitment id, in catalogue order
 */
public record Breakdown(
    String dimension, String value, int pooled, long cases, Map<String, Tally> tallies) {

  /** The verdicts of a commitment. */
  public Tally tally(String commitment) {
    return tallies.getOrDefault(commitment, Tally.EMPTY);
  }
}
