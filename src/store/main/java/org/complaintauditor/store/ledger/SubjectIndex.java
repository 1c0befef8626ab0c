package org.complaintauditor.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.complaintauditor.store.database.StorableText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What each line is about, so that the lines about a finding are found without reading all. The
 * ledger stays the truth: each row is made of lines alone, and who appends lines makes their rows
 * in the same transaction.
 */
final class SubjectIndex {

  private static final String SELECT =
      "select n, kind, pack, run, case_id, commitment, occurrence, decision, of_line"
          + " from ledger_subject";

  private SubjectIndex() {}

  /** Makes the rows of the lines that have none; they are the last ones. */
  static void catchUp(Handle handle, ChainedLines lines, boolean byFunctions) {
    long last =
        handle.select("select coalesce(max(n), 0) from ledger_subject").mapTo(Long.class).one();
    List<LedgerLine> page = lines.after(handle, last);
    while (!page.isEmpty()) {
      Set<LedgerSubject> changed = new LinkedHashSet<>();
      for (LedgerLine line : page) {
        LineSubject row = resolved(handle, LineSubject.of(line));
        insert(handle, row);
        if (row.hasFinding()) {
          changed.add(row.subject());
        }
      }
      changed.forEach(
          subject -> {
            if (byFunctions) {
              settle(handle, subject);
            } else {
              decide(handle, subject);
            }
          });
      page = lines.after(handle, page.get(page.size() - 1).n());
    }
  }

  /** Who confirms or takes back a line says nothing of the finding: the line does. */
  private static LineSubject resolved(Handle handle, LineSubject row) {
    return row.hasFinding() || row.of().isEmpty()
        ? row
        : at(handle, row.of().getAsLong()).map(row::about).orElse(row);
  }

  private static void insert(Handle handle, LineSubject row) {
    handle.execute(
        "insert into ledger_subject (n, kind, pack, run, case_id, commitment, occurrence, decision,"
            + " of_line) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.n(),
        row.kind(),
        row.subject().pack(),
        row.run(),
        row.subject().caseId(),
        row.subject().commitment(),
        row.occurrence(),
        row.decision(),
        row.of().isPresent() ? row.of().getAsLong() : null);
  }

  /** As {@link #decide}, by the database itself. */
  private static void settle(Handle handle, LedgerSubject subject) {
    handle
        .select(
            "select settle_finding(?, ?, ?)",
            subject.caseId(),
            subject.commitment(),
            subject.pack())
        .mapTo(String.class)
        .findOne();
  }

  private static void decide(Handle handle, LedgerSubject subject) {
    FindingDecision decision =
        FindingDecision.of(
            select(
                handle,
                " where case_id = ? and case_id <> '' and commitment = ? and pack = ? order by n",
                subject.caseId(),
                subject.commitment(),
                subject.pack()));
    handle.execute(
        "insert into finding_decision (case_id, commitment, pack, last_line, standing, decision)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (case_id, commitment, pack) do update set"
            + " last_line = excluded.last_line, standing = excluded.standing,"
            + " decision = excluded.decision",
        subject.caseId(),
        subject.commitment(),
        subject.pack(),
        decision.lastLine(),
        decision.standing().map(LineSubject::n).orElse(null),
        decision.standing().map(LineSubject::decision).orElse(null));
  }

  /** The last line about a finding; 0 if there is none. */
  static long last(Handle handle, LedgerSubject subject) {
    return handle
        .select(
            "select coalesce(max(last_line), 0) from finding_decision where case_id = ? and"
                + " commitment = ? and pack in (?, '')",
            StorableText.of(subject.caseId()),
            subject.commitment(),
            subject.pack())
        .mapTo(Long.class)
        .one();
  }

  /** The lines about a finding; one that names no pack may be about any. */
  static List<Long> about(Handle handle, LedgerSubject subject) {
    return handle
        .select(
            "select n from ledger_subject where case_id = ? and case_id <> '' and commitment = ?"
                + " and pack in (?, '') order by n",
            StorableText.of(subject.caseId()),
            subject.commitment(),
            subject.pack())
        .mapTo(Long.class)
        .list();
  }

  /** The lines that name a run. */
  static List<Long> ofRun(Handle handle, String run) {
    return handle
        .select("select n from ledger_subject where run = ? and run <> '' order by n", run)
        .mapTo(Long.class)
        .list();
  }

  static void clear(Handle handle) {
    handle.execute("delete from finding_decision");
    handle.execute("delete from ledger_subject");
  }

  private static Optional<LineSubject> at(Handle handle, long n) {
    return select(handle, " where n = ?", n).stream().findFirst();
  }

  static List<LineSubject> select(Handle handle, String which, Object... values) {
    return handle.select(SELECT + which, values).map(SubjectIndex::row).list();
  }

  private static LineSubject row(ResultSet row, StatementContext context) throws SQLException {
    long of = row.getLong("of_line");
    OptionalLong ofLine = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(of);
    return new LineSubject(
        row.getLong("n"),
        row.getString("kind"),
        new LedgerSubject(
            row.getString("pack"), row.getString("case_id"), row.getString("commitment")),
        row.getString("run"),
        row.getString("occurrence"),
        row.getString("decision"),
        ofLine);
  }
}
