package org.complaintauditor.store.database;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows of the table of findings as fast as the database can take them. */
public interface BulkInsert {

  /** The columns, in the order in which {@link #add} takes their values. */
  List<String> COLUMNS =
      List.of(
          "run",
          "case_id",
          "commitment",
          "verdict",
          "reason",
          "triggered",
          "due",
          "done",
          "late_business_days",
          "occurrence_key",
          "evidence_digest",
          "basis_digest",
          "human_verdict",
          "attributes",
          "review",
          "review_order",
          "doubts");

  /** The place of the one column that holds numbers. */
  int NUMBER = 8;

  /**
   * Takes the next row.
   *
   * @param values texts and, at {@link #NUMBER}, a whole number in digits; null where there is none
   * @throws SQLException if it cannot be written
   */
  void add(List<@Nullable String> values) throws SQLException;

  /**
   * Writes what is left.
   *
   * @throws SQLException if it cannot be written
   */
  void finish() throws SQLException;

  /**
   * Gives up what was not finished, so that the transaction can be rolled back; where even that
   * fails the connection is dead, and keeps nothing.
   */
  void abandon();
}
