package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a source that its profile asks for, by the place at which a record keeps them, and
 * the names that it defines.
 */
public final class FieldNames {
  private final List<FieldPath> paths = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, ValueExpression> defined = new HashMap<>();
  private boolean lookedUp;

  /** Another source looks records of this one up. */
  void lookUp() {
    lookedUp = true;
  }

  /** Whether a source looks records of this one up. */
  public boolean areLookedUp() {
    return lookedUp;
  }

  /** Makes a name usable like a field. */
  void define(String name, ValueExpression value) {
    defined.put(name, value);
  }

  /** What is defined by the name, if anything. */
  Optional<ValueExpression> defined(String name) {
    return Optional.ofNullable(defined.get(name));
  }

  /** The place of the field, which is new if nobody has asked for it. */
  public int placeOf(String written) {
    return places.computeIfAbsent(
        written,
        name -> {
          paths.add(FieldPath.of(name));
          return paths.size() - 1;
        });
  }

  /** How far out of the record its fields lead. */
  int levelsAbove() {
    return paths.stream().mapToInt(FieldPath::up).max().orElse(0);
  }

  /** The fields, by place. */
  public List<FieldPath> paths() {
    return List.copyOf(paths);
  }
}
