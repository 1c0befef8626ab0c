package org.complaintauditor.model;

import java.util.List;
import java.util.TreeSet;

/**
 * A whole number of a commitment that is no limit.
 *
 * @param name the parameter's name in its commitment
 * @param value the value that decides
 * @param also other readings of it: the reports show the result under each
 * @param source what justifies the value
 */
public record Parameter(String name, int value, List<Integer> also, LocalizedText source) {
  public Parameter {
    also = List.copyOf(also);
  }

  /**
   * The same parameter read in another way: the value that decided so far becomes one of the
   * others.
   *
   * @throws IllegalArgumentException if the pack names its readings and this is none of them
   */
  public Parameter readAs(int other, LocalizedText otherSource) {
    TreeSet<Integer> readings = new TreeSet<>(also);
    readings.add(value);
    if (!also.isEmpty() && !readings.contains(other)) {
      throw new InvalidValueException(Wording.of("core.is-one-of", name, readings));
    }
    readings.remove(other);
    return new Parameter(
        name, other, also.isEmpty() ? List.of() : List.copyOf(readings), otherSource);
  }
}
