package org.complaintauditor.obligation;

import java.util.List;
import org.complaintauditor.model.Event;

/**
 * An event of the window that was searched.
 *
 * @param event the event
 * @param result whether it counts
 * @param objections why it does not, or not fully
 */
public record Examined(Event event, Result result, List<Objection> objections) {

  /** Whether an event counts. */
  public enum Result {
    COUNTS,
    COUNTS_LATE,
    /** The record cannot tell. */
    PERHAPS,
    COUNTS_NOT
  }

  public Examined {
    objections = List.copyOf(objections);
  }
}
