package org.complaintauditor.store;

import java.nio.file.Path;

/** Runs of a workspace in a folder. */
final class SqliteRunsTest extends RunsContract {

  @Override
  String fresh(Path folder) {
    return folder.resolve("office").toString();
  }
}
