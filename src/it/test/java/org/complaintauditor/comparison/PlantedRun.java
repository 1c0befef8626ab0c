package org.complaintauditor.comparison;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.calendar.ListedHolidays;
import org.complaintauditor.evidence.Footers;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.identity.GeneratedRows;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.pack.WhatIf;
import org.complaintauditor.ruling.RuleStore;

/** A run of generated cases in which each factor of a set is another than in the plain run. */
final class PlantedRun {
  static final RuleStore RULES = new RuleStore(Optional.empty(), "");
  private static final Pack SHIPPED = PackReader.read(java.nio.file.Path.of("rules/jive-ca"));
  private static final Map<Set<Factor>, CompiledPack> PACKS = new HashMap<>();

  private static final RecordedActs NO_ACTS =
      new RecordedActs(
          false,
          Set.copyOf(SHIPPED.words().activities()),
          Map.of(),
          Map.of(),
          0,
          false,
          false,
          false,
          false);

  private final Set<Factor> planted;
  private final Instant instant;

  PlantedRun(Set<Factor> planted, Instant instant) {
    this.planted = EnumSet.noneOf(Factor.class);
    this.planted.addAll(planted);
    this.instant = instant;
  }

  private boolean has(Factor factor) {
    return planted.contains(factor);
  }

  ComparedRun run() {
    ZoneId zone = GeneratedRows.ZONE;
    Set<Channel> channels = new WordSet<>();
    channels.addAll(JudgingOptions.RECORDED_BY_DEFAULT);
    if (has(Factor.CHANNELS)) {
      channels.remove(Channel.EMAIL);
    }
    Instant asOf = has(Factor.INSTANT) ? instant.minus(Duration.ofDays(9)) : instant;
    BusinessCalendar calendar =
        new BusinessCalendar(
            has(Factor.CALENDAR)
                ? new ListedHolidays(everyWednesday())
                : new JollydayHolidays(SHIPPED.calendar()));
    JudgingOptions options =
        new JudgingOptions(zone, Optional.of(asOf), EvidenceMode.RECORDED, channels, List.of())
            .withTextsRead();
    return new ComparedRun(
        new JudgingContext(
            PACKS.computeIfAbsent(packFactors(), PlantedRun::pack),
            options,
            new Assessment.Basis(calendar, AuditInstant.of(asOf, zone), channels),
            new DisclosureEvidence(!has(Factor.READING), EvidenceMode.RECORDED)
                .with(has(Factor.RECORD) ? NO_ACTS : RecordedActs.ALL),
            Map.of(),
            Set.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            new Footers()),
        has(Factor.CALENDAR) ? "wednesdays" : "plain",
        Set.of(),
        has(Factor.PROGRAM) ? "another program" : "one program");
  }

  /**
   * The same run as a program recorded it that obeys other rules than the pack says: so much of a
   * change is the program's.
   */
  ComparedRun recorded(List<ExportedCase> cases) {
    ComparedRun run = run();
    Set<Factor> otherwise = EnumSet.copyOf(planted);
    otherwise.add(Factor.RULES);
    CaseAuditor auditor = new CaseAuditor(new PlantedRun(otherwise, instant).run().context());
    Map<String, Map<String, RecordedFinding>> found = new HashMap<>();
    for (ExportedCase exportedCase : cases) {
      List<EventRow> happened = auditor.happened(exportedCase.rows());
      if (!happened.isEmpty()) {
        Map<String, RecordedFinding> findings = new HashMap<>();
        for (Finding finding :
            auditor.judge(exportedCase.caseId(), happened, List.of()).findings()) {
          findings.put(
              finding.commitment(), new RecordedFinding(CommitmentStanding.of(finding), ""));
        }
        found.put(exportedCase.caseId(), findings);
      }
    }
    return new ComparedRun(
        run.context(),
        run.calendar(),
        run.inputs(),
        run.program(),
        new PlantedRecord(found),
        RecordedDecisions.NONE);
  }

  private record PlantedRecord(Map<String, Map<String, RecordedFinding>> found)
      implements RecordedVerdicts {
    @Override
    public Source source() {
      return Source.LISTED;
    }

    @Override
    public Map<String, RecordedFinding> of(String caseId) {
      return found.getOrDefault(caseId, Map.of());
    }

    @Override
    public Optional<RecordedTallies> tallies() {
      return Optional.empty();
    }

    @Override
    public void finish() {
      // Cases are in memory.
    }

    @Override
    public void close() {
      // Cases are in memory.
    }
  }

  private Set<Factor> packFactors() {
    Set<Factor> factors = EnumSet.copyOf(EnumSet.of(Factor.RULES, Factor.LIMITS));
    factors.retainAll(planted);
    return factors;
  }

  private static CompiledPack pack(Set<Factor> factors) {
    Pack pack = SHIPPED;
    if (factors.contains(Factor.RULES)) {
      List<PackVersion> versions = pack.versions().stream().map(PlantedRun::otherRules).toList();
      pack = pack.withWhatIf(versions, List.of());
    }
    if (factors.contains(Factor.LIMITS)) {
      pack = WhatIf.apply(pack, List.of("ACK-01.written=1", "CON-01.between=3", "CTS-01.after=0"));
    }
    return CompiledPack.of(pack, RULES, new LexiconStore());
  }

  private static PackVersion otherRules(PackVersion version) {
    List<RuleFile> files = new ArrayList<>();
    for (RuleFile file : version.rules()) {
      files.add(
          new RuleFile(
              file.name(),
              file.text()
                  .replace(".or( Sought.contact().disclosing( Disclosure.ACKNOWLEDGEMENT ) )", "")
                  .replace("Sought.contact().human().after(", "Sought.contact().after(")));
    }
    return new PackVersion(
        version.version(), version.validFrom(), version.validUntil(), version.commitments(), files);
  }

  private static Map<LocalDate, LocalizedText> everyWednesday() {
    Map<LocalDate, LocalizedText> days = new HashMap<>();
    for (LocalDate day = LocalDate.of(2022, 1, 5); day.getYear() < 2028; day = day.plusWeeks(1)) {
      days.put(day, new LocalizedText(Map.of("en", "W", "fr", "W", "de", "W")));
    }
    return days;
  }

  /** The rows of a case in this run: where the data are planted, one is moved, or is not there. */
  List<EventRow> rows(List<EventRow> plain, long seed) {
    if (!has(Factor.DATA)) {
      return plain;
    }
    Random random = new Random(seed);
    List<EventRow> rows = new ArrayList<>(plain);
    int place = random.nextInt(rows.size());
    EventRow row = rows.get(place);
    if (rows.size() > 1 && random.nextInt(3) == 0) {
      rows.remove(place);
    } else {
      Duration by = Duration.ofHours(random.nextInt(400) - 200L);
      rows.set(place, moved(row, by));
    }
    return rows;
  }

  private static EventRow moved(EventRow row, Duration by) {
    return row.with(
        draft ->
            draft.timestamp =
                Timestamp.at(row.timestamp().earliest().plus(by), GeneratedRows.ZONE));
  }
}
