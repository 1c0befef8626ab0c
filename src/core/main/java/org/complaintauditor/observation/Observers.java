package org.complaintauditor.observation;

import java.util.List;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.PackVersion;

/**
 * All observers of a run. They see what the rules see, but nothing of what they conclude, and the
 * rules see nothing of them.
 */
public final class Observers {
  private final List<Observer> observers;

  /**
   * The observers of a run.
   *
   * @param recordedChannels the channels whose contacts are all recorded
   * @param listedChannels the channels by which the provider says that it takes complaints; empty
   *     where it says none
   */
  public Observers(
      BusinessCalendar calendar,
      AuditInstant auditInstant,
      Set<Channel> recordedChannels,
      Set<Channel> listedChannels) {
    this.observers =
        List.of(
            new FirstContactResolution(),
            new TimeframesKept(calendar, auditInstant, recordedChannels),
            new IdentityChecks(calendar),
            new SecondComplaints(),
            new AbandonedClosings(),
            new Reopenings(),
            new UnlistedChannels(listedChannels));
  }

  /** What is observed in a case. Where the receipt is not known, nothing. */
  public CaseObservations of(CaseHistory history, PackVersion version) {
    if (!history.received() || history.endedBeforeReceipt()) {
      return CaseObservations.NONE;
    }
    ObservationCollector notes = new ObservationCollector();
    observers.forEach(observer -> observer.observe(history, version, notes));
    return notes.ofCase();
  }
}
