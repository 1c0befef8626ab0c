package org.complaintauditor.store.run;

import java.util.List;

/**
 * A page of a work list.
 *
 * @param items the findings, in the list's order
 * @param more whether the list goes on behind the last one
 */
public record WorkPage(List<WorkItem> items, boolean more) {

  public WorkPage {
    items = List.copyOf(items);
  }
}
