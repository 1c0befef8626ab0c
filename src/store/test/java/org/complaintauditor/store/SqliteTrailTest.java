package org.complaintauditor.store;

import java.nio.file.Path;
import java.util.List;

/** The trail of a workspace in a folder. */
final class SqliteTrailTest extends TrailContract {

  @Override
  String fresh(Path folder) {
    return folder.resolve("office").toString();
  }

  @Override
  List<String> withoutTriggers() {
    return List.of(
        "drop trigger trail_line_is_not_updated",
        "drop trigger trail_line_is_not_deleted",
        "drop trigger trail_line_follows");
  }
}
