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
record ObligationEvidence(
    Optional<Event> discharge,
    MatchingEvents possible,
    MatchingEvents read,
    List<MatchingEvents> drops,
    MatchingEvents contradictions,
    Optional<Event> lift) {

  /** Searches the case for what the obligation describes. */
  static ObligationEvidence of(Obligation obligation, EventIndex events) {
    List<MatchingEvents> drops = new ArrayList<>(obligation.drops().size());
    for (Obligation.Drop drop : obligation.drops()) {
      drops.add(new MatchingEvents(events, drop.sought(), Sought.Sense.FITS));
    }
    Sought discharge = obligation.discharge();
    return new ObligationEvidence(
        new MatchingEvents(events, discharge, Sought.Sense.FITS).first(),
        new MatchingEvents(events, discharge, Sought.Sense.POSSIBLE),
        new MatchingEvents(events, discharge, Sought.Sense.READ),
        drops,
        new MatchingEvents(events, obligation.contradiction().sought(), Sought.Sense.FITS),
        new MatchingEvents(events, obligation.lift(), Sought.Sense.FITS).first());
  }
}
