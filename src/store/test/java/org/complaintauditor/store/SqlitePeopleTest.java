package org.complaintauditor.store;

import java.nio.file.Path;

/** People of a workspace in a folder. */
final class SqlitePeopleTest extends PeopleContract {

  @Override
  String fresh(Path folder) {
    return folder.resolve("office").toString();
  }
}
