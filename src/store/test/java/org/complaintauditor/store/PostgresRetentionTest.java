package org.complaintauditor.store;

import java.nio.file.Path;

/** Retention and the backup of a workspace on a server. */
final class PostgresRetentionTest extends RetentionContract {

  @Override
  String fresh(Path folder) {
    return PostgresServer.freshSchema();
  }
}
