package org.complaintauditor.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.evidence.AnalyzedTexts;
import org.complaintauditor.evidence.HiddenNames;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.DeclaredAttribute;
import org.complaintauditor.model.DoubtfulWords;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.VerdictReadings;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.observation.Observers;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.quality.CaseChecks;
import org.complaintauditor.ruling.Judge;
import org.complaintauditor.ruling.gate.AttributeRules;
import org.complaintauditor.ruling.gate.CustomerTypeRules;

/**
 * Judges cases, each under the pack version in force on its receipt. A result depends on the rows
 * of its case and on the context alone, not on files, the clock, threads or other cases. Safe to
 * share between threads.
 */
public final class CaseAuditor {
  private static final String FIRST_ESCALATION = "first_escalation_is_level";
  static final int FIRST_ESCALATION_BY_DEFAULT = 2;

  private final JudgingContext context;
  private final List<Bench> benches;
  private final CaseChecks checks;
  private final Observers observers;

  /** Judges cases of the context's export. */
  public CaseAuditor(JudgingContext context) {
    this.context = context;
    this.benches = context.pack().versions().stream().map(this::bench).toList();
    this.checks =
        new CaseChecks(
            context.basis().auditInstant(),
            context.options().recordedChannels(),
            context.options().textLimits(),
            context.toldBy(),
            context.pack().attributes().values());
    this.observers =
        new Observers(
            context.basis().calendar(),
            context.basis().auditInstant(),
            context.options().recordedChannels(),
            context.pack().listedChannels());
  }

  /**
   * Judges a case.
   *
   * @param rows its rows, in any order, their texts not read yet; those after the audit instant
   *     have not happened
   * @throws IllegalArgumentException if none is up to the audit instant: such a case is not audited
   * @throws CaseFailedException if the case cannot be judged; it says which
   */
  public AuditedCase audit(String caseId, List<EventRow> rows) {
    return judge(caseId, read(happened(rows)), List.of());
  }

  /**
   * What became of a case of an export.
   *
   * @param happened its rows up to the audit instant
   * @param read the same with what their texts say
   * @param found problems that were found, beside those of its rows
   * @param audited the case, if anything had happened
   */
  public record Outcome(
      List<EventRow> happened,
      List<EventRow> read,
      List<Problem> found,
      Optional<AuditedCase> audited) {}

  /** Judges a case of an export of which quotes may name whom they name. */
  public Outcome outcome(
      String caseId, List<EventRow> rows, List<Problem> problems, Optional<AnalyzedTexts> texts) {
    return outcome(caseId, rows, problems, texts, Optional.empty());
  }

  /**
   * Judges a case of an export, as far as it had happened at the audit instant.
   *
   * @param rows its rows, in any order
   * @param problems what was found wrong with its rows when they were read
   * @param texts what its texts say, where they were read before
   * @param names what no quote of its texts shows
   * @throws CaseFailedException if the case cannot be judged; it says which
   */
  public Outcome outcome(
      String caseId,
      List<EventRow> rows,
      List<Problem> problems,
      Optional<AnalyzedTexts> texts,
      Optional<Set<String>> names) {
    List<EventRow> happened = happened(rows);
    List<Problem> found = new ArrayList<>();
    if (happened.size() < rows.size()) {
      found.addAll(notHappened(rows));
    }
    if (happened.isEmpty()) {
      return new Outcome(happened, happened, found, Optional.empty());
    }
    List<EventRow> read =
        names
            .map(HiddenNames::of)
            .orElse(HiddenNames.NONE)
            .hide(texts.map(this::read).orElseGet(() -> read(happened)));
    AuditedCase audited = judge(caseId, read, problems);
    found.addAll(audited.found());
    return new Outcome(happened, read, found, Optional.of(audited));
  }

  /** The rows up to the audit instant. */
  public List<EventRow> happened(List<EventRow> rows) {
    List<EventRow> happened = new ArrayList<>(rows.size());
    for (EventRow row : rows) {
      if (!context.basis().auditInstant().isBefore(row.timestamp())) {
        happened.add(row);
      }
    }
    return happened;
  }

  /** The other rows, each as a problem; in their order. */
  public List<Problem> notHappened(List<EventRow> rows) {
    return checks.afterAuditInstant(rows);
  }

  /** The rows with what their texts say, as far as texts are read. */
  public List<EventRow> read(List<EventRow> rows) {
    return context
        .detector()
        .map(detector -> AnalyzedTexts.read(rows, detector).rows(context.footers()))
        .orElse(rows);
  }

