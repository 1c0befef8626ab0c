package org.complaintauditor.intake.profile;

import java.util.HashSet;
import java.util.Set;

/** The fields of its own record on which a value hangs. */
final class Places {

  private Places() {}

  /** The places of the fields. */
  static Set<Integer> of(Value value) {
    Set<Integer> places = new HashSet<>();
    collect(value, places);
    return places;
  }

  private static void collect(Value value, Set<Integer> places) {
    if (value instanceof Value.Field field) {
      places.add(field.place());
    } else if (value instanceof Value.FirstOf first) {
      first.values().forEach(one -> collect(one, places));
    } else if (value instanceof Value.Mapped mapped) {
      collect(mapped.from(), places);
    } else if (value instanceof Value.Extracted extracted) {
      collect(extracted.from(), places);
    } else if (value instanceof Value.Template template) {
      template.values().forEach(one -> collect(one, places));
    } else if (value instanceof Value.Lookup lookup) {
      collect(lookup.key(), places);
    } else if (value instanceof Value.RoleOf role) {
      collect(role.actor(), places);
    } else if (value instanceof Value.Timed timed) {
      collect(timed.from(), places);
    }
  }
}
