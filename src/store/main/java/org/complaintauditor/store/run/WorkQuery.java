package org.complaintauditor.store.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.database.BulkInsert;
import org.complaintauditor.store.database.Database;
import org.complaintauditor.store.database.StorableText;
import org.jdbi.v3.core.Handle;

/** The statement that reads a part of a work list. */
final class WorkQuery {

  /** What {@code due} is where there is none: behind all dates, as in the index. */
  private static final String NO_DUE = "~";

  static final String DECIDED =
      "from finding_decision where finding_decision.case_id = finding.case_id and"
          + " finding_decision.commitment = finding.commitment and finding_decision.pack in"
          + " ((select pack from run where run.run = finding.run), '') and standing is not null";

  private final StringBuilder where = new StringBuilder("finding.run = ?");
  private final List<Object> values = new ArrayList<>();
  private final Database database;
  private boolean fewDecided;

  private WorkQuery(Database database, String run) {
    this.database = database;
    values.add(run);
  }

  /** The query for the findings of a run that a filter lets through. */
  static WorkQuery of(Database database, String run, WorkFilter filter) {
    WorkQuery query = new WorkQuery(database, run);
    query.add(filter);
    return query;
  }

  /** Looking for a text is much cheaper than reading JSON, so attributes are looked for first. */
  private void add(WorkFilter filter) {
    if (filter.isToDo()) {
      and(WorkFilter.TO_DO);
    }
    if (!filter.verdicts().isEmpty()) {
      and(
          "verdict in ("
              + String.join(", ", Collections.nCopies(filter.verdicts().size(), "?"))
              + ")",
          filter.verdicts().stream().map(Verdict::name).toArray());
    }
    if (filter.inDoubt()) {
      and("doubts is not null");
    }
    filter.commitment().ifPresent(one -> and("finding.commitment = ?", one));
    filter.reason().ifPresent(one -> and("reason = ?", one));
    if (!filter.caseText().isEmpty()) {
      and("lower(finding.case_id) like ? escape '!'", containing(lowered(filter.caseText())));
    }
    filter
        .attributes()
        .forEach(
            (name, value) ->
                and(
                    "cast(attributes as text) like ? escape '!' and attributes ->> ? = ?",
                    containing(AttributesJson.text(value)),
                    database.jsonKey(name),
                    StorableText.of(value)));
    filter.decided().ifPresent(this::decided);
  }

  /** Letters as both databases lower them: those of ASCII. */
  private static String lowered(String text) {
    StringBuilder lowered = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= 'A' && character <= 'Z') {
        lowered.setCharAt(i, (char) (character + 'a' - 'A'));
      }
    }
    return lowered.toString();
  }

  /** The pattern of texts that have this one in them. */
  private static String containing(String text) {
    return "%"
        + StorableText.of(text).replace("!", "!!").replace("%", "!%").replace("_", "!_")
        + "%";
  }

  /** Few are decided, so those are looked up one by one; of the others nearly each one passes. */
  private void decided(boolean decided) {
    fewDecided = decided;
    if (decided) {
      and(
          "(finding.case_id, finding.commitment) in (select case_id, commitment from"
              + " finding_decision where pack in ((select pack from run where run.run = ?), '') and"
              + " standing is not null)",
          values.get(0));
    } else {
      and("not exists (select 1 " + DECIDED + ")");
    }
  }

  private void and(String condition, Object... more) {
    where.append(" and ").append(condition);
    Collections.addAll(values, more);
  }

  /** Only the finding with this key. */
  WorkQuery only(String caseId, String commitment) {
    and("finding.case_id = ? and finding.commitment = ?", StorableText.of(caseId), commitment);
    return this;
  }

  /** Only what stands behind a key, or before it. */
  WorkQuery beyond(Optional<WorkKey> key, WorkOrder order, boolean backwards) {
    String compared = backwards ? " < " : " > ";
    key.ifPresent(
        from -> {
          String caseId = StorableText.of(from.caseId());
          if (order == WorkOrder.REVIEW) {
            and(
                "(review_order, finding.case_id, finding.commitment)"
                    + compared
                    + "((select coalesce(max(review_order), '') from finding one where one.run = ?"
                    + " and one.case_id = ? and one.commitment = ?), ?, ?)",
                values.get(0),
                caseId,
                from.commitment(),
                caseId,
                from.commitment());
          } else if (order == WorkOrder.DUE) {
            // SQLite finds its place in the index by the first condition only.
            and("coalesce(due, '~')" + (backwards ? " <= ?" : " >= ?"), due(from));
            and(
                "(coalesce(due, '~'), finding.case_id, finding.commitment)"
                    + compared
                    + "(?, ?, ?)",
                due(from),
                caseId,
                from.commitment());
          } else {
            and(
                "(finding.case_id, finding.commitment)" + compared + "(?, ?)",
                caseId,
                from.commitment());
          }
        });
    return this;
  }

  private static String due(WorkKey key) {
    return key.due().isEmpty() ? NO_DUE : key.due();
  }

  /** The first findings in this order, which is not by commitment. */
  List<WorkItem> first(Handle handle, WorkOrder order, boolean backwards, int limit)
      throws SQLException {
    if (!fewDecided) {
      database.preferOrder(handle.getConnection());
    }
    String way = backwards ? " desc" : "";
    List<Object> all = new ArrayList<>(values);
    all.add(limit);
    return handle
        .select(
            "select "
                + String.join(", ", BulkInsert.COLUMNS)
                + ", (select max(standing) "
                + DECIDED
                + ") as standing, (select decision "
                + DECIDED
                + " order by standing desc limit 1) as decision from finding where "
                + where
                + (order == WorkOrder.REVIEW ? " and review_order is not null" : "")
                + " order by "
                + (order == WorkOrder.REVIEW ? "review_order" + way + ", " : "")
                + (order == WorkOrder.DUE ? "coalesce(due, '~')" + way + ", " : "")
                + "finding.case_id"
                + way
                + ", finding.commitment"
                + way
                + " limit ?",
            all.toArray())
        .map((row, context) -> new WorkItem(RunRows.finding(row, context), standing(row)))
        .list();
  }

  private static Optional<WorkItem.Standing> standing(ResultSet row) throws SQLException {
    String word = row.getString("decision");
    return word == null
        ? Optional.empty()
        : Optional.of(new WorkItem.Standing(row.getLong("standing"), word));
  }
}
