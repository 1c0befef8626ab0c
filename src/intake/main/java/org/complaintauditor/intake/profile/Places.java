package org.complaintauditor.intake.profile;

import java.util.HashSet;
import java.util.Set;

/** The fields of its own record that a value depends on. */
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
    }
    value.parts().forEach(part -> collect(part, places));
  }
}
