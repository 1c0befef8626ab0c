package org.complaintauditor.report.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.figures.GroupCounts;
import org.complaintauditor.figures.Responsible;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.PersonalAttribute;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.WaitingPeriod;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;
import org.complaintauditor.text.TextSanitizer;

/**
 * Writes a case for the page: its attributes, its events, when it waited on the customer, and its
 * findings. Lists without names, because there are millions of them; {@code store.js} gives each
 * place its name again.
 */
final class CaseDataWriter {

  private final RunFacts run;
  private final MessageBundle words;
  private final ZoneId zone;
  private final GroupNames groupWords;
  private final FindingDataWriter findings;

  CaseDataWriter(RunFacts run) {
    this.run = run;
    this.words = run.words();
    this.zone = run.basis().auditInstant().zone();
    this.groupWords = new GroupNames(run.pack(), words);
    this.findings = new FindingDataWriter(run, words);
  }

  void write(AuditedCase audited, Shard shard) {
    CaseHistory history = audited.history();
    ScriptLiterals script = shard.cases();
    script.list().value(TextSanitizer.line(history.caseId()));
    script.value(audited.version().version());
    script.value(place(history.receiptEvent()));
    attributes(audited, shard);
    script.list();
    history.events().forEach(event -> event(event, shard));
    script.endList().list();
    history.waits().forEach(wait -> wait(wait, script));
    script.endList().list();
    audited.findings().forEach(finding -> findings.write(audited, finding, shard));
    script.endList();
    problems(audited, shard);
    script.endList();
  }

  /** The data problems that leave a verdict of the case in doubt: what each is, and its code. */
  private void problems(AuditedCase audited, Shard shard) {
    ScriptLiterals script = shard.cases();
    script.list();
    audited.problems().stream()
        .filter(problem -> !run.pack().blockedBy(problem).isEmpty())
        .map(Problem::code)
        .distinct()
        .sorted()
        .forEach(code -> script.value(shard.text(words.of(code))).value(shard.text(code.name())));
    script.endList();
  }

  private void attributes(AuditedCase audited, Shard shard) {
    SortedMap<String, String> sorted = new TreeMap<>(CodePoints.ORDER);
    SortedMap<String, String> asked = new TreeMap<>(CodePoints.ORDER);
    audited
        .history()
        .attributes()
        .forEach(
            (key, value) ->
                PersonalAttribute.nameOf(key)
                    .ifPresentOrElse(
                        name -> asked.put(name, value),
                        () -> {
                          // Some hold names.
                          if (run.agents() == Agents.NAMES
                              || !Responsible.ATTRIBUTES.contains(key)) {
                            sorted.put(key, value);
                          }
                        }));
    shard.cases().list();
    for (Map.Entry<String, String> entry : sorted.entrySet()) {
      shard.cases().value(shard.text(groupWords.attribute(entry.getKey())));
      String value =
          entry.getKey().equals("customer_type")
              ? groupWords.value(entry.getKey(), GroupCounts.customerType(audited))
              : TextSanitizer.line(entry.getValue());
      shard.cases().value(shard.text(value));
    }
    asked.forEach(
        (name, value) -> {
          String label = words.text("page.case.personal", groupWords.attribute(name));
          shard.cases().value(shard.text(label));
          shard.cases().value(shard.text(TextSanitizer.line(value)));
        });
    shard.cases().endList();
  }

  private void event(Event event, Shard shard) {
    int minute =
        event.row().timestamp().isDateOnly()
            ? -1
            : minute(event.row().timestamp().earliest(), zone);
    shard
        .cases()
        .list()
        .value(event.date().toEpochDay())
        .value(minute)
        .value(CodeIndex.of(event.activity()))
        .value(CodeIndex.of(event.role()))
        .value(CodeIndex.of(event.channel()))
        .value(shard.text(TextSanitizer.line(event.name(), 60)))
        .value(shard.text(text(event)))
        .value(disclosures(event))
        .value(
            (event.contact() ? 1 : 0)
                | (event.deliveryFailed() ? 2 : 0)
                | (event.activityDetected() ? 4 : 0))
        .value(CodeIndex.of(event.toRole()))
        .endList();
  }

  /** The message, where whole ones are shown. */
  private String text(Event event) {
    return words.shown() == ShownTexts.FULL ? TextSanitizer.lines(event.row().text()) : "";
  }

  /** The time of day in minutes. */
  static int minute(Instant instant, ZoneId zone) {
    LocalTime time = instant.atZone(zone).toLocalTime();
    return time.getHour() * 60 + time.getMinute();
  }

  private static int disclosures(Event event) {
    int bits = 0;
    for (Disclosure disclosure : event.disclosures()) {
      bits |= 1 << CodeIndex.of(disclosure);
    }
    return bits;
  }

  private static void wait(WaitingPeriod wait, ScriptLiterals script) {
    script.list().value(wait.from().toEpochDay());
    script.value(wait.until().map(LocalDate::toEpochDay).orElse(0L)).endList();
  }

  /** An event's place in its case; -1: there is none. */
  static int place(Optional<Event> event) {
    return event.map(Event::position).orElse(-1);
  }

  /** Days as the page counts them, sorted. */
  static void days(Iterable<LocalDate> days, ScriptLiterals script) {
    script.list();
    List<Long> sorted = new ArrayList<>();
    days.forEach(day -> sorted.add(day.toEpochDay()));
    sorted.stream().sorted().forEach(script::value);
    script.endList();
  }
}
