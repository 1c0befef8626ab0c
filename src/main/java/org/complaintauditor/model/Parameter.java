package org.complaintauditor.model;

import java.util.List;

/**
 * A whole number of a commitment that is no limit.
 *
 * @param name the parameter's name in its commitment
 * @param value the value that decides
 * @param also other readings of it: the reports show the result under each
 * @param source what justifies the value
 */
public record Parameter(String name, int value, List<Integer> also, LocalText source) {
  public Parameter {
    also = List.copyOf(also);
  }

  /** The same parameter with another value. */
  public Parameter withValue(int other) {
    return new Parameter(name, other, also, source);
  }
}
