package org.complaintauditor.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One prepared statement for all rows, executed in batches: for SQLite. */
final class PreparedInsert implements BulkInsert {

  private static final Logger LOG = LoggerFactory.getLogger(PreparedInsert.class);
  private static final int BATCH = 1000;

  private final PreparedStatement statement;
  private int waiting;

  PreparedInsert(Connection connection) throws SQLException {
    statement =
        connection.prepareStatement(
            "insert into finding ("
                + String.join(", ", COLUMNS)
                + ") values ("
                + String.join(", ", Collections.nCopies(COLUMNS.size(), "?"))
                + ")");
  }

  @Override
  public void add(List<@Nullable String> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (value == null) {
        statement.setNull(i + 1, i == NUMBER ? Types.INTEGER : Types.VARCHAR);
      } else if (i == NUMBER) {
        statement.setInt(i + 1, Integer.parseInt(value));
      } else {
        statement.setString(i + 1, value);
      }
    }
    statement.addBatch();
    waiting++;
    if (waiting == BATCH) {
      send();
    }
  }

  private void send() throws SQLException {
    statement.executeBatch();
    waiting = 0;
  }

  @Override
  public void finish() throws SQLException {
    try (statement) {
      if (waiting > 0) {
        send();
      }
    }
  }

  @Override
  public void abandon() {
    try {
      statement.close();
    } catch (SQLException e) {
      LOG.debug("A statement could not be closed", e);
    }
  }
}
