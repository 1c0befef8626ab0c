package org.complaintauditor.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.intake.canonical.TimestampText;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.ruling.Judge;
import org.complaintauditor.ruling.RuleStore;

/**
 * What an audit costs at least: rows by Commons CSV, events of them, histories, the shipped rules
 * and findings, and four cells of each exception. It checks nothing, keeps nothing, proves nothing,
 * and takes a generated export in the order of its cases for granted
 * (docs/measurements/performance.md).
 */
public final class LeastAudit {
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final DisclosureEvidence RECORDED =
      new DisclosureEvidence(true, EvidenceMode.RECORDED);
  private static final Set<Verdict> EXCEPTIONS =
      EnumSet.of(Verdict.BREACHED, Verdict.PENDING, Verdict.NOT_EVIDENCED);

  private final Vocabulary words;
  private final Judge judge;
  private final CSVPrinter findings;
  private final Map<String, Set<Disclosure>> disclosures = new HashMap<>();
  private final Map<String, Map<String, String>> types = new HashMap<>();

  private LeastAudit(Instant asOf, BufferedWriter out) throws IOException {
    Pack pack = PackReader.read(Path.of("rules", "jive-ca"));
    words = pack.words();
    Assessment.Basis basis =
        new Assessment.Basis(
            new BusinessCalendar(new JollydayHolidays(pack.calendar())),
            AuditInstant.of(asOf, ZONE),
            WordSet.of(Channel.WEB_FORM, Channel.EMAIL, Channel.SUPPORT_CASE, Channel.CHAT));
    judge =
        new Judge(
            new RuleStore(Optional.empty(), "").rulesOf(pack.latest().rules(), pack.words()),
            pack.latest(),
            basis);
    findings = new CSVPrinter(out, CSVFormat.RFC4180);
  }

  /**
   * Audits an export.
   *
   * @param arguments the export, the audit instant, and where findings are written
   */
  public static void main(String[] arguments) throws IOException {
    Instant asOf = Instant.parse(arguments[1]);
    try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
      new LeastAudit(asOf, out).audit(reader);
    }
  }

  private void audit(Reader reader) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<EventRow> rows = new ArrayList<>();
    try (CSVParser parser = format.parse(reader)) {
      for (CSVRecord record : parser) {
        if (!rows.isEmpty() && !record.get(0).equals(rows.get(0).caseId())) {
          judge(rows);
          rows = new ArrayList<>();
        }
        rows.add(event(record));
      }
    }
    judge(rows);
    findings.flush();
  }

  private EventRow event(CSVRecord record) {
    return EventRow.of(
            record.get("case_id"),
            new Origin("export.csv", 0, (int) record.getRecordNumber()),
            Objects.requireNonNull(TimestampText.parse(record.get("timestamp"), ZONE)),
            words.named(Activity.class, record.get("activity")))
        .by(role(record.get("actor_role")))
        .on(
            record.get("channel").isEmpty()
                ? Channel.NONE
                : words.named(Channel.class, record.get("channel")))
        .with(
            row -> {
              row.eventId = record.get("event_id");
              row.actor = record.get("actor");
              row.discloses =
                  disclosures.computeIfAbsent(record.get("discloses"), this::disclosures);
              row.toRole = role(record.get("to_role"));
              row.trackingNumber = record.get("tracking_number");
              row.attributes =
                  types.computeIfAbsent(
                      record.get("customer_type"), type -> Map.of("customer_type", type));
            });
  }

  private static ActorRole role(String cell) {
    return cell.isEmpty() ? ActorRole.NONE : ActorRole.valueOf(cell);
  }

  private Set<Disclosure> disclosures(String cell) {
    Set<Disclosure> told = new WordSet<>();
    Stream.of(cell.split("\\|"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .forEach(one -> told.add(words.disclosure(one)));
    return told;
  }

  private void judge(List<EventRow> rows) throws IOException {
    for (Finding finding : judge.judge(CaseHistories.of(rows, RECORDED, 2)).findings()) {
      if (EXCEPTIONS.contains(finding.verdict())) {
        findings.printRecord(
            rows.get(0).caseId(), finding.commitment(), finding.verdict(), finding.reason());
      }
    }
  }
}
