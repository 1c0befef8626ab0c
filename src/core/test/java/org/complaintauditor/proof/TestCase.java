package org.complaintauditor.proof;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
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
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.ruling.Judge;
import org.complaintauditor.ruling.RuleBase;
import org.complaintauditor.ruling.RuleStore;

/** A case told event by event, judged by the real rules. */
final class TestCase {

  static final ZoneId ZONE = ZoneId.of("America/Toronto");
  static final Pack PACK = PackReader.read(Path.of("rules/jive-ca"));
  static final BusinessCalendar CALENDAR =
      new BusinessCalendar(new JollydayHolidays(PACK.calendar()));
  private static final RuleBase RULES =
      new RuleStore(Optional.empty(), "").rulesOf(PACK.latest().rules(), PACK.words());
  static final Set<Channel> RECORDED =
      WordSet.of(Channel.WEB_FORM, Channel.EMAIL, Channel.SUPPORT_CASE, Channel.CHAT);

  private final List<EventRow> rows = new ArrayList<>();
  private String asOf = "2026-04-15";
  private boolean contentRecorded = true;
  private EvidenceMode evidence = EvidenceMode.RECORDED;
  private Map<String, String> limits = Map.of();

  TestCase asOf(String date) {
    asOf = date;
    return this;
  }

  TestCase contentNotRecorded() {
    contentRecorded = false;
    return this;
  }

  /** What is found in texts counts, and nothing that is recorded of what contacts told. */
  TestCase textsCount() {
    contentRecorded = false;
    evidence = EvidenceMode.BOTH;
    return this;
  }

  /** What the text of the last event was read as. */
  TestCase read(List<Detection> found, List<Detection> possible) {
    int last = rows.size() - 1;
    rows.set(last, rows.get(last).read(new TextReading(found, possible, true, false)));
    return this;
  }

  /** Doubted detections are set aside. */
  TestCase doubtedSetAside() {
    rows.replaceAll(row -> row.read(row.reading().withDoubtedSetAside()));
    return this;
  }

  CaseHistory history() {
    return CaseHistories.of(rows, new DisclosureEvidence(contentRecorded, evidence), 2);
  }

  TestCase limit(String name, String span) {
    limits = Map.of(name, span);
    return this;
  }

  TestCase event(String id, String at, Activity activity, ActorRole role, Channel channel) {
    return event(id, at, activity, role, channel, "");
  }

  TestCase event(
      String id,
      String at,
      Activity activity,
      ActorRole role,
      Channel channel,
      String text,
      Disclosure... discloses) {
    return row(id, at, activity, role, channel, text, ActorRole.NONE, "", discloses);
  }

  TestCase row(
      String id,
      String at,
      Activity activity,
      ActorRole role,
      Channel channel,
      String text,
      ActorRole toRole,
      String refersTo,
      Disclosure... discloses) {
    Timestamp timestamp =
        at.length() == 10
            ? Timestamp.on(LocalDate.parse(at), ZONE)
            : Timestamp.at(LocalDateTime.parse(at), ZONE);
    rows.add(
        EventRow.of("C-1", new Origin("complaints.csv", 0, rows.size() + 2), timestamp, activity)
            .by(role)
            .on(channel)
            .telling(discloses)
            .saying(text)
            .with(
                row -> {
                  row.eventId = id;
                  row.toRole = toRole;
                  row.refersTo = refersTo;
                }));
    return this;
  }

  Proof proof(String commitmentId) {
    Instant end = LocalDate.parse(asOf).plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
    Assessment.Basis basis = new Assessment.Basis(CALENDAR, AuditInstant.of(end, ZONE), RECORDED);
    PackVersion version = changed(PACK.latest());
    CaseHistory history = history();
    Judge judge = new Judge(RULES, version, basis);
    Finding finding =
        judge.judge(history).findings().stream()
            .filter(one -> one.commitment().equals(commitmentId))
            .findFirst()
            .orElseThrow();
    return Proof.of(history, version.commitment(commitmentId).orElseThrow(), finding, basis);
  }

  private PackVersion changed(PackVersion version) {
    List<Commitment> commitments = new ArrayList<>();
    for (Commitment commitment : version.commitments()) {
      Map<String, Limit> changed = new java.util.LinkedHashMap<>(commitment.limits());
      limits.forEach(
          (name, span) ->
              changed.computeIfPresent(
                  name, (key, limit) -> limit.withSpan(Limit.parseSpan(span))));
      commitments.add(commitment.with(changed, commitment.parameters()));
    }
    return new PackVersion(
        version.version(), version.validFrom(), version.validUntil(), commitments, version.rules());
  }
}
