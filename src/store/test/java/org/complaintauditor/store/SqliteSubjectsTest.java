package org.complaintauditor.store;

import java.nio.file.Path;

/** What lines are about of a workspace in a folder. */
final class SqliteSubjectsTest extends SubjectsContract {

  @Override
  String fresh(Path folder) {
    return folder.resolve("office").toString();
  }
}
