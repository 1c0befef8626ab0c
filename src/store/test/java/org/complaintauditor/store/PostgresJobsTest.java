package org.complaintauditor.store;

import java.nio.file.Path;

/** Jobs and uploads of a workspace on a server. */
final class PostgresJobsTest extends JobsContract {

  @Override
  String fresh(Path folder) {
    return PostgresServer.freshSchema();
  }
}
