package org.complaintauditor.store;

import java.nio.file.Path;

/** Jobs and uploads of a workspace in a folder. */
final class SqliteJobsTest extends JobsContract {

  @Override
  String fresh(Path folder) {
    return folder.resolve("office").toString();
  }
}
