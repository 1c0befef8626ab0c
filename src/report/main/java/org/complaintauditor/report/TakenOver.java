package org.complaintauditor.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.complaintauditor.model.Setting;

/**
 * What a run took over from an earlier one.
 *
 * @param folder the earlier run's folder, as given
 * @param runId the earlier run's id
 * @param cases how many cases were taken over
 * @param judged how many were judged anew
 * @param differing what the earlier run had otherwise, so that nothing could be taken over
 */
public record TakenOver(
    String folder, String runId, long cases, long judged, Set<Setting> differing) {
  public TakenOver {
    // In the order of the settings, not of their hashes.
    Set<Setting> sorted = EnumSet.noneOf(Setting.class);
    sorted.addAll(differing);
    differing = Collections.unmodifiableSet(sorted);
  }
}
