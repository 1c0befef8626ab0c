package org.complaintauditor.store.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** COPY in its text format: for PostgreSQL. Nothing else can use the connection meanwhile. */
final class CopyInsert implements BulkInsert {

  private static final Logger LOG = LoggerFactory.getLogger(CopyInsert.class);
  private static final int CHUNK = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder rows = new StringBuilder(CHUNK + (CHUNK >> 2));

  CopyInsert(Connection connection) throws SQLException {
    copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy finding (" + String.join(", ", COLUMNS) + ") from stdin");
  }

  @Override
  public void add(List<@Nullable String> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        rows.append('\t');
      }
      String value = values.get(i);
      if (value == null) {
        rows.append("\\N");
      } else {
        appendEscaped(value);
      }
    }
    rows.append('\n');
    if (rows.length() >= CHUNK) {
      send();
    }
  }

  private void appendEscaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(character);
      }
    }
  }

  private void send() throws SQLException {
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    rows.setLength(0);
  }

  @Override
  public void finish() throws SQLException {
    send();
    copy.endCopy();
  }

  /** A connection of a pool would wait for the end of the COPY for ever. */
  @Override
  public void abandon() {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException e) {
      LOG.debug("A COPY could not be cancelled: the database is gone", e);
    }
  }
}
