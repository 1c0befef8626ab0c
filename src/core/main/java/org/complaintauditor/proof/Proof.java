package org.complaintauditor.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Level;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Answer;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.EventSearch;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;

/**
 * Why a finding stands: everything that somebody needs to check it by hand, as values. {@link
 * ProofText} puts it in words.
 *
 * @param caseId the case
 * @param commitment the commitment, with the published sentence and what was looked for
 * @param finding the finding
 * @param auditInstant as of when
 * @param clock how the time was counted; empty when nothing was owed
 * @param search where a discharge was looked for; empty when it came in time or nothing was owed
 * @param cause the event that a finding rests on besides a trigger and a discharge: the one on a
 *     channel without complete records, the contact of unknown content, what was told wrongly, or
 *     what made that nothing is owed
 * @param shapedBy what only texts show of the course of the complaint, if without it the verdict
 *     were another, but for what stands elsewhere in the proof
 * @param notes what a reader of the record would ask
 * @param others the other occurrences of the finding
 */
public record Proof(
    String caseId,
    Commitment commitment,
    Finding finding,
    AuditInstant auditInstant,
    Optional<ObligationClock> clock,
    Optional<EventSearch> search,
    Optional<Event> cause,
    List<Event> shapedBy,
    List<ProofNote> notes,
    List<Occurrence> others) {

  public Proof {
    shapedBy = List.copyOf(shapedBy);
    notes = List.copyOf(notes);
    others = List.copyOf(others);
  }

  /** The proof of a finding about this case. */
  public static Proof of(
      CaseHistory history, Commitment commitment, Finding finding, Assessment.Basis basis) {
    Optional<Occurrence> shown = finding.shown();
    Optional<Event> cause = cause(history, finding, basis);
    Optional<Assessment> assessment = shown.map(Occurrence::assessment).or(finding::dropped);
    return new Proof(
        history.caseId(),
        commitment,
        finding,
        basis.auditInstant(),
        assessment.map(
            one ->
                clock(
                    one,
                    history,
                    commitment,
                    shown.map(Occurrence::lateBusinessDays).orElse(OptionalInt.empty()),
                    finding)),
        search(finding, cause),
        cause,
        finding.shapedBy(history).stream()
            .filter(event -> cause.filter(event::equals).isEmpty())
            .filter(event -> assessment.filter(one -> names(one, event)).isEmpty())
            .toList(),
        ProofNote.of(history, finding),
        finding.occurrences().stream().filter(one -> shown.filter(one::equals).isEmpty()).toList());
  }

  /**
   * The search for a discharge, as above.
   *
   * @param cause the event that the finding rests on besides
   */
  public static Optional<EventSearch> search(Finding finding, Optional<Event> cause) {
    return finding
        .shown()
        .filter(one -> one.verdict() != Verdict.MET && !finding.breachedAtOnce())
        .map(one -> one.assessment().search(cause));
  }

  private static boolean names(Assessment assessment, Event event) {
    return assessment.obligation().trigger().equals(event)
        || assessment.discharge().filter(event::equals).isPresent();
  }

  /** The verdict. */
  public Verdict verdict() {
    return finding.verdict();
  }

  /** Why the verdict stands. */
  public Reason reason() {
    return finding.reason();
  }

  private static ObligationClock clock(
      Assessment assessment,
      CaseHistory history,
      Commitment commitment,
      OptionalInt late,
      Finding finding) {
    Event trigger = assessment.obligation().trigger();
    LocalDate due = assessment.due().date();
    boolean beyondDue =
        (finding.verdict() == Verdict.BREACHED || finding.verdict() == Verdict.NOT_EVIDENCED)
            && !finding.breachedAtOnce()
            && assessment.situation().inTime() != Answer.YES;
    return new ObligationClock(
        assessment.limit(),
        trigger,
        history.receiptEvent().filter(trigger::equals).isPresent(),
        assessment.due(),
        assessment.discharge(),
        late,
        (int) assessment.suspended().stream().filter(day -> !day.isAfter(due)).count(),
        isMoved(assessment),
        () -> assessment.days(beyondDue),
        assessment.obligation().level().map(level -> failed(level, history)),
        cap(assessment, commitment));
  }

  /** Whether the last of a number of calendar days is no business day. */
  private static boolean isMoved(Assessment assessment) {
    if (!(assessment.limit().span() instanceof Limit.CalendarDays limit)) {
      return false;
    }
    LocalDate start = assessment.obligation().trigger().date();
    LocalDate last = start;
    for (int counted = 0; counted < limit.days(); ) {
      last = last.plusDays(1);
      counted += assessment.suspended().contains(last) ? 0 : 1;
    }
    return last.isBefore(assessment.due().date());
  }

  private static ObligationClock.FailedLevel failed(Level level, CaseHistory history) {
    return new ObligationClock.FailedLevel(
        level.number(),
        level.start(),
        history.receiptEvent().filter(level.start()::equals).isPresent(),
        level.failure().orElseThrow().way());
  }

  private static Optional<ObligationClock.Cap> cap(Assessment assessment, Commitment commitment) {
    boolean reached = assessment.waitsLonger();
    LocalDate due = assessment.due().date();
    if (!reached && assessment.suspended().stream().allMatch(day -> day.isAfter(due))) {
      return Optional.empty();
    }
    return assessment
        .obligation()
        .suspendable()
        .map(name -> commitment.parameters().get(name))
        .map(parameter -> new ObligationClock.Cap(parameter, reached));
  }

  /** The event that a finding rests on besides a trigger and a discharge, as above. */
  public static Optional<Event> cause(
      CaseHistory history, Finding finding, Assessment.Basis basis) {
    return switch (finding.reason()) {
      case NOT_RECORDED ->
          finding
              .shown()
              .map(Occurrence::assessment)
              .filter(one -> one.unplaced().isEmpty())
              .flatMap(one -> one.filledElsewhere().or(one::perhapsResolving));
      case UNRECORDED_CHANNEL ->
          finding
              .shown()
              .map(Occurrence::assessment)
              .flatMap(one -> one.unrecorded(one.due().date()));
      case CONTENT_UNKNOWN -> finding.shown().flatMap(one -> one.assessment().unknown(Answer.YES));
      case PRECISION ->
          finding
              .shown()
              .flatMap(
                  one -> UnknownTimeOfDay.decidedBy(one.assessment(), basis.auditInstant().zone()));
      case IN_TIME,
          EARLY,
          LATE,
          MISSING,
          CONTRADICTED,
          RUNNING,
          NO_RECEIPT,
          ATTRIBUTE_UNKNOWN,
          MERGED,
          OUT_OF_SCOPE,
          ALREADY_AT_CCTS,
          ALREADY_AT_ADR,
          ANOTHER_PROCESS,
          WITHDRAWN,
          RESOLVED_FIRST,
          NO_TRIGGER,
          NOT_CONCLUDED,
          CLOSED_WITHIN_INTERVAL ->
          finding.decidedBy(history);
    };
  }
}
