package org.complaintauditor.store;

import java.nio.file.Path;

/** What lines are about of a workspace on a server. */
final class PostgresSubjectsTest extends SubjectsContract {

  @Override
  String fresh(Path folder) {
    return PostgresServer.freshSchema();
  }
}