  /** The rows whose texts were read while the facts of the export were gathered. */
  public List<EventRow> read(AnalyzedTexts texts) {
    return texts.rows(context.footers());
  }

  /**
   * Judges a case whose texts were read.
   *
   * @param rows its rows up to the audit instant with what their texts say; at least one
   * @param problems what was found wrong with its rows when they were read
   * @throws CaseFailedException if the case cannot be judged; it says which
   */
  public AuditedCase judge(String caseId, List<EventRow> rows, List<Problem> problems) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "case %s: nothing had happened at the audit instant".formatted(caseId));
    }
    try {
      return judge(rows, problems);
    } catch (InvalidPackException e) {
      throw e; // Whoever wrote the pack can mend it.
    } catch (RuntimeException e) {
      throw new CaseFailedException(caseId, e);
    }
  }

  private AuditedCase judge(List<EventRow> read, List<Problem> problems) {
    List<EventRow> asRead = EventRow.in(context.pack().words(), read);
    List<EventRow> rows =
        context.options().doubtful() == DoubtfulWords.NOT_EVIDENCED
            ? asRead.stream().map(row -> row.read(row.reading().withDoubtedSetAside())).toList()
            : asRead;
    CaseHistory first = CaseHistories.of(rows, context.toldBy(), FIRST_ESCALATION_BY_DEFAULT);
    Bench bench = inForce(first);
    CaseHistory history = bench.counted(first);
    AttributeVerdicts verdicts = bench.verdicts(history);
    List<Finding> findings =
        byRecord(history, rows, bench)
            .map(recorded -> withByRecord(verdicts.findings(), recorded, bench))
            .orElse(verdicts.findings());
    DoubtfulVerdicts doubtful = doubtful(history, rows, verdicts, bench);
    List<Problem> known = new ArrayList<>(problems);
    context.neverRecorded().ifPresent(known::add);
    context.implausible().stream()
        .filter(problem -> problem.code() == Problem.Code.DATES_TOO_OLD)
        .forEach(known::add);
    List<Problem> found = checks.of(history, problems);
    known.addAll(found);
    return new AuditedCase(
        history,
        bench.version(),
        bench.byCustomerType(),
        bench.attributes(history).said(),
        doubtful.mark(findings),
        doubtful.alternatives(),
        observers.of(history, bench.version()),
        known,
        found);
  }

  /**
   * The workplace at which cases of one pack version are judged.
   *
   * @param sensitivity the limits of the sensitivity table, in its order
   * @param counting how levels are counted, if the version says
   * @param byLevel the commitments that depend on it
   * @param byCustomerType those whose rules ask for the customer type
   * @param declared the attributes that the pack declares
   * @param asked the names of those for which the rules of each commitment ask
   */
  private record Bench(
      PackVersion version,
      Judge judge,
      List<Judge.Variant> sensitivity,
      Optional<Parameter> counting,
      List<Commitment> byLevel,
      Set<String> byCustomerType,
      Collection<DeclaredAttribute> declared,
      Map<String, Set<String>> asked) {

    /** The history with its levels counted as the version says. */
    CaseHistory counted(CaseHistory byDefault) {
      int level = counting.map(Parameter::value).orElse(FIRST_ESCALATION_BY_DEFAULT);
      return level == FIRST_ESCALATION_BY_DEFAULT
          ? byDefault
          : CaseHistories.withFirstEscalationAs(byDefault, level);
    }

    /** The verdicts on a case, whatever its unknown attributes are. */
    AttributeVerdicts verdicts(CaseHistory history) {
      AttributeReadings readings = attributes(history);
      return readings.verdicts(judged(readings.first()), this::judged);
    }

    /** The findings on a case alone, likewise. */
    List<Finding> findings(CaseHistory history) {
      AttributeReadings readings = attributes(history);
      return readings.verdicts(judgedAlone(readings.first()), this::judgedAlone).findings();
    }

    /** All verdicts under the first value of whatever attribute is unknown. */
    DoubtfulVerdicts.AllVerdicts firstVerdicts(CaseHistory history) {
      return judged(attributes(history).first()).verdicts();
    }

    private AttributeReadings attributes(CaseHistory history) {
      return new AttributeReadings(history, declared, asked);
    }

    /** All verdicts, under the limits and parameters of the pack and under others. */
    private AttributeVerdicts.Judged judged(CaseHistory history) {
      Judge.CaseRuling ruling = judge.judge(history);
      return AttributeVerdicts.Judged.of(
          ruling.findings(),
          sensitivity.stream().map(ruling::verdicts).toList(),
          readings(history, ruling.findings()));
    }

    private AttributeVerdicts.Judged judgedAlone(CaseHistory history) {
      return AttributeVerdicts.Judged.of(judge.judge(history).findings(), List.of(), List.of());
    }

    /** The verdicts that depend on how levels are counted, with levels counted otherwise. */
    List<AlternativeVerdicts.Reading> readings(CaseHistory history, List<Finding> findings) {
      List<AlternativeVerdicts.Reading> readings = new ArrayList<>();
      for (int other : counting.map(Parameter::also).orElse(List.of())) {
        // With a single level the counting is the same.
        List<Finding> otherwise =
            history.levels().size() <= 1
                ? findings
                : judge.findings(CaseHistories.withFirstEscalationAs(history, other), byLevel);
        for (Finding finding : otherwise) {
          if (byLevel.stream().anyMatch(one -> one.id().equals(finding.commitment()))) {
            readings.add(
                new AlternativeVerdicts.Reading(
                    finding.commitment(),
                    FIRST_ESCALATION,
                    other,
                    VerdictReadings.sure(finding.verdict())));
          }
        }
      }
      return readings;
    }
  }

  private Bench bench(PackVersion version) {
    Judge judge = new Judge(context.compiled().rulesOf(version), version, context.basis());
    return new Bench(
        version,
        judge,
        context.pack().sensitivity().stream().map(days -> sensitivity(judge, days)).toList(),
        version.parameter(FIRST_ESCALATION),
        version.commitments().stream()
            .filter(commitment -> commitment.parameters().containsKey(FIRST_ESCALATION))
            .toList(),
        CustomerTypeRules.asking(version, context.pack().words()),
        context.pack().attributes().values(),
        AttributeRules.asking(
            version, context.pack().attributes().keySet(), context.pack().words()));
  }

  private static Judge.Variant sensitivity(Judge judge, int days) {
    return judge.variant(
        limit -> limit.sensitive() ? limit.withSpan(new Limit.BusinessDays(days)) : limit);
  }

  private Bench inForce(CaseHistory history) {
    for (int i = benches.size() - 1; i >= 0; i--) {
      if (benches.get(i).version().inForceOn(history.judgedOn())) {
        return benches.get(i);
      }
    }
    throw new InvalidPackException(
        Wording.of(
            "core.pack-has-no-version-in-force",
            context.pack().name(),
            history.judgedOn(),
            history.caseId()));
  }

  /** The history as its record alone tells it; empty where no text counts. */
  private Optional<CaseHistory> byRecord(CaseHistory history, List<EventRow> rows, Bench bench) {
    boolean textsCount =
        context.toldBy().usesTexts()
            ? !rows.stream().allMatch(EventRow::blank)
            : history.events().stream().anyMatch(event -> !event.disputed().isEmpty());
    if (!textsCount) {
      return Optional.empty();
    }
    return Optional.of(
        bench.counted(
            CaseHistories.of(rows, context.toldBy().byRecordAlone(), FIRST_ESCALATION_BY_DEFAULT)));
  }

  /** The verdicts with doubtful words read otherwise; none where no text counts. */
  private DoubtfulVerdicts doubtful(
      CaseHistory history, List<EventRow> rows, AttributeVerdicts verdicts, Bench bench) {
    DoubtfulVerdicts doubtful = new DoubtfulVerdicts(history, rows, verdicts.verdicts());
    if (context.toldBy().readsTexts()
        && rows.stream().anyMatch(row -> row.reading().isDoubtful())) {
      for (DoubtfulReadings.Reading reading : new DoubtfulReadings(rows).all()) {
        CaseHistory otherwise =
            bench.counted(
                CaseHistories.of(reading.rows(), context.toldBy(), FIRST_ESCALATION_BY_DEFAULT));
        doubtful.add(reading, verdicts.masked(bench.firstVerdicts(otherwise)));
      }
    }
    return doubtful;
  }

  private static List<Finding> withByRecord(
      List<Finding> findings, CaseHistory recorded, Bench bench) {
    List<Finding> others = bench.findings(recorded);
    List<Finding> all = new ArrayList<>(findings.size());
    for (int i = 0; i < findings.size(); i++) {
      all.add(findings.get(i).withByRecord(others.get(i).verdict()));
    }
    return all;
  }
}
