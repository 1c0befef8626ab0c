package org.complaintauditor.judgement;

import java.util.List;
import org.complaintauditor.model.VerdictReadings;

/**
 * The verdicts on a case under other limits and under other readings of a parameter.
 *
 * @param sensitivity for each number of business days of the pack's sensitivity table, in its
 *     order, one verdict per commitment in catalogue order
 * @param readings the verdicts under other readings of a parameter
 */
public record AlternativeVerdicts(List<List<VerdictReadings>> sensitivity, List<Reading> readings) {

  /** Nothing was tried. */
  public static final AlternativeVerdicts NONE = new AlternativeVerdicts(List.of(), List.of());

  public AlternativeVerdicts {
    sensitivity = sensitivity.stream().map(List::copyOf).toList();
    readings = List.copyOf(readings);
  }

  /**
   * A verdict under another reading.
   *
   * @param commitment the commitment's id
   * @param parameter the parameter's name
   * @param value its other value
   * @param verdict the verdict under it
   */
  public record Reading(String commitment, String parameter, int value, VerdictReadings verdict) {}
}
