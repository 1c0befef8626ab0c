package org.complaintauditor.obligation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.ComplaintEnd;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;

/**
 * An obligation held against a case history under a limit: its due date, its discharge, and the
 * situation to be judged. It keeps what decided, so that days and events can be told as they were
 * counted; they are listed when somebody asks.
 *
 * @param grounds what decides whatever the limit
 * @param limit under which limit
 * @param due when it is due
 * @param situation what the judging rules see
 */
public record Assessment(ObligationAssessor grounds, Limit limit, Due due, Situation situation) {

  /**
   * What an assessment needs besides the case.
   *
   * @param calendar the business days
   * @param auditInstant as of when
   * @param recordedChannels the channels whose contacts are all recorded
   */
  public record Basis(
      BusinessCalendar calendar, AuditInstant auditInstant, Set<Channel> recordedChannels) {
    public Basis {
      Set<Channel> channels = new WordSet<>(); // Asked for each event of each case.
      channels.addAll(recordedChannels);
      recordedChannels = Collections.unmodifiableSet(channels);
    }

    /** The same in the words of a vocabulary. */
    public Basis in(Vocabulary words) {
      return new Basis(calendar, auditInstant, words.known(recordedChannels));
    }
  }

  /**
   * Assesses an obligation.
   *
   * @param limit the limit that the obligation names
   * @param suspendedAtMost how many suspended days count for it
   */
  public static Assessment of(
      Obligation obligation, CaseHistory history, Limit limit, int suspendedAtMost, Basis basis) {
    return new ObligationAssessor(obligation, EventIndex.of(history, basis), suspendedAtMost, basis)
        .under(limit);
  }

  /** What is owed. */
  public Obligation obligation() {
    return grounds.obligation();
  }

  /** What discharges it, in time or late. */
  public Optional<Event> discharge() {
    return grounds.evidence().discharge();
  }

  /**
   * The days that were not counted because the case waited on the customer; none where hours are
   * counted.
   */
  public Set<LocalDate> suspended() {
    return limit.span() instanceof Limit.Hours ? Set.of() : grounds.suspended();
  }

  /** Whether the texts of contacts in time were read and what is owed was not found in them. */
  public boolean readInVain() {
    return grounds.evidence().read().upTo(due).answer() != Answer.NO;
  }

  /**
   * How each day counted up to the due date; or beyond it to the discharge or the audit instant.
   */
  public List<CountedDay> days(boolean beyondDue) {
    return DayCounter.of(this, beyondDue);
  }

  /** Whether days up to the due date were counted although the case waited on the customer. */
  public boolean waitsLonger() {
    return DayCounter.waitsLonger(this);
  }

  /**
   * The events held against what discharges it, each with the reason why it does not.
   *
   * @param cause an event that is listed whether it is in the window or not
   */
  public EventSearch search(Optional<Event> cause) {
    return EventSearcher.of(this, cause);
  }

  /** The first event that tells the customer something wrong. */
  Optional<Event> contradiction() {
    return grounds.evidence().contradictions().first();
  }

  /**
   * The first contact of unknown content that would have discharged it by the due date; none where
   * this is not the answer to whether there is any.
   */
  public Optional<Event> unknown(Answer answer) {
    return first(grounds.evidence().possible(), answer);
  }

