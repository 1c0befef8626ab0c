package org.complaintauditor.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Event;

/**
 * What a case history holds for an obligation, whatever its limit. All but the discharge is looked
 * for when it is asked for.
 *
 * @param discharge the earliest event that discharges it
 * @param possible contacts of unknown content that would have, had they disclosed what is asked for
 * @param read contacts of which only the text says what they told, and not what is asked for
 * @param drops for each dropping condition, the events that fit it
 * @param contradictions the events that tell something wrong
 * @param lift the event that ends the interval
 */
record Evidence(
    Optional<Event> discharge,
    Matches possible,
    Matches read,
    List<Matches> drops,
    Matches contradictions,
    Optional<Event> lift) {

  /** Searches the case for what the obligation describes. */
  static Evidence of(Obligation obligation, EventIndex events) {
    List<Matches> drops = new ArrayList<>(obligation.drops().size());
    for (Obligation.Drop drop : obligation.drops()) {
      drops.add(new Matches(events, drop.sought(), Sought.Sense.FITS));
    }
    Sought discharge = obligation.discharge();
    return new Evidence(
        new Matches(events, discharge, Sought.Sense.FITS).first(),
        new Matches(events, discharge, Sought.Sense.POSSIBLE),
        new Matches(events, discharge, Sought.Sense.READ),
        drops,
        new Matches(events, obligation.contradiction().sought(), Sought.Sense.FITS),
        new Matches(events, obligation.lift(), Sought.Sense.FITS).first());
  }
}
