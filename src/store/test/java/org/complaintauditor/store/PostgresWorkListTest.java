package org.complaintauditor.store;

import java.nio.file.Path;

/** Work lists of a workspace on a server. */
final class PostgresWorkListTest extends WorkListContract {

  @Override
  String fresh(Path folder) {
    return PostgresServer.freshSchema();
  }
}
