package org.complaintauditor.intake;

import java.util.List;
import org.complaintauditor.model.EventRow;

/** Takes the usable rows of an export case by case. */
public interface CaseTaker {

  /**
   * Takes the next case.
   *
   * @param rows its rows in the order of the files; at least one
   */
  void take(List<EventRow> rows);

  /** What was taken so far is void: the cases come again, from the first. */
  void startAgain();
}
