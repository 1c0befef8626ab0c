package org.complaintauditor.obligation;

import org.complaintauditor.model.Reason;

/**
 * An obligation that is dropped from the start, whatever the record shows: it only lends its reason
 * to a finding without occurrence (audit-definitions 5).
 *
 * @param commitment the commitment's id
 * @param reason why it is dropped
 */
public record DroppedObligation(String commitment, Reason reason) {

  /** An obligation of this commitment, dropped for this reason. */
  public static DroppedObligation of(String commitment, Reason reason) {
    return new DroppedObligation(commitment, reason);
  }
}
