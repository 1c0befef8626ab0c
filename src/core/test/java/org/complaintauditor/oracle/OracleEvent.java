package org.complaintauditor.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/** An event of a case: a used row, read (definitions 4, formats 1 and 2). */
final class OracleEvent {
  private static final Set<String> CHANNELS =
      Set.of("WEB_FORM", "EMAIL", "SUPPORT_CASE", "CHAT", "PHONE", "POST", "OTHER");
  private static final Set<String> CUSTOMER_TYPES =
      Set.of("RESIDENTIAL", "SMALL_BUSINESS", "BUSINESS");

  /**
   * "By instant; equal instants: ... then by event id (code points); events without an id after
   * those with one, by file as given, then row" (definitions 3).
   */
  static final Comparator<OracleEvent> ORDER =
      Comparator.comparing((OracleEvent e) -> e.instant)
          .thenComparing(e -> e.activity.rankAmongEqualInstants())
          .thenComparing(e -> e.id.isEmpty())
          .thenComparing(e -> e.id, OracleTextOrder.ORDER)
          .thenComparing(e -> e.row.fileOrder())
          .thenComparing(e -> e.row.row());

  private final OracleRow row;
  private final OracleActivity activity;
  private final EventTime time;
  private final Instant instant;
  private final String id;
  private final Role role;
  private final Role toRole;
  private final String channel;
  private final String customerType;
  private final Set<String> disclosures;
  private int position = -1;

  OracleEvent(OracleRow row, OracleActivity activity, EventTime time) {
    this.row = row;
    this.activity = activity;
    this.time = time;
    this.instant = time.placedAt(activity);
    this.id = row.cell("event_id");
    this.role = Role.read(row.cell("actor_role"));
    this.toRole = Role.read(row.cell("to_role"));
    this.channel = readChannel(row.cell("channel").strip());
    String type = row.cell("customer_type").strip();
    this.customerType = CUSTOMER_TYPES.contains(type) ? type : "";
    this.disclosures = OracleDisclosure.recorded(activity, row.cell("discloses"));
  }

  /** An unknown channel is {@code OTHER} (formats 2); no channel stays none. */
  private static String readChannel(String cell) {
    return cell.isEmpty() || CHANNELS.contains(cell) ? cell : "OTHER";
  }

  /** Set once, when the case's events have been put in order. */
  void placeAt(int place) {
    position = place;
  }

  boolean isBefore(OracleEvent other) {
    return position < other.position;
  }

  boolean isAfter(OracleEvent other) {
    return position > other.position;
  }

  /** "From X on" includes X (definitions 3). */
  boolean isFrom(OracleEvent start) {
    return position >= start.position;
  }

  boolean is(OracleActivity wanted) {
    return activity == wanted;
  }

  boolean isInbound() {
    return activity.kind() == OracleActivity.Kind.INBOUND;
  }

  boolean isOutbound() {
    return activity.kind() == OracleActivity.Kind.OUTBOUND;
  }

  boolean isHuman() {
    return role.isHuman();
  }

  /** "A live channel (PHONE, CHAT)". */
  boolean isOnLiveChannel() {
    return channel.equals("PHONE") || channel.equals("CHAT");
  }

  boolean records(String disclosure) {
    return disclosures.contains(disclosure);
  }

  String caseId() {
    return row.cell("case_id");
  }

  /** The profile's entry that made the event, by the name that the test gives it. */
  String entry() {
    return row.cell("entry");
  }

  /** Whether both were made of one row. */
  boolean isOfSameRow(OracleEvent other) {
    return row.fileOrder() == other.row.fileOrder() && row.row() == other.row.row();
  }

  /** The event's id, or {@code <file>:<row>} (formats 1). */
  String shownId() {
    return id.isEmpty() ? row.file() + ":" + row.row() : id;
  }

  String id() {
    return id;
  }

  String refersTo() {
    return row.cell("refers_to");
  }

  OracleActivity activity() {
    return activity;
  }

  Role role() {
    return role;
  }

  Role toRole() {
    return toRole;
  }

  String channel() {
    return channel;
  }

  String customerType() {
    return customerType;
  }

  EventTime time() {
    return time;
  }

  LocalDate date() {
    return time.date();
  }

  /** The instant at which the order of events places it. */
  Instant instant() {
    return instant;
  }
}
