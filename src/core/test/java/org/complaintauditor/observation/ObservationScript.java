package org.complaintauditor.observation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.ListedHolidays;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.EvidenceRequirements;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;

/**
 * A case told in lines: time, activity, role, channel (- for none), what is disclosed with |
 * between (- for nothing), and perhaps a text after a label that was found in it and a colon, such
 * as {@code TIMEFRAME:by Friday}. Events are named e1, e2, ... Holidays there are none.
 */
final class ObservationScript {
  static final ZoneId ZONE = ZoneId.of("America/Toronto");

  /** As of the end of Wednesday, 15 April 2026. */
  static final AuditInstant AUDIT_INSTANT =
      AuditInstant.of(LocalDateTime.parse("2026-04-15T23:59").atZone(ZONE).toInstant(), ZONE);

  private static final Set<Channel> RECORDED =
      WordSet.of(Channel.WEB_FORM, Channel.EMAIL, Channel.SUPPORT_CASE, Channel.CHAT);
  private static final Set<Channel> LISTED =
      WordSet.of(Channel.WEB_FORM, Channel.PHONE, Channel.POST);

  private static final Vocabulary WORDS = Vocabulary.core();

  private ObservationScript() {}

  /** What is observed in a case of an export that records what contacts told. */
  static CaseObservations observed(String... lines) {
    return observers().of(history(true, lines), version("2"));
  }

  /** As {@link #observed}, of an export that does not record it. */
  static CaseObservations observedWithoutContent(String... lines) {
    return observers().of(history(false, lines), version("2"));
  }

  /** As {@link #observed}, with another limit for a written acknowledgement. */
  static CaseObservations observedWithLimit(String limit, String... lines) {
    return observers().of(history(true, lines), version(limit));
  }

  static Observers observers() {
    return new Observers(
        new BusinessCalendar(new ListedHolidays(Map.of())), AUDIT_INSTANT, RECORDED, LISTED);
  }

  /** What the observations of one kind rest on, with quote, promised day and number of days. */
  static List<String> of(ObservationKind kind, CaseObservations observed) {
    return observed.observations().stream()
        .filter(one -> one.kind() == kind)
        .map(
            one ->
                String.join(" ", one.events().stream().map(Event::name).toList())
                    + (one.quote().isEmpty() ? "" : " \"" + one.quote() + "\"")
                    + one.promised().map(day -> " " + day).orElse("")
                    + (one.businessDays().isPresent() ? " " + one.businessDays().getAsInt() : ""))
        .toList();
  }

  /** The events that a metric counts, with the answer. */
  static List<String> of(Metric metric, CaseObservations observed) {
    return observed.measured().stream()
        .filter(one -> one.metric() == metric)
        .map(one -> one.event().name() + " " + one.answer())
        .toList();
  }

  static CaseHistory history(boolean contentRecorded, String... lines) {
    List<EventRow> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(row(line, rows.size() + 1));
    }
    return CaseHistories.of(rows, new DisclosureEvidence(contentRecorded, EvidenceMode.BOTH), 2);
  }

  static PackVersion version(String writtenLimit) {
    Commitment acknowledgement =
        new Commitment(
            "ACK-01",
            "II",
            "promise",
            LocalizedText.of("Acknowledgement"),
            LocalizedText.of("Complaints will be acknowledged promptly."),
            LocalizedText.of("a contact"),
            Map.of("written", limit("written", writtenLimit), "live", limit("live", "1")),
            Map.of(),
            new EvidenceRequirements(
                new EvidenceRequirements.Sign(Set.of(), Set.of()),
                new EvidenceRequirements.Sign(Set.of(), Set.of())),
            Optional.empty());
    return new PackVersion(
        "1", Optional.empty(), Optional.empty(), List.of(acknowledgement), List.of());
  }

  private static Limit limit(String name, String value) {
    return new Limit(name, Limit.parseSpan(value), LocalizedText.of("invented"), true);
  }

  private static EventRow row(String line, int number) {
    String[] words = line.split(" +", 6);
    Set<Disclosure> discloses = new WordSet<>();
    if (words.length > 4 && !words[4].equals("-")) {
      for (String part : words[4].split("\\|")) {
        discloses.add(WORDS.disclosure(part));
      }
    }
    String text = words.length > 5 ? words[5].substring(words[5].indexOf(':') + 1) : "";
    List<Detection> found =
        text.isEmpty()
            ? List.of()
            : List.of(
                new Detection(
                    WORDS.named(Label.class, words[5].substring(0, words[5].indexOf(':'))),
                    "entry",
                    "en",
                    text,
                    0,
                    ""));
    return EventRow.of(
            "C-1",
            new Origin("export.csv", 0, number + 1),
            words[0].contains("T")
                ? Timestamp.at(LocalDateTime.parse(words[0]), ZONE)
                : Timestamp.on(LocalDate.parse(words[0]), ZONE),
            WORDS.named(Activity.class, words[1]))
        .by(words[2].equals("-") ? ActorRole.NONE : ActorRole.valueOf(words[2]))
        .on(words[3].equals("-") ? Channel.NONE : WORDS.named(Channel.class, words[3]))
        .saying(text)
        .with(
            draft -> {
              draft.eventId = "e" + number;
              draft.discloses = discloses;
            })
        .read(new TextReading(found, List.of(), true, false));
  }
}
