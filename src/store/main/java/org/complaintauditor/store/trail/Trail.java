package org.complaintauditor.store.trail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.store.database.Transactions;
import org.complaintauditor.store.ledger.ChainTable;
import org.complaintauditor.store.ledger.ChainedLines;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.ledger.LedgerHead;
import org.complaintauditor.store.ledger.LedgerLine;
import org.jdbi.v3.core.Handle;

/**
 * Who did what when: logins, uploads, audits, downloads, changes of people. Lines are appended and
 * never changed, chained by their hashes as those of the ledger, in a table of their own. Safe to
 * be used by many threads and processes at once.
 */
public final class Trail {

  private static final String VIA = "console";

  private final Transactions transactions;
  private final ChainedLines lines;

  /** The trail in this database. */
  public Trail(Transactions transactions) {
    this.transactions = transactions;
    lines = new ChainedLines(transactions, ChainTable.TRAIL);
  }

  /**
   * Appends lines, all or none.
   *
   * @return the lines as they now stand
   * @throws org.complaintauditor.store.database.WorkspaceException if the database cannot be
   *     written, or its last line was changed
   */
  public List<TrailLine> append(TrailEntry... entries) {
    return transactions.write(handle -> append(handle, entries));
  }

  /** Appends lines in this transaction; what they tell of is done in the same. */
  public List<TrailLine> append(Handle handle, TrailEntry... entries) {
    return lines.append(handle, List.of(entries).stream().map(Trail::entry).toList()).stream()
        .map(Trail::line)
        .toList();
  }

  /**
   * The line that an entry becomes, for who appends it otherwise in this transaction. Others who
   * append wait until it ends.
   */
  public LedgerLine following(Handle handle, TrailEntry entry) {
    return lines.following(handle, List.of(entry(entry))).get(0);
  }

  private static LedgerEntry entry(TrailEntry entry) {
    return new LedgerEntry(
        entry.at(),
        entry.by(),
        VIA,
        entry.action(),
        new TrailBody(entry.subjects(), detail(entry)).json());
  }

  /** Held to what a body must be: nothing can stand behind it that another reader would see. */
  private static String detail(TrailEntry entry) {
    return new LedgerEntry(entry.at(), entry.by(), VIA, entry.action(), entry.detail()).body();
  }

  private static TrailLine line(LedgerLine line) {
    TrailBody body = TrailBody.read(line.body());
    return new TrailLine(
        line.n(),
        new TrailEntry(line.at(), line.by(), line.kind(), body.subjects(), body.detail()),
        line.hash());
  }

  /**
   * A page of lines, newest first.
   *
   * @param before only lines before this one; {@link Long#MAX_VALUE} for the last ones
   * @param limit at most so many
   * @param action only of this action; empty for all
   */
  public List<TrailLine> newest(long before, int limit, Optional<String> action) {
    return transactions.read(
        handle -> lines.before(handle, before, limit, action).stream().map(Trail::line).toList());
  }

  /** All lines of these actions, in order. */
  public List<TrailLine> all(Set<String> actions) {
    return transactions.read(
        handle -> lines.ofKinds(handle, actions).stream().map(Trail::line).toList());
  }

  /** The end of the trail. */
  public LedgerHead head() {
    return transactions.read(lines::head);
  }

  /** Walks along the whole chain. */
  public LedgerCheck verify() {
    return transactions.read(lines::verify);
  }

  /**
   * Walks along what was added behind an end up to which all was found whole; along the whole chain
   * where that end is not there any more.
   */
  public LedgerCheck verify(LedgerHead walked) {
    return transactions.read(handle -> lines.verify(handle, walked));
  }

  /**
   * Writes all lines, as this transaction sees them.
   *
   * @return the end of what was written
   * @throws IOException if it cannot be written
   */
  public LedgerHead write(Handle handle, OutputStream out) throws IOException {
    return lines.write(handle, out);
  }

  /**
   * Reads lines that were written, in this transaction, which is to be rolled back if they are not
   * whole.
   *
   * @throws IOException if they cannot be read
   * @throws org.complaintauditor.store.database.WorkspaceException if there are lines already
   */
  public LedgerCheck read(Handle handle, String file, InputStream in) throws IOException {
    return lines.read(handle, file, in);
  }
}
