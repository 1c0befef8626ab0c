package org.complaintauditor.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The case waits on the customer: business days after {@code from} up to and including {@code
 * until} are suspended (audit-definitions 6, CON-01).
 *
 * @param from the date of the {@code WAITING_ON_CUSTOMER}
 * @param until the date of the next inbound event; empty: without limit
 */
public record WaitingPeriod(LocalDate from, Optional<LocalDate> until) {

  /** Whether the date lies in the wait. */
  public boolean covers(LocalDate date) {
    return date.isAfter(from) && (until.isEmpty() || !date.isAfter(until.get()));
  }
}
