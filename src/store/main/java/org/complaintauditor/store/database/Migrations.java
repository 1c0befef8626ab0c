package org.complaintauditor.store.database;

import java.util.HashMap;
import java.util.Map;
import org.complaintauditor.model.Wording;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Runs the migrations by Flyway, which is loaded for nothing else. */
final class Migrations {

  private static final String PLACE = "classpath:org/complaintauditor/store/schema/";

  private Migrations() {}

  /** Makes what is missing; {@code history} is the table that tells what is there. */
  static void run(Database database, String history) {
    Map<String, String> placeholders = new HashMap<>(database.columnKinds());
    placeholders.put("beginning", Schema.BEGINNING);
    FluentConfiguration configuration =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database.forSchema())
            .locations(PLACE + "common", PLACE + database.migrations())
            .table(history)
            .placeholders(placeholders);
    if (!database.schema().isEmpty()) {
      configuration.defaultSchema(database.schema());
    }
    try {
      configuration.load().migrate();
    } catch (FlywayException e) {
      throw new WorkspaceException(
          Wording.of(
              "store.tables-of-a-workspace-cannot-be-made",
              database.name(),
              String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }
}
