package org.complaintauditor.proof;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Event;
import org.complaintauditor.obligation.Answer;
import org.complaintauditor.obligation.Assessment;
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
  static Optional<Event> decidedBy(Assessment assessment, ZoneId zone) {
    return switch (of(assessment.situation())) {
      case IN_TIME, OVER -> Optional.empty();
      case OWED -> assessment.mayEnd();
      case CHANNEL -> assessment.unrecorded(assessment.due().latestDate(zone));
      case CONTACT -> assessment.unknown(Answer.DEPENDS);
    };
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
