package org.complaintauditor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened in an event (audit-definitions 4). */
public final class Activity extends Word {

  /** What a customer says of the complaint. */
  public enum Stance {
    NONE,
    NEGATIVE,
    ACCEPTS,
    WITHDRAWS
  }

  private static final CoreWords<Activity> CORE = new CoreWords<>();

  public static final Activity COMPLAINT_RECEIVED = received("COMPLAINT_RECEIVED", Stance.NONE);
  public static final Activity MESSAGE_RECEIVED = received("MESSAGE_RECEIVED", Stance.NONE);
  public static final Activity DISSATISFACTION_EXPRESSED =
      received("DISSATISFACTION_EXPRESSED", Stance.NEGATIVE);
  public static final Activity OUTCOME_REJECTED = received("OUTCOME_REJECTED", Stance.NEGATIVE);
  public static final Activity OUTCOME_ACCEPTED = received("OUTCOME_ACCEPTED", Stance.ACCEPTS);
  public static final Activity ESCALATION_REQUESTED =
      received("ESCALATION_REQUESTED", Stance.NEGATIVE);
  public static final Activity COMPLAINT_WITHDRAWN =
      received("COMPLAINT_WITHDRAWN", Stance.WITHDRAWS);
  public static final Activity ACKNOWLEDGEMENT_SENT =
      sent("ACKNOWLEDGEMENT_SENT", Disclosure.ACKNOWLEDGEMENT);
  public static final Activity MESSAGE_SENT =
      word("MESSAGE_SENT", Direction.OUTBOUND, Optional.empty(), Stance.NONE);
  public static final Activity OUTCOME_SENT = sent("OUTCOME_SENT", Disclosure.OUTCOME);
  public static final Activity TRACKING_NUMBER_ISSUED =
      sent("TRACKING_NUMBER_ISSUED", Disclosure.TRACKING_NUMBER);
  public static final Activity PROCESS_EXPLAINED = sent("PROCESS_EXPLAINED", Disclosure.PROCESS);
  public static final Activity TIMEFRAME_GIVEN = sent("TIMEFRAME_GIVEN", Disclosure.TIMEFRAME);
  public static final Activity ESCALATION_PATH_OFFERED =
      sent("ESCALATION_PATH_OFFERED", Disclosure.ESCALATION_PATH);

  static {
    sent(Vocabulary.ADR_INFO_PROVIDED, Disclosure.ofAuthority());
  }

  public static final Activity ESCALATED = internal("ESCALATED");
  public static final Activity INVESTIGATION_CONCLUDED = internal("INVESTIGATION_CONCLUDED");
  public static final Activity WAITING_ON_CUSTOMER = internal("WAITING_ON_CUSTOMER");
  public static final Activity CLOSED = internal("CLOSED");
  public static final Activity REOPENED = internal("REOPENED");
  public static final Activity MERGED = internal("MERGED");
  public static final Activity DELIVERY_FAILED = internal("DELIVERY_FAILED");

  static {
    internal(Vocabulary.ADR_REFERRED);
  }

  public static final Activity NOTE = internal("NOTE");

  /** What a customer's own words can say, whatever the export calls the message. */
  public static final Set<Activity> STANCES =
      WordSet.of(
          DISSATISFACTION_EXPRESSED,
          OUTCOME_REJECTED,
          OUTCOME_ACCEPTED,
          ESCALATION_REQUESTED,
          COMPLAINT_WITHDRAWN);

  private final Direction direction;
  private final Optional<Disclosure> tells;
  private final Stance stance;

  Activity(Entry entry, Direction direction, Optional<Disclosure> tells, Stance stance) {
    super(entry);
    this.direction = direction;
    this.tells = tells;
    this.stance = stance;
  }

  private static Activity received(String name, Stance stance) {
    return word(name, Direction.INBOUND, Optional.empty(), stance);
  }

  private static Activity sent(String name, Disclosure tells) {
    return word(name, Direction.OUTBOUND, Optional.of(tells), Stance.NONE);
  }

  private static Activity internal(String name) {
    return word(name, Direction.INTERNAL, Optional.empty(), Stance.NONE);
  }

  private static Activity word(
      String name, Direction direction, Optional<Disclosure> tells, Stance stance) {
    return CORE.add(entry -> new Activity(entry, direction, tells, stance), name);
  }

  /** The activities of the core. */
  static List<Activity> core() {
    return CORE.words();
  }

  /** Whether the event comes from the customer, reaches the customer, or stays inside. */
  public Direction direction() {
    return direction;
  }

  /** What it discloses by its name alone. */
  public Optional<Disclosure> tells() {
    return tells;
  }

  /** Whether by it the complaint reaches the ombudsman. */
  public boolean isReferral() {
    return key().equals("Activity." + Vocabulary.ADR_REFERRED);
  }

  /** What the customer says of the complaint. */
  public Stance stance() {
    return stance;
  }

  /** Dissatisfaction, rejection or a request to escalate: a stance when it comes after receipt. */
  public boolean isNegative() {
    return stance == Stance.NEGATIVE;
  }

  /** Whether the customer accepts the outcome. */
  public boolean accepts() {
    return stance == Stance.ACCEPTS;
  }

  /** Whether the customer withdraws the complaint. */
  public boolean withdraws() {
    return stance == Stance.WITHDRAWS;
  }
}
