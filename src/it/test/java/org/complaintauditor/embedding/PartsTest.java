package org.complaintauditor.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.complaintauditor.bytes.EventRowCodec;
import org.complaintauditor.bytes.MalformedBytesException;
import org.complaintauditor.bytes.ProblemCodec;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.figures.FiguresOptions;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Problem;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.oracle.CaseGenerator;
import org.complaintauditor.oracle.OracleRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An export cut by case into parts, each of which only its own process knows: facts and figures go
 * from one to the other as bytes and are merged in any order. Nothing but the library's public API
 * takes part once the rows are read.
 */
final class PartsTest {
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final int ADVERSARIAL_CASES = Integer.getInteger("parts.cases", 5_000);
  private static final FiguresOptions COUNTED = new FiguresOptions(5, Agents.PSEUDONYMS, true);
  private static final CompiledPack PACK = CompiledPack.load(Path.of("rules/jive-ca"));
  private static final CompiledPack OF_BYTES = CompiledPack.fromBytes(PACK.toBytes());
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(new JollydayHolidays(PACK.pack().calendar()));

  @TempDir private Path folder;

  /** A case as its process has it. */
  private record Case(String id, byte[] rows, byte[] problems) {}

  /** What came of an export: facts and figures as bytes, findings and problems by case. */
  private record Outcome(
      byte[] facts, byte[] figures, Map<String, String> findings, Map<String, String> problems) {}

  @ParameterizedTest(name = "{0}, evidence {1}")
  @CsvSource({
    "sample-data/complaints-2026-q1.csv, BOTH",
    "sample-data/edge-cases.csv, BOTH",
    "sample-data/edge-cases.csv, RECORDED",
    "sample-data/edge-cases-no-discloses.csv, DETECTED"
  })
  void samples(Path export, EvidenceMode evidence) throws IOException {
    JudgingOptions options =
        new JudgingOptions(
            ZONE, Optional.empty(), evidence, JudgingOptions.RECORDED_BY_DEFAULT, List.of());
    isSameInParts(read(export), options, 7);
  }

