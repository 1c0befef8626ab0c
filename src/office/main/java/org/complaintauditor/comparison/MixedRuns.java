package org.complaintauditor.comparison;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.ruling.RuleStore;

/** Judges cases with some factors taken from the new run and the others from the old one. */
final class MixedRuns {
  private final ComparedRun first;
  private final ComparedRun second;
  private final RuleStore rules;
  private final Set<Factor> differing;
  private final Map<Set<Factor>, CaseAuditor> auditors = new ConcurrentHashMap<>();
  private final Map<Set<Factor>, CompiledPack> packs = new ConcurrentHashMap<>();
  private final Map<List<String>, Boolean> sameRules = new ConcurrentHashMap<>();

  MixedRuns(ComparedRun first, ComparedRun second, RuleStore rules) {
    this.first = first;
    this.second = second;
    this.rules = rules;
    this.differing = differing(first, second);
  }

  private static Set<Factor> differing(ComparedRun first, ComparedRun second) {
    Set<Factor> differing = EnumSet.noneOf(Factor.class);
    JudgingContext context = first.context();
    JudgingContext other = second.context();
    Vocabulary words = second.pack().words(); // Alike is what is called alike in both packs.
    DisclosureEvidence told = context.toldBy().in(words);
    add(
        differing,
        Factor.READING,
        told.with(other.toldBy().acts()).equals(other.toldBy())
            && context.options().doubtful() == other.options().doubtful());
    add(differing, Factor.RULES, sameVersions(first.pack(), second.pack()));
    add(differing, Factor.LIMITS, sameNumbers(first.pack(), second.pack()));
    add(differing, Factor.CALENDAR, first.calendar().equals(second.calendar()));
    add(
        differing,
        Factor.CHANNELS,
        context.basis().in(words).recordedChannels().equals(other.basis().recordedChannels()));
    add(
        differing,
        Factor.RECORD,
        told.acts().equals(other.toldBy().acts())
            && MixedPack.askAlike(first.pack(), second.pack()));
    add(
        differing,
        Factor.INSTANT,
        context.basis().auditInstant().instant().equals(other.basis().auditInstant().instant()));
    return differing;
  }

  private static void add(Set<Factor> differing, Factor factor, boolean same) {
    if (!same) {
      differing.add(factor);
    }
  }

  private static boolean sameVersions(Pack pack, Pack other) {
    if (pack.versions().size() != other.versions().size()) {
      return false;
    }
    for (int i = 0; i < pack.versions().size(); i++) {
      if (!pack.versions().get(i).validFrom().equals(other.versions().get(i).validFrom())
          || !pack.versions().get(i).validUntil().equals(other.versions().get(i).validUntil())
          || !MixedPack.sameRules(pack.versions().get(i), other.versions().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether both versions have the same rules; asked for each case. */
  boolean sameRules(PackVersion old, PackVersion current) {
    return sameRules.computeIfAbsent(
        List.of(old.version(), current.version()), names -> MixedPack.sameRules(old, current));
  }

  private static boolean sameNumbers(Pack pack, Pack other) {
    return pack.versions().stream()
        .map(MixedPack::numbers)
        .toList()
        .equals(other.versions().stream().map(MixedPack::numbers).toList());
  }

  /** The factors, of those that are one for all cases, that differ between the runs. */
  Set<Factor> differing() {
    Set<Factor> copy = EnumSet.noneOf(Factor.class);
    copy.addAll(differing);
    return copy;
  }

  /** A case as the old run judges it, by this program; empty where nothing had happened. */
  Optional<AuditedCase> before(ExportedCase exportedCase) {
    return judged(exportedCase.caseId(), exportedCase.rows(), EnumSet.noneOf(Factor.class));
  }

  /** A case as the new run judges it, by this program; empty where nothing had happened. */
  Optional<AuditedCase> after(ExportedCase exportedCase) {
    return judged(exportedCase.caseId(), exportedCase.rows(), differing);
  }

  /** A case judged with these factors taken from the new run; empty where nothing had happened. */
  Optional<AuditedCase> judged(CasePair pair, Set<Factor> fromNew) {
    boolean data = fromNew.contains(Factor.DATA);
    boolean reading = pair.readingFollows() ? data : fromNew.contains(Factor.READING);
    Set<Factor> chosen = EnumSet.noneOf(Factor.class);
    chosen.addAll(fromNew);
    if (reading) {
      chosen.add(Factor.READING);
    } else {
      chosen.remove(Factor.READING);
    }
    List<EventRow> rows = pair.rows(data, reading, fromNew.contains(Factor.CALENDAR));
    return judged(pair.caseId(), rows, chosen);
  }

  /** How commitments stand in a judged case. */
  static Map<String, CommitmentStanding> standings(AuditedCase audited) {
    Map<String, CommitmentStanding> standings = new LinkedHashMap<>();
    for (Finding finding : audited.findings()) {
      standings.put(finding.commitment(), CommitmentStanding.of(finding));
    }
    return standings;
  }

  private Optional<AuditedCase> judged(String caseId, List<EventRow> rows, Set<Factor> fromNew) {
    Set<Factor> ofAll = differing();
    ofAll.retainAll(fromNew);
    CaseAuditor auditor = auditors.computeIfAbsent(Set.copyOf(ofAll), this::auditor);
    List<EventRow> happened = auditor.happened(rows);
    return happened.isEmpty()
        ? Optional.empty()
        : Optional.of(auditor.judge(caseId, happened, List.of()));
  }

  private CaseAuditor auditor(Set<Factor> fromNew) {
    JudgingContext reading = side(fromNew, Factor.READING).context();
    JudgingContext record = side(fromNew, Factor.RECORD).context();
    Assessment.Basis calendar = side(fromNew, Factor.CALENDAR).context().basis();
    Assessment.Basis channels = side(fromNew, Factor.CHANNELS).context().basis();
    Instant instant = side(fromNew, Factor.INSTANT).context().basis().auditInstant().instant();
    ZoneId zone = calendar.auditInstant().zone();
    JudgingOptions options =
        new JudgingOptions(
            zone,
            Optional.of(instant),
            reading.options().evidence(),
            channels.recordedChannels(),
            List.of(),
            reading.options().doubtful(),
            Set.of(),
            true);
    return new CaseAuditor(
        new JudgingContext(
            pack(fromNew),
            options,
            new Assessment.Basis(
                calendar.calendar(), AuditInstant.of(instant, zone), channels.recordedChannels()),
            reading.toldBy().with(record.toldBy().acts()),
            Map.of(),
            Set.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            reading.footers()));
  }

  private CompiledPack pack(Set<Factor> fromNew) {
    Set<Factor> key = EnumSet.noneOf(Factor.class);
    key.addAll(fromNew);
    key.retainAll(EnumSet.of(Factor.RULES, Factor.LIMITS, Factor.RECORD));
    return packs.computeIfAbsent(
        Set.copyOf(key),
        chosen ->
            CompiledPack.of(
                MixedPack.of(
                    MixedPack.askingAs(
                        side(chosen, Factor.RULES).pack(), side(chosen, Factor.RECORD).pack()),
                    side(chosen, Factor.LIMITS).pack()),
                rules,
                new LexiconStore()));
  }

  private ComparedRun side(Set<Factor> fromNew, Factor factor) {
    return fromNew.contains(factor) ? second : first;
  }
}
