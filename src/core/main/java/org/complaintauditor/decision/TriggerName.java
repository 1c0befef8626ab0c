package org.complaintauditor.decision;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.complaintauditor.identity.RowDigest;
import org.complaintauditor.model.EventRow;

/**
 * The name by which a decision refers to an event: its id, or, if the export has none, the digest
 * of its row, which stays the same when rows are added before it. If no rule of the commitment asks
 * for the customer type, the digest of the row without it follows a slash.
 */
public final class TriggerName {
  private static final Pattern TWO = Pattern.compile("[0-9a-z]{16}/[0-9a-z]{16}");

  private TriggerName() {}

  /**
   * The name of an event.
   *
   * @param asked whether a rule of the commitment asks for the customer type
   */
  public static String of(EventRow row, boolean asked) {
    if (!row.eventId().isEmpty()) {
      return row.eventId();
    }
    String all = RowDigest.of(row);
    String without = RowDigest.withoutCustomerType(row);
    return asked || all.equals(without) ? all : all + "/" + without;
  }

  /** Whether two names of which one is two digests name one event. */
  static boolean isSame(String text, String other) {
    return (TWO.matcher(text).matches() || TWO.matcher(other).matches())
        && !Collections.disjoint(List.of(text.split("/", -1)), List.of(other.split("/", -1)));
  }
}
