package org.complaintauditor.intake.profile.draft;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Direction;

/** Whether the first event of a case is the complaint, where no word says that one came in. */
final class LogReceipt {
  private static final String ID = "receipt";
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final double NEARLY_ALL = 0.9;
  private static final double OFTEN = 0.5;

  private LogReceipt() {}

  /** A first record of a case. */
  private record First(Instant at, List<String> row) {}

  /**
   * Asks it where it is not known.
   *
   * @return empty if the first event is no receipt; else why that is a guess, which is empty if it
   *     is settled
   */
  static Optional<String> of(
      Evidence evidence,
      Column caseColumn,
      Optional<Column> activity,
      Column when,
      DatesWritten dates,
      List<EventPlan> plans,
      Inquiry inquiry) {
    Map<String, First> firsts = firsts(evidence, caseColumn, when, dates);
    Map<Activity, Long> begun = new HashMap<>();
    firsts
        .values()
        .forEach(
            first ->
                activity(evidence, first.row(), plans, inquiry)
                    .ifPresent(one -> begun.merge(one, 1L, Long::sum)));
    long receipts = count(evidence, caseColumn, plans, inquiry);
    long inbound =
        begun.entrySet().stream()
            .filter(entry -> entry.getKey().direction() == Direction.INBOUND)
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (receipts >= OFTEN * firsts.size() || inbound >= NEARLY_ALL * firsts.size()) {
      return Optional.empty();
    }
    long outbound =
        begun.entrySet().stream()
            .filter(entry -> entry.getKey().direction() == Direction.OUTBOUND)
            .mapToLong(Map.Entry::getValue)
            .sum();
    Optional<String> answer =
        inquiry.ask(question(evidence, firsts, activity, outbound < OFTEN * firsts.size()));
    return answer.isPresent()
        ? answer.filter(YES::equals).map(yes -> "")
        : Optional.of("no word says that a complaint was received")
            .filter(doubt -> outbound < OFTEN * firsts.size());
  }

  private static Map<String, First> firsts(
      Evidence evidence, Column caseColumn, Column when, DatesWritten dates) {
    Map<String, First> firsts = new LinkedHashMap<>();
    for (List<String> row : evidence.rows()) {
      String id = evidence.text(row, caseColumn);
      Optional<Instant> at = dates.read(evidence.text(row, when)).map(LogReceipt::instant);
      if (!id.isEmpty() && at.isPresent()) {
        firsts.merge(
            id,
            new First(at.get(), row),
            (known, next) -> next.at().isBefore(known.at()) ? next : known);
      }
    }
    return firsts;
  }

  private static Instant instant(TimePattern.Reading reading) {
    return reading
        .instant()
        .or(() -> reading.local().map(local -> local.toInstant(ZoneOffset.UTC)))
        .or(
            () ->
                reading
                    .day()
                    .map(day -> LocalDateTime.of(day, java.time.LocalTime.MIN))
                    .map(local -> local.toInstant(ZoneOffset.UTC)))
        .orElse(Instant.EPOCH);
  }

  /** How many cases have a record of which a complaint is made. */
  private static long count(
      Evidence evidence, Column caseColumn, List<EventPlan> plans, Inquiry inquiry) {
    return evidence.rows().stream()
        .filter(
            row ->
                activity(evidence, row, plans, inquiry)
                    .filter(Activity.COMPLAINT_RECEIVED::equals)
                    .isPresent())
        .map(row -> evidence.text(row, caseColumn))
        .distinct()
        .count();
  }

  /** What the plans make of a record. */
  private static Optional<Activity> activity(
      Evidence evidence, List<String> row, List<EventPlan> plans, Inquiry inquiry) {
    return plans.stream()
        .filter(plan -> fits(evidence, row, plan))
        .findFirst()
        .map(EventPlan::activity)
        .filter(Value.Constant.class::isInstance)
        .map(value -> ((Value.Constant) value).word())
        .flatMap(inquiry::activity);
  }

  private static boolean fits(Evidence evidence, List<String> row, EventPlan plan) {
    return plan.when().entrySet().stream()
        .allMatch(
            asked ->
                evidence.columns().stream()
                    .filter(column -> column.name().equals(asked.getKey()))
                    .anyMatch(column -> asked.getValue().containsKey(evidence.text(row, column))));
  }

  private static Question question(
      Evidence evidence, Map<String, First> firsts, Optional<Column> activity, boolean yes) {
    Map<String, Long> words = new LinkedHashMap<>();
    activity.ifPresent(
        column ->
            firsts.values().stream()
                .map(first -> evidence.text(first.row(), column))
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.merge(word, 1L, Long::sum)));
    return new Question(
        ID,
        Question.Kind.RECEIPT,
        activity.map(Column::name).orElse(""),
        words,
        List.of(),
        List.of(Choice.of(YES), Choice.of(NO)),
        false,
        yes ? YES : NO,
        Set.of());
  }
}
