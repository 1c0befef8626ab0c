package org.complaintauditor.store.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Transactions;
import org.jdbi.v3.core.Handle;

/** The runs of a workspace with their findings. */
public final class Runs {

  private final Transactions transactions;

  /** The runs in this database. */
  public Runs(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Begins to record a run.
   *
   * @param run its id
   * @return empty if it is recorded already; then nothing is to be done
   */
  public Optional<RunRecorder> record(String run) {
    return find(run).isPresent()
        ? Optional.empty()
        : Optional.of(new RunRecorder(transactions, run));
  }

  /** All runs, by audit instant. */
  public List<RunRecord> all() {
    return transactions.read(RunRows::runs);
  }

  /** The run with this id. */
  public Optional<RunRecord> find(String run) {
    return transactions.read(handle -> RunRows.run(handle, run));
  }

  /** How often each verdict was found, by commitment. */
  public List<RecordedTally> tallies(String run) {
    return transactions.read(handle -> RunRows.tallies(handle, run));
  }

  /** The findings of a run by case id and commitment, in code points; read page by page. */
  public Stream<FindingRecord> findings(String run) {
    return Stream.iterate(
            page(run, "", ""),
            page -> !page.isEmpty(),
            page -> {
              FindingRecord last = page.get(page.size() - 1);
              return page(run, last.caseId(), last.commitment());
            })
        .flatMap(List::stream);
  }

  private List<FindingRecord> page(String run, String caseId, String commitment) {
    return transactions.read(handle -> RunRows.findingsAfter(handle, run, caseId, commitment));
  }

  /** Holds what was recorded of each run against its findings; says what differs. */
  public List<Wording> verify() {
    return transactions.read(
        handle -> {
          List<Wording> problems = new ArrayList<>();
          handle
              .createQuery(
                  "select run.run as run, run.findings as expected,"
                      + " (select count(*) from finding where finding.run = run.run) as found,"
                      + " (select coalesce(sum(met + breached + pending + not_applicable +"
                      + " not_evidenced), 0) from run_tally where run_tally.run = run.run) as counted"
                      + " from run order by run.run")
              .map(
                  (row, context) ->
                      new Counted(
                          row.getString("run"),
                          row.getLong("expected"),
                          row.getLong("found"),
                          row.getLong("counted")))
              .forEach(one -> one.problem().ifPresent(problems::add));
          problems.addAll(miscounted(handle));
          return problems;
        });
  }

  private record Counted(String run, long expected, long found, long counted) {
    Optional<Wording> problem() {
      return expected == found && expected == counted
          ? Optional.empty()
          : Optional.of(Wording.of("store.findings-of-run", run, expected, found, counted));
    }
  }

  private static List<Wording> miscounted(Handle handle) {
    return handle
        .createQuery(
            "select run_tally.run as run, run_tally.commitment as commitment from run_tally left join ("
                + "select run, commitment,"
                + " sum(case verdict when 'MET' then 1 else 0 end) as met,"
                + " sum(case verdict when 'BREACHED' then 1 else 0 end) as breached,"
                + " sum(case verdict when 'PENDING' then 1 else 0 end) as pending,"
                + " sum(case verdict when 'NOT_EVIDENCED' then 1 else 0 end) as not_evidenced"
                + " from finding group by run, commitment) found"
                + " on found.run = run_tally.run and found.commitment = run_tally.commitment"
                + " where found.run is null or found.met <> run_tally.met"
                + " or found.breached <> run_tally.breached or found.pending <> run_tally.pending"
                + " or found.not_evidenced <> run_tally.not_evidenced"
                + " order by run_tally.run, run_tally.commitment")
        .map(
            (row, context) ->
                Wording.of(
                    "store.run-verdicts-in-table-of-findings",
                    row.getString("run"),
                    row.getString("commitment")))
        .list();
  }
}
