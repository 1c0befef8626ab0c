package org.complaintauditor.store.run;

import java.util.Optional;

/**
 * What is known of a run besides what it found. Runs that were recorded by the command line have
 * none until somebody names them. Times are as they were given.
 *
 * @param run the run's id
 * @param title what people call it; may be empty
 * @param auditedBy the id of the person who audited it; empty where nobody is known
 * @param audited when, an ISO date and time with offset
 * @param upload the upload that was audited
 * @param archived when it was put aside; empty while it is in use
 * @param materialPurged when its material was deleted
 * @param purged when its reports and findings were deleted
 */
public record RunNote(
    String run,
    String title,
    String auditedBy,
    String audited,
    Optional<String> upload,
    Optional<String> archived,
    Optional<String> materialPurged,
    Optional<String> purged) {

  /** The note of a run that was just audited. */
  public static RunNote of(
      String run, String title, String auditedBy, String audited, Optional<String> upload) {
    return new RunNote(
        run,
        title,
        auditedBy,
        audited,
        upload,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
