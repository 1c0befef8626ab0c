package org.complaintauditor.obligation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.ComplaintEnd;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Stage;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.VerdictReadings;

/**
 * What the record of a case says about a commitment: the worst occurrence, or why there is none
 * (audit-definitions 5).
 *
 * @param commitment the commitment's id
 * @param reason why the verdict stands
 * @param shown the occurrence that decided; empty when nothing was owed or the case shows no
 *     receipt
 * @param occurrences all occurrences, in the order of their triggers
 * @param rules the names of the rules that concluded
 * @param dropped the dropped obligation that lent its reason, where there is no occurrence
 * @param byRecord the verdict by the record alone, where what texts say counts too
 * @param review why somebody should look at the verdict, where it hangs on doubtful words
 * @param unknown the attributes of the case on which the verdict hangs, where the data lack them
 * @param process what has a process of its own, as the pack says it, where nothing is owed for that
 */
public record Finding(
    String commitment,
    Reason reason,
    Optional<Occurrence> shown,
    List<Occurrence> occurrences,
    List<String> rules,
    Optional<Assessment> dropped,
    Optional<Verdict> byRecord,
    Optional<Review> review,
    Optional<UnknownAttributes> unknown,
    Optional<LocalizedText> process) {

  private static final Comparator<Occurrence> WORST_FIRST =
      Comparator.comparingInt((Occurrence occurrence) -> -occurrence.verdict().severity())
          .thenComparingInt(occurrence -> triggerPosition(occurrence))
          .thenComparing(occurrence -> occurrence.assessment().due().date());

  public Finding {
    occurrences = List.copyOf(occurrences);
    rules = List.copyOf(rules);
  }

  /** The finding of at least one occurrence: the worst, among equals the first triggered. */
  public static Finding worstOf(String commitment, List<Occurrence> occurrences) {
    List<Occurrence> inOrder = new ArrayList<>(occurrences);
    inOrder.sort(Comparator.comparingInt(Finding::triggerPosition));
    Occurrence worst = Collections.min(occurrences, WORST_FIRST);
    return new Finding(
        commitment,
        worst.reason(),
        Optional.of(worst),
        inOrder,
        worst.rules(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A finding without an occurrence. */
  public static Finding without(String commitment, Reason reason, List<String> rules) {
    return without(commitment, reason, rules, Optional.empty());
  }

  /** A finding without an occurrence, with the reason of a dropped obligation. */
  public static Finding without(
      String commitment, Reason reason, List<String> rules, Optional<Assessment> dropped) {
    return new Finding(
        commitment,
        reason,
        Optional.empty(),
        List.of(),
        rules,
        dropped,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same finding, with the verdict that the record alone leads to. */
  public Finding withByRecord(Verdict verdict) {
    return new Finding(
        commitment,
        reason,
        shown,
        occurrences,
        rules,
        dropped,
        Optional.of(verdict),
        review,
        unknown,
        process);
  }

  /** The same finding, saying what it is that has a process of its own. */
  public Finding inProcess(Optional<LocalizedText> what) {
    return new Finding(
        commitment, reason, shown, occurrences, rules, dropped, byRecord, review, unknown, what);
  }

  /** The same finding, to be looked at for this reason. */
  public Finding toBeReviewed(Review why) {
    return new Finding(
        commitment,
        reason,
        shown,
        occurrences,
        rules,
        dropped,
        byRecord,
        Optional.of(why),
        unknown,
        process);
  }

  /** The finding that nobody can say what the verdict is, since it hangs on these attributes. */
  public Finding hangingOn(UnknownAttributes why) {
    return new Finding(
        commitment,
        Reason.ATTRIBUTE_UNKNOWN,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        byRecord,
        Optional.empty(),
        Optional.of(why),
        Optional.empty());
  }

  /** The same finding, as if this occurrence of it were the worst. */
  public Finding showing(Occurrence occurrence) {
    return new Finding(
        commitment,
        occurrence.reason(),
        Optional.of(occurrence),
        occurrences,
        occurrence.rules(),
        dropped,
        byRecord,
        review,
        unknown,
        process);
  }

  /** The verdict, with those that doubtful words read the other way lead to. */
  public VerdictReadings readings() {
    return review
        .map(why -> new VerdictReadings(verdict(), Set.copyOf(why.verdicts())))
        .orElseGet(() -> VerdictReadings.sure(verdict()));
  }

  /** The verdict that the reason stands for. */
  public Verdict verdict() {
    return reason.verdict();
  }

  /**
   * The event that decides besides a trigger and a discharge: what told the customer something
   * wrong, ended the complaint, made that nothing is owed, or tells by its text alone what is owed,
   * against its record.
   *
   * @param history the case's
   */
  public Optional<Event> decidedBy(CaseHistory history) {
    return switch (reason) {
      case CONTRADICTED -> shown.flatMap(one -> one.assessment().contradiction());
      case CONTENT_UNKNOWN -> shown.flatMap(one -> one.assessment().disputed());
      case MERGED, WITHDRAWN -> history.end().map(ComplaintEnd::event);
      case OUT_OF_SCOPE, ALREADY_AT_CCTS, ALREADY_AT_ADR, ANOTHER_PROCESS, RESOLVED_FIRST ->
          dropped.flatMap(one -> one.dropped(reason));
      case CLOSED_WITHIN_INTERVAL -> stageEnd(history);
      case IN_TIME,
          EARLY,
          LATE,
          MISSING,
          RUNNING,
          NO_RECEIPT,
          NOT_RECORDED,
          ATTRIBUTE_UNKNOWN,
          UNRECORDED_CHANNEL,
          PRECISION,
          NO_TRIGGER,
          NOT_CONCLUDED ->
          Optional.empty();
    };
  }

  /**
   * The events on which the verdict rests: what started the clock, discharged it, decided else, or
   * shaped the complaint by what only its text says; each once.
   *
   * @param history the case's
   */
  public List<Event> deciding(CaseHistory history) {
    Set<Event> deciding = new LinkedHashSet<>();
    shown.ifPresent(one -> deciding.add(one.assessment().obligation().trigger()));
    shown.flatMap(one -> one.assessment().discharge()).ifPresent(deciding::add);
    decidedBy(history).ifPresent(deciding::add);
    deciding.addAll(shapedBy(history));
    return List.copyOf(deciding);
  }

  /** About what the customer was told something wrong, where the rule asks for that. */
  public Set<Disclosure> contradicted() {
    return shown.map(one -> contradiction(one).contradicted()).orElse(Set.of());
  }

  /** Whether what was told wrongly is a breach at once: nothing told later can undo it. */
  public boolean breachedAtOnce() {
    return reason == Reason.CONTRADICTED
        && shown.filter(one -> one.assessment().obligation().contradiction().atOnce()).isPresent();
  }

  private static Sought contradiction(Occurrence occurrence) {
    return occurrence.assessment().obligation().contradiction().sought();
  }

  /** The condition that dropped the obligation. */
  private Optional<Sought> dropping() {
    return dropped.flatMap(
        one ->
            one.obligation().drops().stream()
                .filter(drop -> drop.reason() == reason)
                .map(Obligation.Drop::sought)
                .findFirst());
  }

  /** The first end of a stage that only a text shows; else the first. */
  private static Optional<Event> stageEnd(CaseHistory history) {
    List<Event> ends = history.stages().stream().map(Stage::end).flatMap(Optional::stream).toList();
    return ends.stream()
        .filter(Finding::endsByDetection)
        .findFirst()
        .or(() -> ends.stream().findFirst());
  }

  private static boolean endsByDetection(Event event) {
    return event.activityDetected() || event.detected().contains(Disclosure.OUTCOME);
  }

  /**
   * Whether the verdict rests on what was found in texts alone, or was not found in them.
   *
   * @param history the case's
   */
  public boolean restsOnDetection(CaseHistory history) {
    return otherByRecord().isPresent() || isDecidedByDetection(history);
  }

  /** The verdict by the record alone, if it were another. */
  public Optional<Verdict> otherByRecord() {
    return byRecord.filter(verdict -> verdict != verdict());
  }

  /**
   * What only texts show of the course of the complaint, if without it the verdict were another:
   * what customers wanted, and the outcomes that they were told. It begins and ends stages, and
   * makes levels fail.
   *
   * @param history the case's
   */
  public List<Event> shapedBy(CaseHistory history) {
    // That something was not found in texts needs nothing else to be another verdict.
    boolean onlyNotFound =
        byRecord.filter(verdict -> verdict == Verdict.NOT_EVIDENCED).isPresent()
            && isDecidedByDetection(history);
    return otherByRecord().isEmpty() || onlyNotFound
        ? List.of()
        : history.events().stream().filter(Finding::endsByDetection).toList();
  }

  private boolean isDecidedByDetection(CaseHistory history) {
    if (shown.isPresent()) {
      return shown.get().restsOnDetection();
    }
    Optional<Event> event = decidedBy(history);
    if (event.isEmpty()) {
      return false;
    }
    Optional<Sought> dropping = dropping();
    return dropping.isPresent()
        ? dropping.get().restsOnDetection(event.get())
        : endsByDetection(event.get());
  }

  /** How many occurrences were breached. */
  public int breachedOccurrences() {
    return (int) occurrences.stream().filter(one -> one.verdict() == Verdict.BREACHED).count();
  }

  private static int triggerPosition(Occurrence occurrence) {
    return occurrence.assessment().obligation().trigger().position();
  }
}
