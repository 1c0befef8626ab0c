package org.complaintauditor.store.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.store.database.Transactions;
import org.complaintauditor.store.database.WorkspaceException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Lines of which each names the hash of the one before: the ledger, or the trail. All is done in
 * transactions of the caller.
 */
public final class ChainedLines {

  private final Transactions transactions;
  private final ChainTable table;
  private final LedgerRows rows;

  /** The lines of this table. */
  public ChainedLines(Transactions transactions, ChainTable table) {
    this.transactions = transactions;
    this.table = table;
    rows = new LedgerRows(table.table());
  }

  /**
   * Keeps others from adding lines until the transaction ends.
   *
   * @throws WorkspaceException if it cannot be had in time
   */
  public void reserve(Handle handle) {
    transactions.explained(
        () -> {
          transactions.database().reserve(handle.getConnection(), table.end());
          return 0;
        });
  }

  /**
   * Appends lines. Other writers wait until the transaction ends.
   *
   * @return the lines as they now stand
   * @throws WorkspaceException if the last line was changed
   */
  public List<LedgerLine> append(Handle handle, List<LedgerEntry> entries) {
    List<LedgerLine> lines = following(handle, entries);
    insert(handle, lines);
    return lines;
  }

  /**
   * The lines that these entries become, for who appends them otherwise in this transaction. Other
   * writers wait until it ends.
   *
   * @throws WorkspaceException if the last line was changed
   */
  public List<LedgerLine> following(Handle handle, List<LedgerEntry> entries) {
    reserve(handle);
    LedgerHead head = trustedHead(handle);
    List<LedgerLine> lines = new ArrayList<>(entries.size());
    for (LedgerEntry entry : entries) {
      LedgerLine line = LineJson.line(head.lines() + 1, head.hash(), entry);
      head = new LedgerHead(line.n(), line.hash());
      lines.add(line);
    }
    return lines;
  }

  /** The end. A line is not put behind one that somebody changed. */
  private LedgerHead trustedHead(Handle handle) {
    Optional<Chain.Kept> last = rows.last(handle);
    if (last.isEmpty()) {
      return LedgerHead.EMPTY;
    }
    String found = LineHash.of(last.get().text());
    String expected = last.get().hash().orElse(found);
    if (!found.equals(expected)) {
      throw new WorkspaceException(
          table.lastChanged(transactions.database().name(), last.get().n(), expected, found));
    }
    return new LedgerHead(last.get().n(), expected);
  }

  private void insert(Handle handle, List<LedgerLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into " + table.table() + " (n, at, kind, line, hash) values (?, ?, ?, ?, ?)")) {
      for (LedgerLine line : lines) {
        batch.add(line.n(), line.at(), line.kind(), line.text(), line.hash());
      }
      batch.execute();
    }
  }

  /** The end, as this transaction sees it. */
  public LedgerHead head(Handle handle) {
    return rows.head(handle);
  }

  /** The line with this number. */
  public Optional<LedgerLine> line(Handle handle, long n) {
    return rows.at(handle, n).map(this::read);
  }

  /** The first lines behind this one. */
  List<LedgerLine> after(Handle handle, long n) {
    return rows.after(handle, n).stream().map(this::read).toList();
  }

  /** The first lines behind this one about findings of a run on which a decision stands. */
  List<LedgerLine> decidedOf(Handle handle, String run, long n) {
    return rows.decidedOf(handle, run, n).stream().map(this::read).toList();
  }

  /**
   * The last lines before this one, newest first.
   *
   * @param kind only of this kind; empty for all
   */
  public List<LedgerLine> before(Handle handle, long n, int limit, Optional<String> kind) {
    return rows.before(handle, n, limit, kind).stream().map(this::read).toList();
  }

  /** All lines of these kinds, in order. */
  public List<LedgerLine> ofKinds(Handle handle, Set<String> kinds) {
    return rows.ofKinds(handle, kinds).stream().map(this::read).toList();
  }

  private LedgerLine read(Chain.Kept kept) {
    return LineJson.read(kept.text())
        .orElseThrow(
            () ->
                new WorkspaceException(table.unreadable(transactions.database().name(), kept.n())));
  }

  /** Walks along the whole chain. */
  public LedgerCheck verify(Handle handle) {
    Chain chain = new Chain();
    LedgerRows.pages(after -> rows.after(handle, after)).forEach(chain::add);
    return chain.result();
  }

  /**
   * Walks along the lines behind an end up to which all was found whole before; along all where
   * that end is not there any more.
   */
  public LedgerCheck verify(Handle handle, LedgerHead walked) {
    boolean there =
        rows.at(handle, walked.lines())
            .filter(kept -> LineHash.of(kept.text()).equals(walked.hash()))
            .isPresent();
    if (!there) {
      return verify(handle);
    }
    Chain chain = new Chain(walked);
    Stream.iterate(
            rows.after(handle, walked.lines()),
            page -> !page.isEmpty(),
            page -> rows.after(handle, page.get(page.size() - 1).n()))
        .flatMap(List::stream)
        .forEach(chain::add);
    return chain.result();
  }

  /**
   * Writes all lines, byte by byte as they stand.
   *
   * @return the end of what was written
   * @throws IOException if it cannot be written
   */
  public LedgerHead write(Handle handle, OutputStream out) throws IOException {
    LedgerHead head = LedgerHead.EMPTY;
    List<Chain.Kept> page = rows.after(handle, 0);
    while (!page.isEmpty()) {
      for (Chain.Kept kept : page) {
        out.write(kept.text().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        head = new LedgerHead(kept.n(), LineHash.of(kept.text()));
      }
      page = rows.after(handle, head.lines());
    }
    return head;
  }

  /**
   * Reads lines that were written, in this transaction, which is to be rolled back if they are not
   * whole.
   *
   * @param file how messages name it
   * @throws IOException if they cannot be read
   * @throws WorkspaceException if there are lines already
   */
  public LedgerCheck read(Handle handle, String file, InputStream lines) throws IOException {
    reserve(handle);
    LedgerHead there = rows.head(handle);
    if (there.lines() > 0) {
      throw new WorkspaceException(table.notEmpty(transactions.database().name(), there.lines()));
    }
    Chain chain = new Chain();
    LedgerFile in = new LedgerFile(file, new BufferedInputStream(lines));
    List<LedgerLine> batch = new ArrayList<>();
    for (Optional<byte[]> bytes = in.next(); bytes.isPresent(); bytes = in.next()) {
      String text = in.text(bytes.get());
      Optional<LedgerLine> line = chain.add(new Chain.Kept(in.number(), text, Optional.empty()));
      line.ifPresent(batch::add);
      if (batch.size() == LedgerRows.PAGE) {
        insertIfWhole(handle, chain, batch);
      }
    }
    insertIfWhole(handle, chain, batch);
    return chain.result();
  }

  private void insertIfWhole(Handle handle, Chain chain, List<LedgerLine> batch) {
    if (chain.result().isWhole()) {
      transactions.explained(
          () -> {
            insert(handle, batch);
            return 0;
          });
    }
    batch.clear();
  }
}
