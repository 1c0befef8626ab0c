package org.complaintauditor.store.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.database.Transactions;
import org.jdbi.v3.core.Handle;

/**
 * The findings of a run as people work through them: filtered, in order, page by page. A page
 * begins behind the last finding of the one before, so that the last page costs what the first
 * does.
 */
public final class WorkList {

  /**
   * The findings of a run about which a decision stands. The few decisions are gone through (a
   * cross join keeps the order in SQLite), not the findings.
   */
  private static final String DECIDED_OF_RUN =
      "from (select distinct case_id, commitment from finding_decision where standing is not null"
          + " and pack in ((select pack from run where run.run = ?), '')) decided cross join finding"
          + " where finding.run = ? and finding.case_id = decided.case_id and finding.commitment"
          + " = decided.commitment";

  private final Transactions transactions;

  /** The work lists of the runs in this database. */
  public WorkList(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A page.
   *
   * @param run the run; of one that is not there no finding is
   * @param filter which findings
   * @param order in which order; it must {@link WorkOrder#fits}
   * @param after the page begins behind this key; empty for the first page
   * @param limit at most so many, from 1
   */
  public WorkPage page(
      String run, WorkFilter filter, WorkOrder order, Optional<WorkKey> after, int limit) {
    List<WorkItem> items = items(run, filter, order, after, false, limit + 1);
    return items.size() > limit
        ? new WorkPage(items.subList(0, limit), true)
        : new WorkPage(items, false);
  }

  /**
   * The page that ends before a key, in the list's order; {@code more} says whether others come
   * before it.
   */
  public WorkPage pageBefore(
      String run, WorkFilter filter, WorkOrder order, WorkKey before, int limit) {
    List<WorkItem> items =
        new ArrayList<>(items(run, filter, order, Optional.of(before), true, limit + 1));
    boolean more = items.size() > limit;
    if (more) {
      items.remove(limit);
    }
    Collections.reverse(items);
    return new WorkPage(items, more);
  }

  /** The finding that follows in a list. */
  public Optional<WorkItem> next(String run, WorkFilter filter, WorkOrder order, WorkKey key) {
    return items(run, filter, order, Optional.of(key), false, 1).stream().findFirst();
  }

  /** The finding that comes before in a list. */
  public Optional<WorkItem> previous(String run, WorkFilter filter, WorkOrder order, WorkKey key) {
    return items(run, filter, order, Optional.of(key), true, 1).stream().findFirst();
  }

  /** A single finding. */
  public Optional<WorkItem> find(String run, String caseId, String commitment) {
    return transactions.read(
        handle ->
            WorkQuery.of(transactions.database(), run, WorkFilter.ALL)
                .only(caseId, commitment)
                .first(handle, WorkOrder.CASE, false, 1)
                .stream()
                .findFirst());
  }

  private List<WorkItem> items(
      String run,
      WorkFilter filter,
      WorkOrder order,
      Optional<WorkKey> key,
      boolean backwards,
      int limit) {
    if (!order.fits(filter) || limit < 1) {
      throw new IllegalArgumentException(order + ", limit " + limit);
    }
    return transactions.read(
        handle ->
            order == WorkOrder.COMMITMENT
                ? byCommitment(handle, run, filter, key, backwards, limit)
                : WorkQuery.of(transactions.database(), run, filter)
                    .beyond(key, order, backwards)
                    .first(handle, order, backwards, limit));
  }

  /** Commitment by commitment, each by case: the order of the table, so none need be sorted. */
  private List<WorkItem> byCommitment(
      Handle handle,
      String run,
      WorkFilter filter,
      Optional<WorkKey> key,
      boolean backwards,
      int limit)
      throws SQLException {
    List<WorkItem> items = new ArrayList<>();
    for (String commitment : commitments(handle, run, filter, backwards)) {
      int compared = key.map(from -> commitment.compareTo(from.commitment())).orElse(0);
      if (items.size() < limit && (backwards ? compared <= 0 : compared >= 0)) {
        items.addAll(
            WorkQuery.of(transactions.database(), run, filter.of(commitment))
                .beyond(compared == 0 ? key : Optional.empty(), WorkOrder.CASE, backwards)
                .first(handle, WorkOrder.CASE, backwards, limit - items.size()));
      }
    }
    return items;
  }

  private static List<String> commitments(
      Handle handle, String run, WorkFilter filter, boolean backwards) {
    return filter
        .commitment()
        .map(List::of)
        .orElseGet(
            () ->
                handle
                    .select(
                        "select commitment from run_tally where run = ? order by commitment"
                            + (backwards ? " desc" : ""),
                        run)
                    .mapTo(String.class)
                    .list());
  }

  /**
   * How many findings there are by commitment and verdict, without those of which there is none.
   */
  public List<WorkCount> counts(String run) {
    return transactions.read(
        handle -> {
          Map<String, Map<Verdict, Long>> decided = decided(handle, run);
          List<WorkCount> counts = new ArrayList<>();
          for (RecordedTally tally : RunRows.tallies(handle, run)) {
            Map<Verdict, Long> ofCommitment = decided.getOrDefault(tally.commitment(), Map.of());
            for (Verdict verdict : Verdict.values()) {
              long findings = count(tally.machine(), verdict);
              if (findings > 0) {
                counts.add(
                    new WorkCount(
                        tally.commitment(),
                        verdict,
                        findings,
                        ofCommitment.getOrDefault(verdict, 0L)));
              }
            }
          }
          return counts;
        });
  }

  /**
   * How many verdicts of a run hang on doubtful texts, and about how many of them a decision
   * stands.
   */
  public WorkCount.Marked toReview(String run) {
    return marked(run, "review_order is not null");
  }

  /**
   * How many verdicts of a run data problems leave in doubt, and about how many of them a decision
   * stands.
   */
  public WorkCount.Marked inDoubt(String run) {
    return marked(run, "doubts is not null");
  }

  private WorkCount.Marked marked(String run, String how) {
    return transactions.read(
        handle ->
            new WorkCount.Marked(
                handle
                    .select("select count(*) from finding where run = ? and " + how, run)
                    .mapTo(Long.class)
                    .one(),
                handle
                    .select("select count(*) " + DECIDED_OF_RUN + " and " + how, run, run)
                    .mapTo(Long.class)
                    .one()));
  }

  private static long count(Tally tally, Verdict verdict) {
    return switch (verdict) {
      case MET -> tally.met();
      case BREACHED -> tally.breached();
      case PENDING -> tally.pending();
      case NOT_APPLICABLE -> tally.notApplicable();
      case NOT_EVIDENCED -> tally.notEvidenced();
    };
  }

  private static Map<String, Map<Verdict, Long>> decided(Handle handle, String run) {
    Map<String, Map<Verdict, Long>> decided = new HashMap<>();
    handle
        .select(
            "select finding.commitment as commitment, verdict, count(*) as findings "
                + DECIDED_OF_RUN
                + " group by finding.commitment, verdict",
            run,
            run)
        .map(
            (row, context) ->
                new WorkCount(
                    row.getString("commitment"),
                    Verdict.valueOf(row.getString("verdict")),
                    0,
                    row.getLong("findings")))
        .forEach(
            one ->
                decided
                    .computeIfAbsent(one.commitment(), commitment -> new HashMap<>())
                    .put(one.verdict(), one.decided()));
    return decided;
  }
}
