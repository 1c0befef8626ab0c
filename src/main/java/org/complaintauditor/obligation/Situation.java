package org.complaintauditor.obligation;

import org.complaintauditor.model.Reason;

/**
 * An obligation as the judging rules see it: everything that decides the table of audit-definitions
 * 5, and nothing else. Two obligations in the same situation have the same conclusion.
 *
 * @param afterEnd the trigger comes after the end of the complaint
 * @param discharged something discharges it, at whatever time
 * @param inTime the discharge is on or before the due date; NO when there is none
 * @param early the discharge comes before the trigger
 * @param endedByDue the complaint ended on or before the due date, or ended by MERGED and nothing
 *     discharges the obligation
 * @param endReason why the complaint ended; any value where it did not end
 * @param lifted nothing discharges it and the interval ended, without the complaint ending, on or
 *     before the due date
 * @param dropped a dropping condition of the commitment holds
 * @param dropReason the condition's reason; any value where none holds
 * @param unrecordedChannel the absence rule applies
 * @param contentUnknown the content rule applies
 * @param dueOver the audit instant is after the due date
 */
public record Situation(
    boolean afterEnd,
    boolean discharged,
    Answer inTime,
    boolean early,
    Answer endedByDue,
    Reason endReason,
    Answer lifted,
    Answer dropped,
    Reason dropReason,
    Answer unrecordedChannel,
    Answer contentUnknown,
    Answer dueOver) {}