  /** The first contact of which only the text says that it discharged it by the due date. */
  Optional<Event> disputed() {
    for (Event event : grounds.evidence().possible()) {
      if (!event.contentUnknown() && due.reachedBy(event) == Answer.YES) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /** The first event that fits the first dropping condition with this reason. */
  Optional<Event> dropped(Reason reason) {
    for (int i = 0; i < obligation().drops().size(); i++) {
      if (obligation().drops().get(i).reason() == reason) {
        return grounds.evidence().drops().get(i).first();
      }
    }
    return Optional.empty();
  }

  /**
   * The first event up to this day by a channel whose contacts are not all recorded; none where no
   * contact could discharge the obligation.
   */
  public Optional<Event> unrecorded(LocalDate upTo) {
    if (!obligation().discharge().canBeContact()) {
      return Optional.empty();
    }
    return grounds.events().firstUnrecorded(obligation().trigger().date(), upTo);
  }

  /** The ways to discharge it for which the export has no place. */
  public RecordRule.Unplaced unplaced() {
    return RecordRule.unplaced(obligation().discharge(), grounds.events().history().toldBy());
  }

  /** What fills the last place of the export for what is owed, where it does not count. */
  public Optional<Event> filledElsewhere() {
    return RecordRule.filledElsewhere(obligation(), grounds.events().history());
  }

  /** The closing with which the outcome may have been told, which the export does not record. */
  public Optional<Event> perhapsResolving() {
    return RecordRule.perhapsResolving(obligation(), grounds.events().history(), due);
  }

  /**
   * What makes that nothing is owed, if it came by the due date, and that depends on its time; the
   * first in the order of the judging rules.
   */
  public Optional<Event> mayEnd() {
    if (situation.lifted() == Answer.DEPENDS) {
      return grounds.evidence().lift();
    }
    if (situation.endedByDue() == Answer.DEPENDS) {
      return grounds.events().history().end().map(ComplaintEnd::event);
    }
    for (int i = 0; i < obligation().drops().size(); i++) {
      if (obligation().drops().get(i).byDue()) {
        Optional<Event> first = first(grounds.evidence().drops().get(i), Answer.DEPENDS);
        if (first.isPresent()) {
          return first;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Event> first(MatchingEvents events, Answer answer) {
    MatchingEvents.Reached reached = events.upTo(due);
    return reached.answer() == answer ? reached.first() : Optional.empty();
  }

  static Situation situation(
      Obligation obligation, ObligationEvidence evidence, EventIndex events, Due due, Basis basis) {
    CaseHistory history = events.history();
    Optional<Event> discharge = evidence.discharge();
    Answer inTime = discharge.isPresent() ? due.reachedBy(discharge.get()) : Answer.NO;
    Dropped dropped = dropped(obligation, evidence, due);
    return new Situation(
        history.ended(obligation.trigger()),
        discharge.isPresent(),
        inTime,
        discharge.isPresent() && discharge.get().before(obligation.trigger()),
        endedByDue(history, due, discharge),
        history.end().isPresent() ? history.end().get().reason() : Reason.NO_TRIGGER,
        lifted(evidence, history, due),
        dropped.answer(),
        dropped.reason(),
        contradicted(obligation, evidence, due, basis),
        RecordRule.isRecorded(obligation, history, due),
        unrecordedChannel(obligation, events, due, basis),
        contentUnknown(evidence, due),
        due.overAt(basis.auditInstant().instant(), basis.auditInstant().date()));
  }

  private static Answer endedByDue(CaseHistory history, Due due, Optional<Event> discharge) {
    if (history.end().isEmpty()) {
      return Answer.NO;
    }
    ComplaintEnd end = history.end().get();
    if (end.reason() == Reason.MERGED && discharge.isEmpty()) {
      return Answer.YES;
    }
    return due.reachedBy(end.event());
  }

  private static Answer lifted(ObligationEvidence evidence, CaseHistory history, Due due) {
    if (evidence.discharge().isPresent() || evidence.lift().isEmpty()) {
      return Answer.NO;
    }
    return evidence
        .lift()
        .filter(event -> history.end().filter(end -> end.event().equals(event)).isEmpty())
        .map(due::reachedBy)
        .orElse(Answer.NO);
  }

  private record Dropped(Answer answer, Reason reason) {}

  private static Dropped dropped(Obligation obligation, ObligationEvidence evidence, Due due) {
    Dropped result = new Dropped(Answer.NO, Reason.NO_TRIGGER);
    for (int i = 0; i < obligation.drops().size(); i++) {
      Obligation.Drop drop = obligation.drops().get(i);
      MatchingEvents events = evidence.drops().get(i);
      Answer answer =
          drop.byDue() ? events.upTo(due).answer() : Answer.of(events.first().isPresent());
      if (answer == Answer.YES) {
        return new Dropped(answer, drop.reason());
      }
      if (answer == Answer.DEPENDS) {
        result = new Dropped(answer, drop.reason());
      }
    }
    return result;
  }

  /** Something wrong was told up to the due date, and it is too late to tell what is right. */
  private static boolean contradicted(
      Obligation obligation, ObligationEvidence evidence, Due due, Basis basis) {
    boolean tooLate =
        obligation.contradiction().atOnce()
            || evidence.discharge().isPresent()
            || due.overAt(basis.auditInstant().instant(), basis.auditInstant().date())
                == Answer.YES;
    return tooLate && evidence.contradictions().upTo(due).answer() == Answer.YES;
  }

  /**
   * The absence rule: an event from the trigger's date to the due date on an unlisted channel. It
   * is about contacts: what the desk does alone, such as closing the case, is recorded or was not
   * done.
   */
  private static Answer unrecordedChannel(
      Obligation obligation, EventIndex events, Due due, Basis basis) {
    if (!obligation.discharge().canBeContact()) {
      return Answer.NO;
    }
    LocalDate from = obligation.trigger().date();
    LocalDate sure = due.firstDate();
    LocalDate perhaps = due.date();
    if (due.instant().isPresent()) {
      sure = due.earliest().atZone(basis.auditInstant().zone()).toLocalDate();
      perhaps = due.latest().atZone(basis.auditInstant().zone()).toLocalDate();
    }
    if (events.isUnrecorded(from, sure)) {
      return Answer.YES;
    }
    return events.isUnrecorded(from, perhaps) ? Answer.DEPENDS : Answer.NO;
  }

  /** The content rule: a contact of unknown content would have discharged it in time. */
  private static Answer contentUnknown(ObligationEvidence evidence, Due due) {
    return evidence.possible().upTo(due).answer();
  }
}
