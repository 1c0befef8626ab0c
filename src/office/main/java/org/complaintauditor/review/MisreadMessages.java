package org.complaintauditor.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionState;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.HumanFinding;
import org.complaintauditor.decision.OverruleReason;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Label;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Review;

/**
 * The messages of which people said that they were misread, as {@code auditor detect} reads
 * messages, with what people take to be right. So a lexicon is measured on what was corrected.
 */
public final class MisreadMessages {

  /** The columns of the table. */
  public static final List<String> COLUMNS =
      List.of("id", "direction", "language", "channel", "text", "labels", "reviewer", "reason");

  private final ReviewedRun run;
  private final CaseDecisions decisions;

  /** The messages of a run, by what people decided about it. */
  public MisreadMessages(ReviewedRun run, Decisions decided) {
    this.run = run;
    this.decisions = new CaseDecisions(run.material().pack().name(), decided);
  }

  /**
   * The rows of the table.
   *
   * @param rows one a message, in the order of cases and events
   * @param withoutText how many messages have no text in the material
   */
  public record Found(List<List<String>> rows, long withoutText) {
    public Found {
      rows = List.copyOf(rows);
    }
  }

  /** A message, and what was wrong with how it was read. */
  private static final class Misread {
    private final Event event;
    private final Set<Label> labels = new TreeSet<>();
    private final Set<String> reviewers = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();

    Misread(Event event) {
      this.event = event;
      event.row().detections().stream().map(Detection::label).forEach(labels::add);
    }
  }

  /** Finds them. */
  public Found find() {
    List<List<String>> rows = new ArrayList<>();
    long[] withoutText = {0};
    run.each(
        caseId -> true,
        audited -> {
          for (Misread misread : of(audited)) {
            if (misread.event.row().text().isBlank()) {
              withoutText[0]++;
            } else {
              rows.add(row(misread));
            }
          }
        });
    return new Found(rows, withoutText[0]);
  }

  private List<Misread> of(AuditedCase audited) {
    Map<Integer, Misread> messages = new HashMap<>();
    List<HumanFinding> human = decisions.of(audited);
    for (int i = 0; i < human.size(); i++) {
      Finding finding = audited.findings().get(i);
      human.get(i).decisions().stream()
          .filter(judged -> judged.state() == DecisionState.CURRENT)
          .map(judged -> judged.decision())
          .filter(MisreadMessages::saysMisread)
          .forEach(decision -> add(audited, finding, decision, messages));
    }
    return messages.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean saysMisread(Decision decision) {
    return decision.answer() instanceof HumanAnswer.Overrule overrule
        && overrule.code() == OverruleReason.TEXT_MISREAD;
  }

  /**
   * What is right follows from what decides: where single texts turn the verdict, these are read
   * the other way; else what the finding rests on is taken to be not there.
   */
  private static void add(
      AuditedCase audited, Finding finding, Decision decision, Map<Integer, Misread> messages) {
    HumanAnswer.Overrule overrule = (HumanAnswer.Overrule) decision.answer();
    Map<Event, Map<Label, Boolean>> corrected = new HashMap<>();
    for (Review.Doubt doubt : finding.review().map(Review::deciding).orElse(List.of())) {
      if (doubt.verdict() == overrule.verdict()) {
        corrected
            .computeIfAbsent(doubt.event(), event -> new TreeMap<>())
            .put(doubt.detection().label(), !doubt.isCounted());
      }
    }
    if (corrected.isEmpty()) {
      for (Event event : finding.deciding(audited.history())) {
        Map<Label, Boolean> none = new TreeMap<>();
        event.row().detections().stream()
            .filter(found -> event.countsAs(found.label()))
            .forEach(found -> none.put(found.label(), false));
        if (!none.isEmpty()) {
          corrected.put(event, none);
        }
      }
    }
    corrected.forEach(
        (event, labels) -> {
          Misread message = messages.computeIfAbsent(event.position(), at -> new Misread(event));
          labels.forEach(
              (label, isRight) -> {
                if (isRight) {
                  message.labels.add(label);
                } else {
                  message.labels.remove(label);
                }
              });
          message.reviewers.add(decision.by().name());
          Optional.of(decision.answer().reason())
              .filter(reason -> !reason.isEmpty())
              .ifPresent(message.reasons::add);
        });
  }

  /** A message is read as one of the customer's where that is what was found in it. */
  private static Direction direction(Misread message) {
    boolean inbound =
        message.event.row().activity().direction() == Direction.INBOUND
            || message.event.row().detections().stream()
                .anyMatch(found -> found.label().direction() == Direction.INBOUND);
    return inbound ? Direction.INBOUND : Direction.OUTBOUND;
  }

  private static List<String> row(Misread message) {
    Direction direction = direction(message);
    return List.of(
        message.event.row().caseId() + "/" + message.event.name(),
        direction.name().toLowerCase(Locale.ROOT),
        message.event.row().language(),
        message.event.row().channel().name(),
        message.event.row().text(),
        message.labels.stream()
            .filter(label -> label.direction() == direction)
            .map(Label::name)
            .collect(Collectors.joining("|")),
        String.join("; ", message.reviewers),
        String.join("; ", message.reasons));
  }
}
