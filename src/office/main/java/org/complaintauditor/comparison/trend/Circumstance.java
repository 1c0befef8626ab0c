package org.complaintauditor.comparison.trend;

/** What a run was judged by, besides its cases. Where it is another, rates are of another kind. */
public enum Circumstance {
  /** The rule files, and when which version is in force. */
  RULES(true),
  /** The commitment's limits and parameters, also tried ones. */
  LIMITS(true),
  /** Holidays, zone and the zone's data. */
  CALENDAR(true),
  /** The catalogue of the pack, in anything but numbers: titles, sources, how a due date moves. */
  CATALOGUE(false),
  /** Profile, lexicon, and which evidence counts. */
  READING(false),
  /** The channels whose contacts are all recorded. */
  CHANNELS(false),
  /** The program that judged. */
  PROGRAM(false);

  private final boolean breaks;

  Circumstance(boolean breaks) {
    this.breaks = breaks;
  }

  /** Whether points before and after are not to be joined. */
  public boolean breaks() {
    return breaks;
  }
}
