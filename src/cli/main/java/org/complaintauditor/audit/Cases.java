package org.complaintauditor.audit;

import java.io.IOException;

/** The cases of an export, sorted by case id in code points. */
interface Cases {

  /** How many there are. */
  long number();

  /**
   * The rows of each case that is to be judged, with what their texts say; texts may be looked at
   * when a case is asked for its rows.
   *
   * @throws NoSuchCase if only one is to be judged, and it is not there
   */
  Batches.Source<UnjudgedCase> source(AuditRequest request, Detections detections)
      throws IOException;
}
