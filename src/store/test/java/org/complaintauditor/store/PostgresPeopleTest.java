package org.complaintauditor.store;

import java.nio.file.Path;

/** People of a workspace on a server. */
final class PostgresPeopleTest extends PeopleContract {

  @Override
  String fresh(Path folder) {
    return PostgresServer.freshSchema();
  }
}
