package org.complaintauditor.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a waiver stands to a run: what is worth knowing of it.
 *
 * @param waiver the waiver
 * @param use what it holds for
 * @param expired whether its last day is before the audit instant's: then it changes nothing
 * @param wide the commitments of which it holds for more than a tenth of the breaches, and for
 *     which share of them
 */
public record WaiverStanding(
    Waiver waiver, WaiverUse use, boolean expired, Map<String, Double> wide) {
  public WaiverStanding {
    wide = Collections.unmodifiableMap(new LinkedHashMap<>(wide));
  }

  /** Whether it holds for nothing. */
  public boolean unused() {
    return use.findings() == 0;
  }

  /** Whether somebody should look at it. */
  public boolean isFlagged() {
    return expired || unused() || use.overlapping() > 0 || use.met() > 0 || !wide.isEmpty();
  }
}
