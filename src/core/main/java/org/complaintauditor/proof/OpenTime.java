package org.complaintauditor.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.ComplaintEnd;
import org.complaintauditor.model.Event;
import org.complaintauditor.obligation.Answer;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Obligation;
import org.complaintauditor.obligation.Situation;

/** What depends on a time of day that is not recorded, in the order of the judging rules. */
enum OpenTime {
  IN_TIME,
  OWED,
  OVER,
  CHANNEL,
  CONTACT;

  static OpenTime of(Situation situation) {
    if (situation.inTime() == Answer.DEPENDS) {
      return IN_TIME;
    }
    if (situation.lifted() == Answer.DEPENDS
        || situation.endedByDue() == Answer.DEPENDS
        || situation.dropped() == Answer.DEPENDS) {
      return OWED;
    }
    if (situation.dueOver() == Answer.DEPENDS) {
      return OVER;
    }
    return situation.unrecordedChannel() == Answer.DEPENDS ? CHANNEL : CONTACT;
  }

  /** The event besides trigger and discharge that decides, if only its time were known. */
  static Optional<Event> decidedBy(
      Assessment assessment, CaseHistory history, Assessment.Basis basis) {
    return switch (of(assessment.situation())) {
      case IN_TIME, OVER -> Optional.empty();
      case OWED ->
          ending(assessment, history).stream()
              .filter(event -> assessment.due().reachedBy(event) == Answer.DEPENDS)
              .findFirst();
      case CHANNEL -> unrecorded(assessment, history, basis);
      case CONTACT ->
          history.events().stream()
              .filter(assessment.obligation().discharge()::isPossible)
              .filter(event -> assessment.due().reachedBy(event) == Answer.DEPENDS)
              .findFirst();
    };
  }

  /** What can make that nothing is owed, in the order of the judging rules. */
  private static List<Event> ending(Assessment assessment, CaseHistory history) {
    Obligation obligation = assessment.obligation();
    List<Event> ending = new ArrayList<>();
    if (assessment.situation().lifted() == Answer.DEPENDS) {
      obligation.lift().firstIn(history).ifPresent(ending::add);
    }
    if (assessment.situation().endedByDue() == Answer.DEPENDS) {
      history.end().map(ComplaintEnd::event).ifPresent(ending::add);
    }
    for (Obligation.Drop drop : obligation.drops()) {
      if (drop.byDue()) {
        history.events().stream().filter(drop.sought()::fits).forEach(ending::add);
      }
    }
    return ending;
  }

  private static Optional<Event> unrecorded(
      Assessment assessment, CaseHistory history, Assessment.Basis basis) {
    LocalDate from = assessment.obligation().trigger().date();
    LocalDate to = assessment.due().latestDate(basis.auditInstant().zone());
    return history.events().stream()
        .filter(event -> event.channel() != Channel.NONE)
        .filter(event -> !basis.recordedChannels().contains(event.channel()))
        .filter(event -> !event.date().isBefore(from) && !event.date().isAfter(to))
        .findFirst();
  }

  /** The events whose times are compared. */
  List<Event> compared(Clock clock, Optional<Event> cause) {
    List<Event> compared = new ArrayList<>();
    compared.add(clock.trigger());
    switch (this) {
      case IN_TIME -> clock.discharge().ifPresent(compared::add);
      case OWED, CONTACT -> cause.ifPresent(compared::add);
      case OVER, CHANNEL -> {
        // The due time is compared with the audit instant, or with days.
      }
    }
    return compared;
  }
}
