package org.complaintauditor.model;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an export has to record for a commitment to be judged. It decides no verdict: it lets an
 * export be told apart in which nothing happened from one that would not show it.
 *
 * @param triggers what can trigger the commitment
 * @param discharges what can discharge it
 */
public record EvidenceRequirements(Sign triggers, Sign discharges) {

  /** Whether something that a contact told may trigger or discharge it. */
  public boolean asksWhatWasTold() {
    return !triggers.disclosures().isEmpty() || !discharges.disclosures().isEmpty();
  }

  /**
   * Events by which something shows: one of these activities, or a contact with one of these
   * disclosures.
   */
  public record Sign(NavigableSet<Activity> activities, NavigableSet<Disclosure> disclosures) {

    /** Sorted, for a pack's text decides a run's identity. */
    public Sign(Set<Activity> activities, Set<Disclosure> disclosures) {
      this(
          Collections.unmodifiableNavigableSet(new TreeSet<>(activities)),
          Collections.unmodifiableNavigableSet(new TreeSet<>(disclosures)));
    }

    /** Whether the event is one by which it shows. */
    public boolean isIn(Event event) {
      return activities.contains(event.activity())
          || event.disclosures().stream().anyMatch(disclosures::contains);
    }
  }
}
