package org.complaintauditor.store.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Transactions;
import org.jdbi.v3.core.Handle;

/**
 * Everything that people say, line by line. A line names the hash of the line before, so nothing
 * can be changed later without being seen; the database refuses to, besides. Safe to be used by
 * many threads and processes at once.
 */
public final class Ledger {

  private final Transactions transactions;
  private final ChainedLines lines;

  /** The ledger in this database. */
  public Ledger(Transactions transactions) {
    this.transactions = transactions;
    lines = new ChainedLines(transactions, ChainTable.LEDGER);
  }

  /**
   * Appends lines, all or none. Other writers wait meanwhile.
   *
   * @return the lines as they now stand
   * @throws org.complaintauditor.store.database.WorkspaceException if the database cannot be
   *     written, or its last line was changed
   */
  public List<LedgerLine> append(LedgerEntry... entries) {
    return append(Arrays.asList(entries));
  }

  /** As {@link #append(LedgerEntry...)}. */
  public List<LedgerLine> append(List<LedgerEntry> entries) {
    return transactions.write(handle -> append(handle, entries));
  }

  /** As {@link #append(LedgerEntry...)}, in this transaction. */
  public List<LedgerLine> append(Handle handle, List<LedgerEntry> entries) {
    List<LedgerLine> appended = lines.append(handle, entries);
    catchUp(handle);
    return appended;
  }

  /**
   * Appends lines, unless somebody said something about their findings since the caller looked.
   *
   * @param seen by finding the number of the last line about it that the caller has seen; 0 where
   *     there was none
   * @return the lines as they now stand, or what came in between; then nothing is appended
   * @throws org.complaintauditor.store.database.WorkspaceException as {@link #append(List)}
   */
  public AppendOutcome appendIf(Map<LedgerSubject, Long> seen, List<LedgerEntry> entries) {
    return transactions.write(handle -> appendIf(handle, seen, entries));
  }

  /** As {@link #appendIf(Map, List)}, in this transaction. */
  public AppendOutcome appendIf(
      Handle handle, Map<LedgerSubject, Long> seen, List<LedgerEntry> entries) {
    lines.reserve(handle);
    catchUp(handle);
    List<LedgerLine> between = new ArrayList<>();
    seen.forEach(
        (subject, number) -> {
          long last = SubjectIndex.last(handle, subject);
          if (last < number) {
            throw new IllegalArgumentException("line " + number + " is not about " + subject);
          }
          if (last > number) {
            between.add(lines.line(handle, last).orElseThrow());
          }
        });
    between.sort(Comparator.comparingLong(LedgerLine::n));
    return new AppendOutcome(between.isEmpty() ? append(handle, entries) : List.of(), between);
  }

  /** As {@link #appendIf(Map, List)}, for one line about one finding. */
  public AppendOutcome appendIf(LedgerSubject subject, long seen, LedgerEntry entry) {
    return appendIf(Map.of(subject, seen), List.of(entry));
  }

  private void catchUp(Handle handle) {
    SubjectIndex.catchUp(handle, lines, transactions.database().writesByFunctions());
  }

  /** All lines in order, read in pages: a line that is added meanwhile may come at the end. */
  public Stream<LedgerLine> lines() {
    return Stream.iterate(
            page(0), page -> !page.isEmpty(), page -> page(page.get(page.size() - 1).n()))
        .flatMap(List::stream);
  }

  private List<LedgerLine> page(long after) {
    return transactions.read(handle -> lines.after(handle, after));
  }

  /** The line with this number. */
  public Optional<LedgerLine> line(long n) {
    return transactions.read(handle -> lines.line(handle, n));
  }

  /**
   * A page of lines, newest first.
   *
   * @param before only lines before this one; {@link Long#MAX_VALUE} for the last ones
   * @param limit at most so many
   * @param kind only of this kind; empty for all
   */
  public List<LedgerLine> newest(long before, int limit, Optional<String> kind) {
    return transactions.read(handle -> lines.before(handle, before, limit, kind));
  }

