package org.complaintauditor.model;

import java.util.List;

/** What a contact tells the customer (audit-definitions 4). */
public final class Disclosure extends Word {

  private static final CoreWords<Disclosure> CORE = new CoreWords<>();

  public static final Disclosure ACKNOWLEDGEMENT = word("ACKNOWLEDGEMENT");
  public static final Disclosure TRACKING_NUMBER = word("TRACKING_NUMBER");
  public static final Disclosure PROCESS = word("PROCESS");
  public static final Disclosure TIMEFRAME = word("TIMEFRAME");
  public static final Disclosure ESCALATION_PATH = word("ESCALATION_PATH");

  /** How to reach the ombudsman: packs may write it otherwise, so nothing names it. */
  private static final Disclosure ADR_INFO = word(Vocabulary.ADR_INFO);

  public static final Disclosure OUTCOME = word("OUTCOME");

  private final List<Disclosure> parts;
  private final boolean written;

  Disclosure(Entry entry, List<Disclosure> parts, boolean written) {
    super(entry);
    this.parts = List.copyOf(parts);
    this.written = written;
  }

  private static Disclosure word(String name) {
    return CORE.add(entry -> new Disclosure(entry, List.of(), false), name);
  }

  /** The disclosures of the core. */
  static List<Disclosure> core() {
    return CORE.words();
  }

  /** That of the core of how to reach the ombudsman. */
  static Disclosure ofAuthority() {
    return ADR_INFO;
  }

  /** What it is made of: a contact that tells all of these tells it. Empty for most. */
  public List<Disclosure> parts() {
    return parts;
  }

  /** Whether it is told only by what can be read afterwards. */
  public boolean isWritten() {
    return written;
  }
}
