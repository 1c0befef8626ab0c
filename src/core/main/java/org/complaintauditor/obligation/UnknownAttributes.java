package org.complaintauditor.obligation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.model.Reason;

/**
 * Why nobody can say what the verdict is: it hangs on attributes of the case that the data do not
 * give.
 *
 * @param names the attributes
 * @param readings a value of each, for each verdict that there would be; none where they are too
 *     many to try
 */
public record UnknownAttributes(Set<String> names, List<Reading> readings) {
  public UnknownAttributes {
    names = Collections.unmodifiableSet(new TreeSet<>(names));
    readings = List.copyOf(readings);
  }

  /** The same with another reading, unless one has its verdict already. */
  public UnknownAttributes with(Map<String, String> values, Reason reason) {
    if (readings.stream().anyMatch(one -> one.reason().verdict() == reason.verdict())) {
      return this;
    }
    List<Reading> more = new ArrayList<>(readings);
    more.add(new Reading(values, reason));
    return new UnknownAttributes(names, more);
  }

  /**
   * What the verdict would be.
   *
   * @param values of the attributes, by name
   * @param reason why it would stand
   */
  public record Reading(Map<String, String> values, Reason reason) {
    public Reading {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}
