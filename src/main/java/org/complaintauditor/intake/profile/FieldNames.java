package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a source that its profile asks for, by the place at which a record keeps them. */
final class FieldNames {
  private final List<FieldPath> paths = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  /** The place of the field, which is new if nobody has asked for it. */
  int placeOf(String written) {
    return places.computeIfAbsent(
        written,
        name -> {
          paths.add(FieldPath.of(name));
          return paths.size() - 1;
        });
  }

  /** The fields, by place. */
  List<FieldPath> paths() {
    return List.copyOf(paths);
  }
}
