package org.complaintauditor.longmail;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.longmail.LongMessages.LongMessage;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.obligation.Finding;

/**
 * Cases made of labelled messages: judged by what people say that they tell, and by their texts.
 */
final class LongMailAudits {
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");

  private LongMailAudits() {}

  /**
   * How verdicts by texts compare with those by labels.
   *
   * @param verdicts how many there are
   * @param wrong those that are another by the labels
   * @param silent those of them that are not marked for review
   * @param marked all that are marked
   */
  record Compared(int verdicts, int wrong, int silent, int marked) {}

  static Compared compare(
      CompiledPack pack, BusinessCalendar calendar, List<LongMessage> messages, int cases) {
    List<List<EventRow>> rows = new ArrayList<>();
    Map<String, LongMessage> byEvent = new HashMap<>();
    SplittableRandom random = new SplittableRandom(20261129);
    List<String> languages = messages.stream().map(LongMessage::language).distinct().toList();
    for (int i = 0; i < cases; i++) {
      String language = languages.get(i % languages.size());
      rows.add(
          rows(
              "case-" + i,
              messages.stream().filter(one -> one.language().equals(language)).toList(),
              random,
              byEvent));
    }
    JudgingOptions options =
        JudgingOptions.in(ZONE)
            .asOf(LocalDateTime.parse("2026-06-30T12:00").atZone(ZONE).toInstant());
    ExportFacts facts = new ExportFacts(pack, options);
    rows.forEach(facts::add);
    CaseAuditor auditor = new CaseAuditor(JudgingContext.of(pack, calendar, facts, options));
    int verdicts = 0;
    int wrong = 0;
    int silent = 0;
    int marked = 0;
    for (List<EventRow> caseRows : rows) {
      String id = caseRows.get(0).caseId();
      List<Finding> byText = auditor.judge(id, auditor.read(caseRows), List.of()).findings();
      List<Finding> byLabels =
          auditor
              .judge(id, caseRows.stream().map(row -> labelled(row, byEvent)).toList(), List.of())
              .findings();
      for (int i = 0; i < byText.size(); i++) {
        boolean differs = byText.get(i).verdict() != byLabels.get(i).verdict();
        boolean review = byText.get(i).review().isPresent();
        verdicts++;
        wrong += differs ? 1 : 0;
        silent += differs && !review ? 1 : 0;
        marked += review ? 1 : 0;
      }
    }
    return new Compared(verdicts, wrong, silent, marked);
  }

  private static EventRow labelled(EventRow row, Map<String, LongMessage> byEvent) {
    LongMessage message = byEvent.get(row.caseId() + " " + row.eventId());
    return message == null
        ? row
        : row.read(
            message.labels().stream()
                .map(label -> new Detection(label, "label", message.language(), "", 0, ""))
                .toList(),
            List.of(),
            true,
            false);
  }

  /** A receipt, two to five messages some days apart, and mostly an end. */
  private static List<EventRow> rows(
      String id, List<LongMessage> messages, SplittableRandom random, Map<String, LongMessage> by) {
    LocalDateTime time = LocalDateTime.parse("2026-01-05T09:00").plusDays(random.nextInt(28));
    List<EventRow> rows = new ArrayList<>();
    rows.add(row(id, 1, time, Activity.COMPLAINT_RECEIVED, Channel.WEB_FORM, messages.get(0), ""));
    int many = 2 + random.nextInt(4);
    for (int i = 0; i < many; i++) {
      LongMessage message = messages.get(random.nextInt(messages.size()));
      time = time.plusHours(3 + random.nextInt(24 * 9));
      Activity activity =
          message.direction() == Direction.OUTBOUND
              ? Activity.MESSAGE_SENT
              : Activity.MESSAGE_RECEIVED;
      EventRow row = row(id, i + 2, time, activity, message.channel(), message, message.text());
      by.put(row.caseId() + " " + row.eventId(), message);
      rows.add(row);
    }
    if (random.nextInt(3) > 0) {
      time = time.plusHours(2 + random.nextInt(24 * 5));
      rows.add(row(id, many + 2, time, Activity.CLOSED, Channel.NONE, messages.get(0), ""));
    }
    return rows;
  }

  private static EventRow row(
      String id,
      int number,
      LocalDateTime time,
      Activity activity,
      Channel channel,
      LongMessage message,
      String text) {
    boolean customer = activity.direction() == Direction.INBOUND;
    return new EventRow(
        id,
        "e" + number,
        new Origin("long.csv", 0, number + 1),
        Timestamp.at(time, ZONE),
        activity,
        "",
        customer ? ActorRole.CUSTOMER : ActorRole.AGENT,
        channel,
        java.util.Set.of(),
        ActorRole.NONE,
        "",
        "",
        text,
        message.language(),
        Map.of());
  }
}
