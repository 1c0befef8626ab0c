package org.complaintauditor.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.CaseDate;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Timestamp;

/** Gathers the dates that the rows of a case give for it. */
final class CaseDates {

  private CaseDates() {}

  /** The dates by name; of rows with the same value, the one that stands first names it. */
  static Map<String, CaseDate> of(List<EventRow> rows) {
    Map<String, Map<Timestamp, CaseDate.Value>> found = new TreeMap<>();
    for (EventRow row : rows) {
      row.dates()
          .forEach(
              (name, date) ->
                  found
                      .computeIfAbsent(name, key -> new LinkedHashMap<>())
                      .merge(
                          date.timestamp(),
                          new CaseDate.Value(date, row.origin()),
                          (one, other) ->
                              other.origin().compareTo(one.origin()) < 0 ? other : one));
    }
    Map<String, CaseDate> dates = new TreeMap<>();
    found.forEach(
        (name, values) -> dates.put(name, new CaseDate(name, new ArrayList<>(values.values()))));
    return Map.copyOf(dates);
  }
}
