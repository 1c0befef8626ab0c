package org.complaintauditor.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of the ledger's table, page by page: however long it is, memory holds one page. */
final class LedgerRows {

  static final int PAGE = 1000;

  private LedgerRows() {}

  /** The row that a result stands at: number, line and hash. */
  static Chain.Kept kept(ResultSet row, StatementContext context) throws SQLException {
    String line = row.getString("line");
    return new Chain.Kept(
        row.getLong("n"),
        line,
        Optional.of(
            new Chain.Columns(row.getString("at"), row.getString("kind"), row.getString("hash"))));
  }

  /** The first rows behind this one. */
  static List<Chain.Kept> after(Handle handle, long n) {
    return handle
        .select(
            "select n, at, kind, line, hash from ledger_line where n > ? order by n limit " + PAGE,
            n)
        .map(LedgerRows::kept)
        .list();
  }

  /** The end of the ledger. */
  static LedgerHead head(Handle handle) {
    return handle
        .createQuery("select n, hash from ledger_line order by n desc limit 1")
        .map((row, context) -> new LedgerHead(row.getLong("n"), row.getString("hash")))
        .findOne()
        .orElse(LedgerHead.EMPTY);
  }

  /** All rows, of the pages that a function gives behind a row's number. */
  static Stream<Chain.Kept> pages(LongFunction<List<Chain.Kept>> after) {
    return Stream.iterate(
            after.apply(0),
            page -> !page.isEmpty(),
            page -> after.apply(page.get(page.size() - 1).n()))
        .flatMap(List::stream);
  }
}
