package org.complaintauditor.model;

import java.util.List;

/**
 * The values of an attribute that a pack declares, each since an event.
 *
 * @param name the attribute
 * @param changes its values, in the order of the events; the first since the first event
 */
public record AttributeHistory(String name, List<Change> changes) {
  public AttributeHistory {
    changes = List.copyOf(changes);
  }

  /** The value that was in force when something happened. */
  public String at(Event event) {
    String value = changes.get(0).value();
    for (Change change : changes) {
      if (change.event().after(event)) {
        break;
      }
      value = change.value();
    }
    return value;
  }
}
