package org.complaintauditor.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.complaintauditor.oracle.OntarioHolidays;

/**
 * The nine commitments that need no texts, judged by DuckDB in SQL ({@code audit.sql}) from a
 * canonical export to a CSV file. The driver is on the class path with the profile {@code
 * benchmark} only.
 */
public final class DuckDbAudit {

  private static final String EXCEPTIONS = "['BREACHED', 'NOT_EVIDENCED', 'PENDING']";
  private static final String ALL =
      "['BREACHED', 'NOT_EVIDENCED', 'PENDING', 'MET', 'NOT_APPLICABLE']";
  private static final int FIRST_YEAR = 2009;
  private static final int LAST_YEAR = 2040;

  private DuckDbAudit() {}

  /** Whether the driver is there. */
  static boolean isThere() {
    return DriverManager.drivers()
        .anyMatch(driver -> driver.getClass().getName().startsWith("org.duckdb."));
  }

  /** Arguments: the export, the file to be written, {@code all} or {@code exceptions}. */
  public static void main(String[] arguments) throws IOException, SQLException {
    run(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2].equals("all"));
  }

  /** Judges the export and writes the findings, all or those that a person has to look at. */
  static void run(Path export, Path findings, boolean all) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'America/Toronto'");
      statement.execute("SET VARIABLE export = " + quoted(export));
      statement.execute("SET VARIABLE shown = " + (all ? ALL : EXCEPTIONS));
      handInHolidays(connection);
      for (String step : script().split(";\n")) {
        if (!step.isBlank()) {
          statement.execute(step);
        }
      }
      statement.execute("COPY (FROM result) TO " + quoted(findings) + " (HEADER, DELIMITER ',')");
    }
  }

  private static void handInHolidays(Connection connection) throws SQLException {
    try (Statement create = connection.createStatement()) {
      create.execute("CREATE TEMP TABLE holiday (day DATE)");
    }
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO holiday VALUES (?)")) {
      for (LocalDate day : OntarioHolidays.between(FIRST_YEAR, LAST_YEAR)) {
        insert.setObject(1, day);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String script() throws IOException {
    try (InputStream script = DuckDbAudit.class.getResourceAsStream("audit.sql")) {
      if (script == null) {
        throw new IOException("no audit.sql beside " + DuckDbAudit.class.getName());
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }
}
