package org.complaintauditor.intake.profile.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.canonical.CanonicalColumn;

/**
 * An event that a record makes.
 *
 * @param activity what happened
 * @param when for each column the words of which the record has one, with how often they occur
 * @param firstOfCase whether only the first record of a case makes it
 * @param stamp when it happened
 * @param optional whether it did not happen where there is no date
 * @param cells what else is known of it
 * @param doubt why this is a guess; empty if it is settled
 */
public record EventPlan(
    Value activity,
    Map<String, Map<String, Long>> when,
    boolean firstOfCase,
    Stamp stamp,
    boolean optional,
    Map<CanonicalColumn, Value> cells,
    String doubt) {

  public EventPlan {
    when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /**
   * The place of an event's time.
   *
   * @param fields the column; or that of the day and that of the time of day
   * @param dates how it is written
   */
  public record Stamp(List<String> fields, DatesWritten dates) {
    public Stamp {
      fields = List.copyOf(fields);
    }
  }
}
