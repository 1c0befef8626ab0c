package org.complaintauditor.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;

/**
 * What a case history holds for an obligation, whatever its limit.
 *
 * @param discharge the earliest event that discharges it
 * @param possible contacts of unknown content that would have, had they disclosed what is asked for
 * @param read contacts of which only the text says what they told, and not what is asked for
 * @param drops for each dropping condition, the events that fit it, in order
 * @param contradictions the events that tell something wrong, in order
 * @param lift the event that ends the interval
 */
public record Evidence(
    Optional<Event> discharge,
    List<Event> possible,
    List<Event> read,
    List<List<Event>> drops,
    List<Event> contradictions,
    Optional<Event> lift) {
  public Evidence {
    possible = List.copyOf(possible);
    read = List.copyOf(read);
    drops = List.copyOf(drops);
    contradictions = List.copyOf(contradictions);
  }

  /** Searches the history for what the obligation describes. */
  public static Evidence of(Obligation obligation, CaseHistory history) {
    return new Evidence(
        obligation.discharge().firstIn(history),
        obligation.discharge().possibleIn(history),
        obligation.discharge().readIn(history),
        drops(obligation, history),
        obligation.contradiction().sought().allIn(history),
        obligation.lift().firstIn(history));
  }

  private static List<List<Event>> drops(Obligation obligation, CaseHistory history) {
    List<List<Event>> drops = new ArrayList<>(obligation.drops().size());
    for (Obligation.Drop drop : obligation.drops()) {
      drops.add(drop.sought().allIn(history));
    }
    return drops;
  }
}
