package org.complaintauditor.inspection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Tally;

/**
 * Whether a commitment can be judged from an export.
 *
 * @param commitment the commitment
 * @param answer whether it can
 * @param tally the verdicts that an audit would give
 * @param notEvidenced how many findings would be NOT_EVIDENCED, by reason
 * @param unmade activities that can trigger it and that the profile never makes; only where nothing
 *     triggers it
 * @param gap what the export would have to record so that it could show a breach; empty where it
 *     can
 * @param unknown the attributes on which verdicts hang that are not evidenced
 * @param absent those of them that no row of the export gives
 */
public record Judgeability(
    Commitment commitment,
    Answer answer,
    Tally tally,
    Map<Reason, Long> notEvidenced,
    Set<Activity> unmade,
    Optional<RecordGap> gap,
    Set<String> unknown,
    Set<String> absent) {

  /** Whether a commitment can be judged. */
  public enum Answer {
    /** In all cases in which it applies. */
    YES,
    /** In some cases only. */
    PARTLY,
    /** Nothing triggers it in this export, though the export would show it. */
    NOTHING_TO_JUDGE,
    /**
     * It would be judged, but nothing in the whole export ever shows that it was kept: maybe that
     * is not recorded.
     */
    DOUBTFUL,
    /** An audit would tell no rate: the export can show no breach, whatever its cases hold. */
    NOT_RECORDED,
    /** In no case: the export does not show it. */
    NO
  }
}
