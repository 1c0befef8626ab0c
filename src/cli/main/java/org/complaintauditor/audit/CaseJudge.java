package org.complaintauditor.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceUsed;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.ToldBy;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.observation.Observers;
import org.complaintauditor.pack.PackIsWrong;
import org.complaintauditor.quality.CaseChecks;
import org.complaintauditor.report.AuditedCase;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.ruling.Judge;
import org.complaintauditor.ruling.RuleBase;
import org.complaintauditor.ruling.RuleStore;

/** Judges cases, each under the pack version in force on its receipt, several at a time. */
final class CaseJudge {

  private static final String FIRST_ESCALATION = "first_escalation_is_level";
  private static final int FIRST_ESCALATION_BY_DEFAULT = 2;

  private final Pack pack;
  private final Map<PackVersion, RuleBase> rules = new LinkedHashMap<>();

  /** Compiles the pack's rules, or finds them compiled. */
  CaseJudge(Pack pack, RuleStore store) {
    this.pack = pack;
    for (PackVersion version : pack.versions()) {
      rules.put(version, store.rulesOf(version.rules()));
    }
  }

  /**
   * What was judged.
   *
   * @param sensitivity per commitment id and number of business days, the verdicts
   * @param alternatives commitments under other readings of a parameter
   * @param problems what is wrong with the data of the cases, in their order
   */
  record Result(
      Map<String, Map<Integer, Tally>> sensitivity,
      List<ReportModel.Alternative> alternatives,
      List<Problem> problems) {}

  Result judge(
      Batches.Source<UnjudgedCase> cases,
      ToldBy toldBy,
      Assessment.Basis basis,
      CaseChecks checks,
      Observers observers,
      int threads,
      CaseSink sink,
      Progress progress)
      throws IOException {
    List<Bench> benches = new ArrayList<>();
    rules.forEach((version, base) -> benches.add(bench(version, new Judge(base, version, basis))));
    Tallies sensitivity = new Tallies();
    Tallies alternatives = new Tallies();
    List<Problem> problems = new ArrayList<>();
    Batches.<UnjudgedCase, Batch>each(
        cases,
        threads,
        some -> {
          Batch batch = new Batch(new Tallies(), new Tallies(), sink.part(), new ArrayList<>());
          for (UnjudgedCase one : some) {
            List<EventRow> rows = one.rows().get();
            CaseHistory first = CaseHistories.of(rows, toldBy, FIRST_ESCALATION_BY_DEFAULT);
            Bench bench = inForce(first, benches);
            CaseHistory history = bench.counted(first);
            CaseResult result = judge(history, byRecord(history, rows, toldBy, bench), bench);
            count(result, bench, batch);
            List<Problem> wrong = checks.read(history.caseId());
            int read = wrong.size();
            checks.check(history, wrong::add);
            batch.problems().addAll(wrong.subList(read, wrong.size()));
            AuditedCase audited =
                new AuditedCase(
                    history,
                    bench.version(),
                    result.findings(),
                    observers.of(history, bench.version()),
                    wrong);
            batch.part().add(audited);
          }
          progress.step(some.size());
          return batch;
        },
        batch -> {
          sensitivity.add(batch.sensitivity());
          alternatives.add(batch.alternatives());
          problems.addAll(batch.problems());
          batch.part().end();
        });
    return new Result(
        sensitivity.byCommitment(pack.latest().commitments(), pack.sensitivity()),
        alternatives(alternatives),
        problems);
  }

  /**
   * Where cases of one pack version are judged.
   *
   * @param sensitivity the limits of the sensitivity table, in its order
   * @param counting how levels are counted, if the version says
   * @param byLevel the commitments that depend on it
   */
  private record Bench(
      PackVersion version,
      Judge judge,
      List<Judge.Variant> sensitivity,
      Optional<Parameter> counting,
      List<Commitment> byLevel) {
    boolean byLevel(Finding finding) {
      return byLevel.stream().anyMatch(one -> one.id().equals(finding.commitment()));
    }

    /** The history with its levels counted as the version says. */
    CaseHistory counted(CaseHistory byDefault) {
      int level = counting.map(Parameter::value).orElse(FIRST_ESCALATION_BY_DEFAULT);
      return level == FIRST_ESCALATION_BY_DEFAULT
          ? byDefault
          : CaseHistories.withFirstEscalationAs(byDefault, level);
    }

    /** The other ways of counting levels that are tried. */
    List<Integer> otherCountings() {
      return counting.map(Parameter::also).orElse(List.of());
    }
  }

