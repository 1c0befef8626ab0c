package org.complaintauditor.store.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of the table of jobs. */
final class JobRows {

  private JobRows() {}

  static Optional<Job> find(Handle handle, String id) {
    return select(handle, "where id = ?", id).stream().findFirst();
  }

  static List<Job> select(Handle handle, String which, Object... values) {
    return handle
        .select(
            "select id, kind, args, state, pid, queued, started, ended, exit_code, by_person,"
                + " progress, result from job "
                + which,
            values)
        .map(JobRows::job)
        .list();
  }

  static long count(Handle handle, JobState state) {
    return handle
        .select("select count(*) from job where state = ?", state.name())
        .mapTo(Long.class)
        .one();
  }

  private static Job job(ResultSet row, StatementContext context) throws SQLException {
    long pid = row.getLong("pid");
    OptionalLong process = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(pid);
    int exit = row.getInt("exit_code");
    OptionalInt code = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(exit);
    return new Job(
        row.getString("id"),
        row.getString("kind"),
        row.getString("args"),
        JobState.valueOf(row.getString("state")),
        process,
        row.getString("queued"),
        Optional.ofNullable(row.getString("started")),
        Optional.ofNullable(row.getString("ended")),
        code,
        row.getString("by_person"),
        Optional.ofNullable(row.getString("progress")),
        Optional.ofNullable(row.getString("result")));
  }
}
