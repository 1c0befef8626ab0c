package org.complaintauditor.store;

import java.nio.file.Path;

/** Retention and the backup of a workspace in a folder. */
final class SqliteRetentionTest extends RetentionContract {

  @Override
  String fresh(Path folder) {
    return folder.resolve("office").toString();
  }
}
