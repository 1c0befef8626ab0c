package org.complaintauditor.store;

import java.nio.file.Path;

/** Work lists of a workspace in a folder. */
final class SqliteWorkListTest extends WorkListContract {

  @Override
  String fresh(Path folder) {
    return folder.resolve("office").toString();
  }
}
