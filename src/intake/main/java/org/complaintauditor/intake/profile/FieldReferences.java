package org.complaintauditor.intake.profile;

import java.util.HashSet;
import java.util.Set;

/** The fields of its own record that a value depends on. */
public final class FieldReferences {

  private FieldReferences() {}

  /** The places of the fields. */
  public static Set<Integer> of(ValueExpression value) {
    Set<Integer> places = new HashSet<>();
    collect(value, places);
    return places;
  }

  private static void collect(ValueExpression value, Set<Integer> places) {
    if (value instanceof ValueExpression.Field field) {
      places.add(field.place());
    }
    value.parts().forEach(part -> collect(part, places));
  }
}
