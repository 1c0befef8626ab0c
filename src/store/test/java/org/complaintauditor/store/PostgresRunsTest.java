package org.complaintauditor.store;

import java.nio.file.Path;

/** Runs of a workspace on a server. */
final class PostgresRunsTest extends RunsContract {

  @Override
  String fresh(Path folder) {
    return PostgresServer.freshSchema();
  }
}