  private Bench bench(PackVersion version, Judge judge) {
    return new Bench(
        version,
        judge,
        pack.sensitivity().stream().map(days -> sensitivity(judge, days)).toList(),
        version.parameter(FIRST_ESCALATION),
        version.commitments().stream()
            .filter(commitment -> commitment.parameters().containsKey(FIRST_ESCALATION))
            .toList());
  }

  private static Judge.Variant sensitivity(Judge judge, int days) {
    return judge.variant(
        limit -> limit.sensitive() ? limit.withSpan(new Limit.BusinessDays(days)) : limit);
  }

  private record Batch(
      Tallies sensitivity, Tallies alternatives, CaseSink.Part part, List<Problem> problems) {}

  /**
   * All that comes of judging a case.
   *
   * @param findings one per commitment, in catalogue order
   * @param sensitivity for each limit of the sensitivity table, one verdict per commitment
   * @param alternatives for each other reading of a parameter, one verdict per commitment that has
   *     it
   */
  private record CaseResult(
      List<Finding> findings, List<List<Verdict>> sensitivity, List<List<Verdict>> alternatives) {}

  /** The history as its record alone tells it; empty where no text counts. */
  private static Optional<CaseHistory> byRecord(
      CaseHistory history, List<EventRow> rows, ToldBy toldBy, Bench bench) {
    boolean textsCount =
        toldBy.usesTexts()
            ? !rows.stream().allMatch(row -> row.text().isBlank())
            : history.events().stream().anyMatch(event -> !event.disputed().isEmpty());
    if (!textsCount) {
      return Optional.empty();
    }
    ToldBy record = new ToldBy(toldBy.column(), EvidenceUsed.RECORDED);
    return Optional.of(bench.counted(CaseHistories.of(rows, record, FIRST_ESCALATION_BY_DEFAULT)));
  }

  private static CaseResult judge(
      CaseHistory history, Optional<CaseHistory> byRecord, Bench bench) {
    Judge.CaseRuling ruling = bench.judge().judge(history);
    return new CaseResult(
        byRecord
            .map(recorded -> withByRecord(ruling.findings(), recorded, bench))
            .orElse(ruling.findings()),
        bench.sensitivity().stream().map(ruling::verdicts).toList(),
        bench.otherCountings().stream()
            .map(other -> alternative(history, ruling.findings(), other, bench))
            .toList());
  }

  private static List<Finding> withByRecord(
      List<Finding> findings, CaseHistory recorded, Bench bench) {
    List<Finding> others = bench.judge().findings(recorded, bench.version().commitments());
    List<Finding> all = new ArrayList<>(findings.size());
    for (int i = 0; i < findings.size(); i++) {
      all.add(findings.get(i).withByRecord(others.get(i).verdict()));
    }
    return all;
  }

  /**
   * The verdicts on the commitments that depend on it with levels counted otherwise; with a single
   * level the counting is the same.
   */
  private static List<Verdict> alternative(
      CaseHistory history, List<Finding> findings, int firstEscalation, Bench bench) {
    List<Finding> otherwise =
        history.levels().size() <= 1
            ? findings
            : bench
                .judge()
                .findings(
                    CaseHistories.withFirstEscalationAs(history, firstEscalation), bench.byLevel());
    return otherwise.stream().filter(bench::byLevel).map(Finding::verdict).toList();
  }

  private void count(CaseResult result, Bench bench, Batch batch) {
    for (int i = 0; i < pack.sensitivity().size(); i++) {
      batch
          .sensitivity()
          .add(
              bench.version().commitments(),
              pack.sensitivity().get(i),
              result.sensitivity().get(i));
    }
    for (int i = 0; i < result.alternatives().size(); i++) {
      batch
          .alternatives()
          .add(bench.byLevel(), bench.otherCountings().get(i), result.alternatives().get(i));
    }
  }

  private Bench inForce(CaseHistory history, List<Bench> benches) {
    for (int i = benches.size() - 1; i >= 0; i--) {
      if (benches.get(i).version().inForceOn(history.judgedOn())) {
        return benches.get(i);
      }
    }
    throw new PackIsWrong(
        "pack %s has no version in force on %s, when case %s was received"
            .formatted(pack.name(), history.judgedOn(), history.caseId()));
  }

  private List<ReportModel.Alternative> alternatives(Tallies tallies) {
    List<ReportModel.Alternative> alternatives = new ArrayList<>();
    for (Commitment commitment : pack.latest().commitments()) {
      Parameter parameter = commitment.parameters().get(FIRST_ESCALATION);
      if (parameter != null) {
        for (int value : parameter.also()) {
          alternatives.add(
              new ReportModel.Alternative(
                  commitment.id(), FIRST_ESCALATION, value, tallies.get(commitment.id(), value)));
        }
      }
    }
    return alternatives;
  }
}
