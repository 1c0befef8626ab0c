package org.complaintauditor.store.run;

/**
 * The place of a finding in a work list, whatever its order. It need not be in the list.
 *
 * @param caseId the case
 * @param commitment the commitment's id
 * @param due when it was due; empty where nothing was
 */
public record WorkKey(String caseId, String commitment, String due) {}
