package org.complaintauditor.model;

import java.util.List;
import java.util.Optional;

/** What a message can tell its reader. */
public final class Label extends Word {

  /** What a sentence has to hold to tell it. */
  public enum Sign {
    NONE,
    /** Something that looks like the number of a case. */
    CODE,
    /** A site or a telephone number. */
    ADDRESS
  }

  /** What becomes of what is found. */
  enum Use {
    /** It is what the contact tells, or what the customer says. */
    SAID,
    /** It is something about a disclosure that is wrong. */
    WRONG,
    /** It tells nothing by itself. */
    BESIDE
  }

  private static final CoreWords<Label> CORE = new CoreWords<>();

  public static final Label ACKNOWLEDGEMENT = telling(Disclosure.ACKNOWLEDGEMENT, Sign.NONE);
  public static final Label TRACKING_NUMBER = telling(Disclosure.TRACKING_NUMBER, Sign.CODE);
  public static final Label PROCESS = telling(Disclosure.PROCESS, Sign.NONE);
  public static final Label TIMEFRAME = telling(Disclosure.TIMEFRAME, Sign.NONE);
  public static final Label ESCALATION_PATH = telling(Disclosure.ESCALATION_PATH, Sign.NONE);

  static {
    telling(Disclosure.ofAuthority(), Sign.ADDRESS);
  }

  public static final Label OUTCOME = telling(Disclosure.OUTCOME, Sign.NONE);

  static {
    // Something about the ombudsman that is wrong.
    word(
        Vocabulary.ADR_WRONG,
        Direction.OUTBOUND,
        Optional.of(Disclosure.ofAuthority()),
        Use.WRONG,
        Sign.NONE);
  }

  /** That the customer has to prove who they are. */
  public static final Label IDENTITY_CHECK = beside("IDENTITY_CHECK");

  /** That what is told stands in an attachment, in a letter sent along or behind a login. */
  public static final Label ELSEWHERE = beside("ELSEWHERE");

  public static final Label DISSATISFACTION = saidByCustomer("DISSATISFACTION");
  public static final Label ESCALATION_REQUEST = saidByCustomer("ESCALATION_REQUEST");
  public static final Label OUTCOME_ACCEPTED = saidByCustomer("OUTCOME_ACCEPTED");
  public static final Label WITHDRAWN = saidByCustomer("WITHDRAWN");

  private final Direction direction;
  private final Optional<Disclosure> about;
  private final Use use;
  private final Sign sign;

  Label(Entry entry, Direction direction, Optional<Disclosure> about, Use use, Sign sign) {
    super(entry);
    this.direction = direction;
    this.about = about;
    this.use = use;
    this.sign = sign;
  }

  private static Label telling(Disclosure told, Sign sign) {
    return word(told.name(), Direction.OUTBOUND, Optional.of(told), Use.SAID, sign);
  }

  private static Label beside(String name) {
    return word(name, Direction.OUTBOUND, Optional.empty(), Use.BESIDE, Sign.NONE);
  }

  private static Label saidByCustomer(String name) {
    return word(name, Direction.INBOUND, Optional.empty(), Use.SAID, Sign.NONE);
  }

  private static Label word(
      String name, Direction direction, Optional<Disclosure> about, Use use, Sign sign) {
    return CORE.add(entry -> new Label(entry, direction, about, use, sign), name);
  }

  /** The labels of the core. */
  static List<Label> core() {
    return CORE.words();
  }

  /** The same about what a pack's own words say, under another entry. */
  Label as(Entry entry, Optional<Disclosure> otherwise) {
    return new Label(entry, direction, otherwise, use, sign);
  }

  /** A pack's own, about a disclosure. */
  static Label about(Entry entry, Disclosure about, boolean wrong) {
    return new Label(
        entry, Direction.OUTBOUND, Optional.of(about), wrong ? Use.WRONG : Use.SAID, Sign.NONE);
  }

  /** Who says it: the provider (outbound) or the customer (inbound). */
  public Direction direction() {
    return direction;
  }

  /** The disclosure of a contact that says it; none where it is the customer's, wrong or asked. */
  public Optional<Disclosure> disclosure() {
    return use == Use.SAID ? about : Optional.empty();
  }

  /** The disclosure about which a contact that says it says something wrong. */
  public Optional<Disclosure> contradicts() {
    return use == Use.WRONG ? about : Optional.empty();
  }

  /**
   * Whether it is neither what a contact tells nor what a customer says: wrong, asked, elsewhere.
   */
  public boolean isBeside() {
    return use != Use.SAID;
  }

  /** What a sentence has to hold to tell it. */
  public Sign sign() {
    return sign;
  }
}
