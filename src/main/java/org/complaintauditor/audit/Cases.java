package org.complaintauditor.audit;

import java.util.List;
import org.complaintauditor.model.EventRow;

/** The cases of an export, sorted by case id in code points. */
interface Cases {

  /** How many there are. */
  long number();

  /** The rows of each case that is to be judged, with what their texts say. */
  Batches.Source<List<EventRow>> source(AuditRequest request, Detections detections);
}
