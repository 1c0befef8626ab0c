package org.complaintauditor.store.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Transactions;
import org.complaintauditor.store.database.WorkspaceException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Everything that people say, line by line. A line names the hash of the line before, so nothing
 * can be changed later without being seen; the database refuses to, besides. Safe to be used by
 * many threads and processes at once.
 */
public final class Ledger {

  private final Transactions transactions;

  /** The ledger in this database. */
  public Ledger(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Appends lines, all or none. Other writers wait meanwhile.
   *
   * @return the lines as they now stand
   * @throws WorkspaceException if the database cannot be written, or its last line was changed
   */
  public List<LedgerLine> append(LedgerEntry... entries) {
    return append(Arrays.asList(entries));
  }

  /** As {@link #append(LedgerEntry...)}. */
  public List<LedgerLine> append(List<LedgerEntry> entries) {
    return transactions.write(
        handle -> {
          transactions.database().reserveLedger(handle.getConnection());
          LedgerHead head = trustedHead(handle);
          List<LedgerLine> lines = new ArrayList<>(entries.size());
          for (LedgerEntry entry : entries) {
            LedgerLine line = LineJson.line(head.lines() + 1, head.hash(), entry);
            head = new LedgerHead(line.n(), line.hash());
            lines.add(line);
          }
          if (!lines.isEmpty()) {
            insert(handle, lines);
          }
          return lines;
        });
  }

  /** The end of the ledger. A line is not put behind one that somebody changed. */
  private LedgerHead trustedHead(Handle handle) {
    Optional<Chain.Kept> last =
        handle
            .createQuery("select n, at, kind, line, hash from ledger_line order by n desc limit 1")
            .map(LedgerRows::kept)
            .findOne();
    if (last.isEmpty()) {
      return LedgerHead.EMPTY;
    }
    String found = LineHash.of(last.get().text());
    String expected = last.get().hash().orElse(found);
    if (!found.equals(expected)) {
      throw new WorkspaceException(
          Wording.of(
              "%s: nothing was added to the ledger, because its line %d was changed after it was written:"
                  + " expected hash %s, found %s. See: auditor ledger verify",
              transactions.database().name(), last.get().n(), expected, found));
    }
    return new LedgerHead(last.get().n(), expected);
  }

  private static void insert(Handle handle, List<LedgerLine> lines) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into ledger_line (n, at, kind, line, hash) values (?, ?, ?, ?, ?)")) {
      for (LedgerLine line : lines) {
        batch.add(line.n(), line.at(), line.kind(), line.text(), line.hash());
      }
      batch.execute();
    }
  }

  /** All lines in order, read in pages: a line that is added meanwhile may come at the end. */
  public Stream<LedgerLine> lines() {
    return LedgerRows.pages(after -> transactions.read(handle -> LedgerRows.after(handle, after)))
        .map(
            kept ->
                LineJson.read(kept.text())
                    .orElseThrow(
                        () ->
                            new WorkspaceException(
                                Wording.of(
                                    "%s: line %d of the ledger cannot be read. See: auditor ledger verify",
                                    transactions.database().name(), kept.n()))));
  }

  /** The end of the ledger. */
  public LedgerHead head() {
    return transactions.read(LedgerRows::head);
  }

  /** Walks along the whole chain. */
  public LedgerCheck verify() {
    return transactions.read(
        handle -> {
          Chain chain = new Chain();
          LedgerRows.pages(after -> LedgerRows.after(handle, after)).forEach(chain::add);
          return chain.result();
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
      return write(handle, out);
    }
  }

  /**
   * Writes all lines, as this transaction sees them.
   *
   * @throws IOException if it cannot be written
   */
  public static LedgerHead write(Handle handle, OutputStream out) throws IOException {
    LedgerHead head = LedgerHead.EMPTY;
    List<Chain.Kept> page = LedgerRows.after(handle, 0);
    while (!page.isEmpty()) {
      for (Chain.Kept kept : page) {
        out.write(kept.text().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        head = new LedgerHead(kept.n(), LineHash.of(kept.text()));
      }
      page = LedgerRows.after(handle, head.lines());
    }
    return head;
  }

  /**
   * Reads exported lines into a ledger that has none, all or none.
   *
   * @param file how messages name it
   * @return what the walk along their chain found; if it is broken, nothing was read into the
   *     ledger
   * @throws IOException if it cannot be read
   * @throws WorkspaceException if the ledger has lines already
   */
  public LedgerCheck importFrom(String file, InputStream lines) throws IOException {
    try (Handle handle = transactions.begin()) {
      LedgerCheck check = read(handle, file, lines);
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
   * @throws WorkspaceException if the ledger has lines already
   */
  public LedgerCheck read(Handle handle, String file, InputStream lines) throws IOException {
    transactions.explained(
        () -> {
          transactions.database().reserveLedger(handle.getConnection());
          return 0;
        });
    LedgerHead there = LedgerRows.head(handle);
    if (there.lines() > 0) {
      throw new WorkspaceException(
          Wording.of(
              "%s: the ledger is not empty (lines: %d); lines can be imported into an empty workspace only",
              transactions.database().name(), there.lines()));
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
    if (chain.result().isWhole() && !batch.isEmpty()) {
      transactions.explained(
          () -> {
            insert(handle, batch);
            return 0;
          });
    }
    batch.clear();
  }
}
