package org.complaintauditor.intake;

import java.util.List;
import org.complaintauditor.model.EventRow;

/** Takes the usable rows of an export case by case. */
@FunctionalInterface
public interface CaseTaker {

  /**
   * Takes the next case.
   *
   * @param rows its rows in the order of the file; at least one
   */
  void take(List<EventRow> rows);
}