  @Test
  @DisplayName("texts with a footer that recurs over the parts, and rarely within one")
  void recurringFooters() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("case_id,event_id,timestamp,activity,actor,actor_role,channel,text,team");
    String[] own = {
      "We have credited your account with 25 dollars.",
      "Our technician replaced the modem.",
      "Your reference number is 48-2217.",
      "I am looking into it."
    };
    for (int i = 0; i < 60; i++) {
      String id = "F" + i;
      lines.add(
          id + ",e0,2026-01-09,COMPLAINT_RECEIVED,,CUSTOMER,EMAIL,My bill is wrong.,T" + i % 9);
      lines.add(
          "%s,e1,2026-01-12,MESSAGE_SENT,Ann %d,AGENT,EMAIL,\"Dear %s,\n%s\n\n%s\",T%d"
              .formatted(
                  id,
                  i % 5,
                  Character.toString('a' + i % 26).repeat(3 + i),
                  own[i % own.length],
                  "You will hear from us within five business days.",
                  i % 9));
    }
    Path export = folder.resolve("footers.csv");
    Files.write(export, lines);
    Outcome whole = isSameInParts(read(export), JudgingOptions.in(ZONE), 17);
    assertThat(whole.findings().values())
        .as("a timeframe that stands under all messages is given to nobody")
        .hasSize(60)
        .noneMatch(one -> one.contains("TMF-01 IN_TIME"));
  }

  @ParameterizedTest(name = "with discloses: {0}")
  @CsvSource({"true", "false"})
  void adversarialCases(boolean discloses) throws IOException {
    CaseGenerator generator = new CaseGenerator(discloses ? 17 : 18);
    Path export = folder.resolve("export.csv");
    write(generator.export(ADVERSARIAL_CASES / 2, discloses), export);
    isSameInParts(read(export), JudgingOptions.in(ZONE).asOf(generator.auditInstant()), 3);
  }

  @Test
  void whatDoesNotBelongTogetherIsRefused() throws IOException {
    ExportFacts facts = new ExportFacts(PACK, JudgingOptions.in(ZONE));
    JudgingOptions later = JudgingOptions.in(ZONE).asOf(Instant.parse("2026-05-01T00:00:00Z"));
    assertThatThrownBy(() -> facts.merge(new ExportFacts(PACK, later)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-05-01T00:00:00Z");
    assertThatThrownBy(() -> ExportFacts.fromBytes(facts.toBytes(), PACK, later))
        .isInstanceOf(MalformedBytesException.class);
    assertThatThrownBy(() -> ExportFacts.fromBytes(PACK.toBytes(), PACK, later))
        .isInstanceOf(MalformedBytesException.class)
        .hasMessage("these bytes are no export facts");
    byte[] bytes = EventRowCodec.toBytes(EventRowCodec.fromBytes(read(edgeCases()).get(0).rows()));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> EventRowCodec.fromBytes(cut))
          .isInstanceOf(MalformedBytesException.class);
    }
  }

  private static Path edgeCases() {
    return Path.of("sample-data/edge-cases.csv");
  }

  private Outcome isSameInParts(List<Case> cases, JudgingOptions options, int seed) {
    Random random = new Random(seed);
    Outcome whole = whole(cases, options);
    for (int parts : new int[] {1, 2, 17}) {
      List<Case> shuffled = new ArrayList<>(cases);
      Collections.shuffle(shuffled, random);
      List<List<Case>> cut = new ArrayList<>();
      for (int i = 0; i < parts; i++) {
        cut.add(new ArrayList<>());
      }
      shuffled.forEach(one -> cut.get(random.nextInt(parts)).add(one));
      Outcome merged = audited(cut, options, random);
      assertThat(merged.facts()).as("facts of %d parts", parts).isEqualTo(whole.facts());
      assertThat(merged.findings()).as("findings, %d parts", parts).isEqualTo(whole.findings());
      assertThat(merged.problems()).as("problems, %d parts", parts).isEqualTo(whole.problems());
      assertThat(merged.figures()).as("figures of %d parts", parts).isEqualTo(whole.figures());
    }
    return whole;
  }

  /** The export as one process sees it: nothing is merged, and nothing goes through bytes. */
  private static Outcome whole(List<Case> cases, JudgingOptions options) {
    ExportFacts facts = new ExportFacts(PACK, options);
    cases.forEach(one -> facts.add(EventRowCodec.fromBytes(one.rows())));
    JudgingContext context = JudgingContext.of(PACK, CALENDAR, facts, options);
    CaseAuditor auditor = new CaseAuditor(context);
    Figures figures = new Figures(context, COUNTED);
    Map<String, String> findings = new TreeMap<>();
    Map<String, String> problems = new TreeMap<>();
    for (Case exported : cases) {
      judge(exported, auditor)
          .ifPresent(
              audited -> {
                figures.add(audited);
                findings.put(exported.id(), texts(audited));
                problems.put(exported.id(), audited.problems().toString());
              });
    }
    return new Outcome(facts.toBytes(), figures.toBytes(), findings, problems);
  }

  private static Outcome audited(List<List<Case>> parts, JudgingOptions options, Random random) {
    List<byte[]> factsOfParts = new ArrayList<>();
    for (List<Case> part : parts) {
      ExportFacts facts = new ExportFacts(OF_BYTES, options);
      part.forEach(one -> facts.add(EventRowCodec.fromBytes(one.rows())));
      factsOfParts.add(facts.toBytes());
    }
    Collections.shuffle(factsOfParts, random);
    ExportFacts facts = new ExportFacts(PACK, options);
    factsOfParts.forEach(bytes -> facts.merge(ExportFacts.fromBytes(bytes, PACK, options)));
    JudgingContext context = JudgingContext.of(OF_BYTES, CALENDAR, facts, options);
    Map<String, String> findings = new TreeMap<>();
    Map<String, String> problems = new TreeMap<>();
    List<byte[]> figuresOfParts = new ArrayList<>();
    for (List<Case> part : parts) {
      CaseAuditor auditor = new CaseAuditor(context); // With the pack that came as bytes.
      Figures figures = new Figures(context, COUNTED);
      for (Case exported : part) {
        judge(exported, auditor)
            .ifPresent(
                audited -> {
                  figures.add(audited);
                  findings.put(exported.id(), texts(audited));
                  problems.put(exported.id(), audited.problems().toString());
                });
      }
      figuresOfParts.add(figures.toBytes());
    }
    Collections.shuffle(figuresOfParts, random);
    Figures figures = new Figures(context, COUNTED);
    figuresOfParts.forEach(bytes -> figures.merge(Figures.fromBytes(bytes, context, COUNTED)));
    return new Outcome(facts.toBytes(), figures.toBytes(), findings, problems);
  }

  /** The findings with each occurrence: the clock's start and end, what discharged it, and why. */
  private static String texts(AuditedCase audited) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : audited.findings()) {
      text.append(finding.commitment()).append(' ').append(finding.reason());
      text.append(' ').append(finding.rules()).append(finding.byRecord());
      for (Occurrence occurrence : finding.occurrences()) {
        Assessment assessment = occurrence.assessment();
        text.append("; ")
            .append(occurrence.reason())
            .append(' ')
            .append(occurrence.lateBusinessDays());
        text.append(assessment.obligation().trigger().name()).append(" due ");
        text.append(assessment.due().date()).append(assessment.due().instant());
        text.append(assessment.discharge().map(Event::name)).append(occurrence.restsOnDetection());
      }
      text.append('\n');
    }
    return text.append(audited.otherwise()).toString();
  }

  private static Optional<AuditedCase> judge(Case exported, CaseAuditor auditor) {
    List<EventRow> happened = auditor.happened(EventRowCodec.fromBytes(exported.rows()));
    List<Problem> read = ProblemCodec.fromBytes(exported.problems());
    return happened.isEmpty()
        ? Optional.empty()
        : Optional.of(auditor.judge(exported.id(), auditor.read(happened), read));
  }

  private static List<Case> read(Path export) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (CaseRows rows =
        new CanonicalIntake(new CsvTableReader(), PACK.pack().words())
            .read(List.of(ExportFile.of(export)), ZONE)) {
      for (ExportedCase row : rows) {
        cases.add(
            new Case(
                row.caseId(),
                EventRowCodec.toBytes(row.rows()),
                ProblemCodec.toBytes(row.problems())));
        assertThat(EventRowCodec.fromBytes(EventRowCodec.toBytes(row.rows())))
            .isEqualTo(row.rows());
        assertThat(ProblemCodec.fromBytes(ProblemCodec.toBytes(row.problems())))
            .isEqualTo(row.problems());
      }
      rows.account().problems().close();
    }
    return cases;
  }

  private static void write(List<OracleRow> rows, Path file) throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.cells().keySet()));
    try (Writer out = Files.newBufferedWriter(file);
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(columns);
      for (OracleRow row : rows) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        csv.printRecord(columns.stream().map(one -> cells.getOrDefault(one, "")).toList());
      }
    }
  }
}