  /** All lines about a finding and its occurrences, in order, also those taken back. */
  public List<LedgerLine> about(LedgerSubject subject) {
    return numbered(handle -> SubjectIndex.about(handle, subject));
  }

  /**
   * All lines about findings of a run on which a decision stands, in order, also those taken back.
   */
  public List<LedgerLine> decidedOf(String run) {
    return transactions.read(
        handle -> {
          List<LedgerLine> all = new ArrayList<>();
          List<LedgerLine> page = lines.decidedOf(handle, run, 0);
          while (!page.isEmpty()) {
            all.addAll(page);
            page = lines.decidedOf(handle, run, page.get(page.size() - 1).n());
          }
          return all;
        });
  }

  /** The lines that name a run, such as sign-offs and dossiers, in order. */
  public List<LedgerLine> ofRun(String run) {
    return numbered(handle -> SubjectIndex.ofRun(handle, run));
  }

  private List<LedgerLine> numbered(Transactions.Work<List<Long>> numbers) {
    return transactions.read(
        handle ->
            numbers.in(handle).stream().flatMap(n -> lines.line(handle, n).stream()).toList());
  }

  /** The end of the ledger. */
  public LedgerHead head() {
    return transactions.read(lines::head);
  }

  /** Walks along the whole chain. */
  public LedgerCheck verify() {
    return transactions.read(lines::verify);
  }

  /** Holds what is kept of the subjects of lines against the lines; says what differs. */
  public List<Wording> verifySubjects() {
    return transactions.read(handle -> SubjectCheck.differences(handle, lines));
  }

  /**
   * Makes anew what is kept of the subjects of lines, of the lines alone. Needs the rights of who
   * made the workspace.
   */
  public void rebuildSubjects() {
    transactions.write(
        handle -> {
          lines.reserve(handle);
          SubjectIndex.clear(handle);
          catchUp(handle);
          return 0;
        });
  }

  /** The number of the line with this hash; empty if none has it. */
  public Optional<Long> find(String hash) {
    return transactions.read(
        handle ->
            handle
                .select("select n from ledger_line where hash = ?", hash)
                .mapTo(Long.class)
                .findFirst());
  }

  /**
   * Writes all lines, byte by byte as they stand.
   *
   * @return the end of what was written
   * @throws IOException if it cannot be written
   */
  public LedgerHead export(OutputStream out) throws IOException {
    try (Handle handle = transactions.beginReading()) {
      return lines.write(handle, out);
    }
  }

  /**
   * Writes all lines, as this transaction sees them.
   *
   * @throws IOException if it cannot be written
   */
  public LedgerHead write(Handle handle, OutputStream out) throws IOException {
    return lines.write(handle, out);
  }

  /**
   * Reads exported lines into a ledger that has none, all or none.
   *
   * @param file how messages name it
   * @return what the walk along their chain found; if it is broken, nothing was read into the
   *     ledger
   * @throws IOException if it cannot be read
   * @throws org.complaintauditor.store.database.WorkspaceException if the ledger has lines already
   */
  public LedgerCheck importFrom(String file, InputStream in) throws IOException {
    try (Handle handle = transactions.begin()) {
      LedgerCheck check = read(handle, file, in);
      if (check.isWhole()) {
        transactions.explained(() -> handle.commit());
      } else {
        handle.rollback();
      }
      return check;
    }
  }

  /**
   * Reads exported lines in this transaction, which is to be rolled back if they are not whole.
   *
   * @throws IOException if they cannot be read
   * @throws org.complaintauditor.store.database.WorkspaceException if the ledger has lines already
   */
  public LedgerCheck read(Handle handle, String file, InputStream in) throws IOException {
    LedgerCheck check = lines.read(handle, file, in);
    if (check.isWhole()) {
      transactions.explained(
          () -> {
            catchUp(handle);
            return 0;
          });
    }
    return check;
  }
}
