package org.complaintauditor.store.trail;

import java.util.List;
import org.complaintauditor.store.ledger.LedgerAuthor;

/**
 * What somebody did.
 *
 * @param at when, an ISO date and time with offset
 * @param by who; the server itself has a name as well
 * @param action what was done: lower case letters, digits and hyphens, such as {@code
 *     run-archived}; at most 40
 * @param subjects the ids of what it was done to, never texts of cases
 * @param detail what else is to be known: a JSON object
 */
public record TrailEntry(
    String at, LedgerAuthor by, String action, List<String> subjects, String detail) {

  public TrailEntry {
    subjects = List.copyOf(subjects);
  }
}
