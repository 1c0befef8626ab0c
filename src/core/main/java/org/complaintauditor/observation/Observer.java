package org.complaintauditor.observation;

import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.PackVersion;

/** Looks for one kind of thing in a case. Has no state: cases are looked at in any order. */
interface Observer {

  /**
   * Writes down what it sees.
   *
   * @param history a case of which the record shows the receipt, and that had not ended before it
   * @param version the pack version in force on the receipt
   */
  void observe(CaseHistory history, PackVersion version, ObservationCollector notes);
}
