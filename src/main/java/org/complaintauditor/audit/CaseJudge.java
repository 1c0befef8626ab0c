package org.complaintauditor.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.EventRow;
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
      Batches.Source<Supplier<List<EventRow>>> cases,
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
    Batches.each(
        cases,
        threads,
        some -> {
          Batch batch = new Batch(new Tallies(), new Tallies(), sink.part(), new ArrayList<>());
          for (Supplier<List<EventRow>> rows : some) {
            AuditedCase audited = judge(rows.get(), toldBy, benches, observers, batch);
            checks.check(audited.history(), batch.problems()::add);
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

  private AuditedCase judge(
      List<EventRow> rows, ToldBy toldBy, List<Bench> benches, Observers observers, Batch batch) {
    CaseHistory first = CaseHistories.of(rows, toldBy, FIRST_ESCALATION_BY_DEFAULT);
    Bench bench = inForce(first, benches);
    PackVersion version = bench.version();
    Optional<Parameter> counting = bench.counting();
    int level = counting.map(Parameter::value).orElse(FIRST_ESCALATION_BY_DEFAULT);
    CaseHistory history =
        level == FIRST_ESCALATION_BY_DEFAULT
            ? first
            : CaseHistories.withFirstEscalationAs(first, level);
    Judge judge = bench.judge();
    Judge.CaseRuling ruling = judge.judge(history);
    AuditedCase audited =
        new AuditedCase(history, version, ruling.findings(), observers.of(history, version));
    for (int i = 0; i < pack.sensitivity().size(); i++) {
      List<Verdict> verdicts = ruling.verdicts(bench.sensitivity().get(i));
      for (int j = 0; j < verdicts.size(); j++) {
        batch
            .sensitivity()
            .add(version.commitments().get(j).id(), pack.sensitivity().get(i), verdicts.get(j));
      }
    }
    for (int other : counting.map(Parameter::also).orElse(List.of())) {
      for (Finding finding : alternative(audited, other, bench)) {
        if (bench.byLevel(finding)) {
          batch.alternatives().add(finding.commitment(), other, finding.verdict());
        }
      }
    }
    return audited;
  }

  /** The findings with levels counted otherwise; with a single level the counting is the same. */
  private static List<Finding> alternative(AuditedCase audited, int firstEscalation, Bench bench) {
    CaseHistory history = audited.history();
    if (history.levels().size() <= 1) {
      return audited.findings();
    }
    return bench
        .judge()
        .findings(CaseHistories.withFirstEscalationAs(history, firstEscalation), bench.byLevel());
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
