package org.complaintauditor.store.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.database.BulkInsert;
import org.complaintauditor.store.database.StorableText;
import org.complaintauditor.store.database.Transactions;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Records a run: all its findings one after another, then the run itself. Nobody sees any of it
 * before {@link #keep}; closed without that, nothing was recorded. For one thread at a time.
 */
public final class RunRecorder implements AutoCloseable {

  /**
   * Number of findings that are kept in memory before the transaction begins: with SQLite it keeps
   * others from writing, and most runs are judged before.
   */
  private static final int BEFORE_WRITING = 20_000;

  private final Transactions transactions;
  private final String run;
  private final Map<String, RecordedTally> tallies = new TreeMap<>();
  private final List<FindingRecord> waiting = new ArrayList<>();
  private @Nullable Handle handle;
  private @Nullable BulkInsert rows;
  private long count;
  private boolean own = true;

  RunRecorder(Transactions transactions, String run) {
    this.transactions = transactions;
    this.run = run;
  }

  /** Records a run in a transaction of the caller's, who ends it: neither kept nor closed here. */
  public static RunRecorder within(Transactions transactions, Handle handle, String run) {
    RunRecorder recorder = new RunRecorder(transactions, run);
    recorder.handle = handle;
    recorder.own = false;
    return recorder;
  }

  /**
   * Takes the next finding.
   *
   * @throws org.complaintauditor.store.database.WorkspaceException if it cannot be written
   */
  public void add(FindingRecord finding) {
    count++;
    tallies.merge(
        finding.commitment(),
        new RecordedTally(finding.commitment(), Tally.EMPTY, Tally.EMPTY).plus(finding),
        (before, first) -> before.plus(finding));
    waiting.add(finding);
    if (rows != null || waiting.size() >= BEFORE_WRITING) {
      write();
    }
  }

  private void write() {
    transactions.explained(
        () -> {
          BulkInsert into = rows();
          for (FindingRecord finding : waiting) {
            into.add(values(finding));
          }
          return 0;
        });
    waiting.clear();
  }

  private Handle handle() {
    if (handle == null) {
      handle = transactions.begin();
    }
    return handle;
  }

  private BulkInsert rows() throws SQLException {
    if (rows == null) {
      rows = transactions.database().findings(handle().getConnection());
    }
    return rows;
  }

  private List<@Nullable String> values(FindingRecord finding) {
    List<@Nullable String> values = new ArrayList<>(BulkInsert.COLUMNS.size());
    values.add(run);
    values.add(StorableText.of(finding.caseId()));
    values.add(finding.commitment());
    values.add(finding.verdict().name());
    values.add(finding.reason());
    values.add(orNull(finding.triggered()));
    values.add(orNull(finding.due()));
    values.add(orNull(finding.done()));
    values.add(
        finding.lateBusinessDays().isPresent()
            ? Integer.toString(finding.lateBusinessDays().getAsInt())
            : null);
    values.add(orNull(StorableText.of(finding.occurrenceKey())));
    values.add(orNull(finding.evidenceDigest()));
    values.add(orNull(finding.basisDigest()));
    values.add(finding.humanVerdict().map(Verdict::name).orElse(null));
    values.add(finding.attributes());
    values.add(finding.review().map(FindingRecord.ReviewMark::text).orElse(null));
    values.add(finding.review().map(FindingRecord.ReviewMark::order).orElse(null));
    values.add(orNull(finding.doubtsText()));
    return values;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * Writes the run itself and what is left of its findings; {@link #keep} makes it visible.
   *
   * @return how many findings it has; empty if another process has recorded it in the meantime, and
   *     nothing more is to be done
   * @throws org.complaintauditor.store.database.WorkspaceException if it cannot be written
   */
  public Optional<Long> finish(RunRecord facts) {
    if (!facts.run().equals(run)) {
      throw new IllegalArgumentException(facts.run() + " is not " + run);
    }
    write();
    transactions.explained(
        () -> {
          rows().finish();
          rows = null;
          return 0;
        });
    tallies.replaceAll((id, tally) -> facts.rates(id) ? tally : tally.unrated());
    return RunRows.insert(transactions, handle(), facts, count, tallies.values())
        ? Optional.of(count)
        : Optional.empty();
  }

  /**
   * Makes the run visible.
   *
   * @throws org.complaintauditor.store.database.WorkspaceException if it cannot be kept
   */
  public void keep() {
    transactions.explained(() -> handle().commit());
  }

  /** Gives up what was not kept. */
  @Override
  public void close() {
    if (rows != null) {
      rows.abandon();
      rows = null;
    }
    if (handle != null && own) {
      Transactions.giveUp(handle);
    }
    handle = null;
  }
}
