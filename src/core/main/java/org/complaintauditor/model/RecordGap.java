package org.complaintauditor.model;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why an export shows no breach of a commitment, whatever its cases hold: what it would have to
 * record (audit-definitions 5, record rule). Such a commitment has no rate.
 *
 * @param kind what is not recorded
 * @param acts activities without a place in the export
 * @param told what contacts can tell, without a place in the export
 * @param contacts whether contacts by a person have no place in it
 */
public record RecordGap(Kind kind, Set<Activity> acts, Set<Disclosure> told, boolean contacts) {

  /** What an export does not record. */
  public enum Kind {
    /** Nothing of what makes the commitment fall due: one of these would show it. */
    TRIGGER,
    /** Some of the ways to keep the commitment: all of these would have to be recorded. */
    DISCHARGE
  }

  public RecordGap {
    acts = Collections.unmodifiableSet(new TreeSet<>(acts));
    told = Collections.unmodifiableSet(new TreeSet<>(told));
  }
}
