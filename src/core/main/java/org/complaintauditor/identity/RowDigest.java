package org.complaintauditor.identity;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.WithheldText;
import org.complaintauditor.model.Word;

/**
 * What a row says, as 16 letters: two rows that say the same have the same. It is over event id,
 * the three times, activity, actor, role, channel, what the row says was told (sorted), new role,
 * {@code refers_to}, tracking number, the SHA-256 of the text, language, customer type, and the
 * dates that the row gives for its case (by name, each with its field and its three times), because
 * a deadline decides.
 *
 * <p>Where a row stands is left out, and so are attributes such as the team: a case that is handed
 * to another team is no new evidence. What was found in its text is no part of it either: that is
 * how it was read, not what it says.
 */
public final class RowDigest {
  private static final String CUSTOMER_TYPE = "customer_type";

  private RowDigest() {}

  /** The SHA-256 of a row's text in lower-case hexadecimal; empty for an empty text. */
  public static String ofText(EventRow row) {
    return row.withheld()
        .map(WithheldText::sha256)
        .orElseGet(() -> new ShortHash().ofText(row.text()));
  }

  /** The digest of a row. */
  public static String of(EventRow row) {
    return of(row, true, new ShortHash());
  }

  /** The digest of a row as if it gave no customer type. */
  public static String withoutCustomerType(EventRow row) {
    return of(row, false, new ShortHash());
  }

  /** The digest of a row with or without the customer type that it gives. */
  static String of(EventRow row, boolean withCustomerType, ShortHash hash) {
    hash.add(row.eventId());
    add(row.timestamp(), hash);
    hash.add(row.activity().name())
        .add(row.actor())
        .add(row.actorRole().name())
        .add(row.channel().name())
        .add(row.discloses().stream().map(Word::name).sorted().collect(Collectors.joining(",")))
        .add(row.toRole().name())
        .add(row.refersTo())
        .add(row.trackingNumber())
        .add(row.withheld().map(WithheldText::sha256).orElseGet(() -> hash.ofText(row.text())))
        .add(row.language())
        .add(withCustomerType ? row.attributes().getOrDefault(CUSTOMER_TYPE, "") : "");
    for (Map.Entry<String, GivenDate> given : new TreeMap<>(row.dates()).entrySet()) {
      hash.add(given.getKey()).add(given.getValue().field());
      add(given.getValue().timestamp(), hash);
    }
    return hash.letters();
  }

  private static void add(Timestamp time, ShortHash hash) {
    hash.add(time.earliest().toString()).add(time.latest().toString()).add(time.date().toString());
  }
}
