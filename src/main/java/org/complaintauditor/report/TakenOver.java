package org.complaintauditor.report;

/**
 * What a run took over from an earlier one.
 *
 * @param folder the earlier run's folder, as given
 * @param runId the earlier run's id
 * @param cases how many cases were taken over
 * @param judged how many were judged anew
 * @param otherSettings whether the earlier run was made with other rules or settings, so that
 *     nothing could be taken over
 */
public record TakenOver(
    String folder, String runId, long cases, long judged, boolean otherSettings) {}
