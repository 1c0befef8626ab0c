package org.complaintauditor.model;

/** The three kinds of events (audit-definitions 4). */
public enum Direction {
  /** From the customer. */
  INBOUND,
  /** The customer sees or hears it. */
  OUTBOUND,
  /** The customer does not see it. */
  INTERNAL
}
