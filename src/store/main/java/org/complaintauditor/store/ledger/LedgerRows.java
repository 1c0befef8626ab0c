package org.complaintauditor.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The rows of a table of chained lines, page by page: however long it is, memory holds one page.
 */
final class LedgerRows {

  static final int PAGE = 1000;

  private final String select;

  /** The rows of this table. */
  LedgerRows(String table) {
    select = "select n, at, kind, line, hash from " + table;
  }

  /** The row that a result stands at: number, line and hash. */
  private static Chain.Kept kept(ResultSet row, StatementContext context) throws SQLException {
    String line = row.getString("line");
    return new Chain.Kept(
        row.getLong("n"),
        line,
        Optional.of(
            new Chain.Columns(row.getString("at"), row.getString("kind"), row.getString("hash"))));
  }

  private List<Chain.Kept> rows(Handle handle, String which, Object... values) {
    return handle.select(select + which, values).map(LedgerRows::kept).list();
  }

  /** The first rows behind this one. */
  List<Chain.Kept> after(Handle handle, long n) {
    return rows(handle, " where n > ? order by n limit " + PAGE, n);
  }

  /** The last rows before this one, newest first. */
  List<Chain.Kept> before(Handle handle, long n, int limit, Optional<String> kind) {
    return kind.isEmpty()
        ? rows(handle, " where n < ? order by n desc limit ?", n, limit)
        : rows(handle, " where n < ? and kind = ? order by n desc limit ?", n, kind.get(), limit);
  }

  /** The first rows behind this one about findings of a run on which a decision stands. */
  List<Chain.Kept> decidedOf(Handle handle, String run, long n) {
    return rows(
        handle,
        " where n in (select ledger_subject.n from (select case_id, commitment, pack from"
            + " finding_decision where standing is not null and pack in ((select pack from run where"
            + " run.run = ?), '')) decided join finding on finding.run = ? and finding.case_id ="
            + " decided.case_id and finding.commitment = decided.commitment join ledger_subject on"
            + " ledger_subject.case_id = decided.case_id and ledger_subject.case_id <> '' and"
            + " ledger_subject.commitment = decided.commitment and ledger_subject.pack = decided.pack)"
            + " and n > ? order by n limit "
            + PAGE,
        run,
        run,
        n);
  }

  /** All rows of these kinds. */
  List<Chain.Kept> ofKinds(Handle handle, Set<String> kinds) {
    return handle
        .createQuery(select + " where kind in (<kinds>) order by n")
        .bindList("kinds", List.copyOf(kinds))
        .map(LedgerRows::kept)
        .list();
  }

  /** The row with this number. */
  Optional<Chain.Kept> at(Handle handle, long n) {
    return rows(handle, " where n = ?", n).stream().findFirst();
  }

  /** The last row. */
  Optional<Chain.Kept> last(Handle handle) {
    return rows(handle, " order by n desc limit 1").stream().findFirst();
  }

  /** The end, as the last row has it. */
  LedgerHead head(Handle handle) {
    return last(handle)
        .map(kept -> new LedgerHead(kept.n(), kept.hash().orElseThrow()))
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
