package org.complaintauditor.store.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.complaintauditor.store.database.Reserved;
import org.complaintauditor.store.database.StorableText;
import org.complaintauditor.store.database.Transactions;
import org.jdbi.v3.core.Handle;

/**
 * The queue of jobs: first come, first served. Safe to be used by many threads and processes at
 * once; a job is taken by one of them. All times are ISO dates and times with offset.
 */
public final class Jobs {

  /**
   * The member of what a job is to do that somebody has filled in, names among it. It is kept until
   * the job has ended, and no longer.
   */
  public static final String FORM = "form";

  private final Transactions transactions;

  /** The jobs in this database. */
  public Jobs(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Puts a job at the end of the queue.
   *
   * @param id its id, which no other has
   * @param kind what is to be done
   * @param args with what: a JSON object, which may have a {@link #FORM}
   * @param by the id of the person who asks
   * @param now when
   */
  public void queue(String id, String kind, String args, String by, String now) {
    alone(
        handle ->
            handle.execute(
                "insert into job (id, place, kind, args, state, queued, by_person) values (?,"
                    + " (select coalesce(max(place), 0) + 1 from job), ?, "
                    + json()
                    + ", ?, ?, ?)",
                id,
                kind,
                args,
                JobState.QUEUED.name(),
                now,
                by));
  }

  /**
   * Takes the next job of the queue, which is {@link JobState#RUNNING} from then on.
   *
   * @param atOnce so many may run at once
   * @param now when
   * @return empty if none waits, or as many run as may
   */
  public Optional<Job> takeNext(int atOnce, String now) {
    return alone(
        handle -> {
          if (JobRows.count(handle, JobState.RUNNING) >= atOnce) {
            return Optional.empty();
          }
          Optional<Job> next =
              JobRows.select(
                      handle, "where state = ? order by place limit 1", JobState.QUEUED.name())
                  .stream()
                  .findFirst();
          return next.flatMap(
              job -> {
                handle.execute(
                    "update job set state = ?, started = ? where id = ?",
                    JobState.RUNNING.name(),
                    now,
                    job.id());
                return JobRows.find(handle, job.id());
              });
        });
  }

  /** Notes the process that works on a job. */
  public void started(String id, long pid) {
    transactions.write(
        handle ->
            handle.execute(
                "update job set pid = ? where id = ? and state = ?",
                pid,
                id,
                JobState.RUNNING.name()));
  }

  /** Keeps the last line that tells of a running job's progress. */
  public void progress(String id, String line) {
    transactions.write(
        handle ->
            handle.execute(
                "update job set progress = ? where id = ? and state = ?",
                StorableText.of(line),
                id,
                JobState.RUNNING.name()));
  }

  /**
   * Ends a job, and forgets its {@link #FORM}.
   *
   * @param state how: one that {@link JobState#hasEnded()}
   * @param exit the exit code of its process, if it had one
   * @param result what came of it: a JSON object, if anything
   * @param now when
   * @return whether this ended it; false if it had ended before, and nothing is changed
   */
  public boolean end(
      String id, JobState state, OptionalInt exit, Optional<String> result, String now) {
    if (!state.hasEnded()) {
      throw new IllegalArgumentException(state.name());
    }
    return alone(
        handle ->
            ended(
                handle,
                id,
                handle.execute(
                    "update job set state = ?, exit_code = ?, result = "
                        + json()
                        + ", ended = ? where id = ? and state in (?, ?)",
                    state.name(),
                    exit.isPresent() ? exit.getAsInt() : null,
                    result.orElse(null),
                    now,
                    id,
                    JobState.QUEUED.name(),
                    JobState.RUNNING.name())));
  }

  /** A job that this has ended keeps no form; one that had ended before has none. */
  private boolean ended(Handle handle, String id, int changed) {
    if (changed == 1) {
      JobRows.find(handle, id)
          .flatMap(job -> JobArguments.without(FORM, job.args()))
          .ifPresent(
              left ->
                  handle.execute("update job set args = " + json() + " where id = ?", left, id));
    }
    return changed == 1;
  }

  /**
   * Takes a job that still waits out of the queue. One that runs is ended by who runs it.
   *
   * @return whether it waited
   */
  public boolean cancelQueued(String id, String now) {
    return alone(
        handle ->
            ended(
                handle,
                id,
                handle.execute(
                    "update job set state = ?, ended = ? where id = ? and state = ?",
                    JobState.CANCELLED.name(),
                    now,
                    id,
                    JobState.QUEUED.name())));
  }

  /**
   * After a crash: jobs that are said to run and whose process is not alive are lost.
   *
   * @param alive the processes that are, and work on jobs of this workspace
   * @param now when this was seen
   * @return the jobs that were lost
   */
  public List<Job> markLost(Collection<Long> alive, String now) {
    Set<Long> processes = Set.copyOf(alive);
    return alone(
        handle ->
            JobRows.select(handle, "where state = ? order by place", JobState.RUNNING.name())
                .stream()
                .filter(job -> job.pid().isEmpty() || !processes.contains(job.pid().getAsLong()))
                .map(
                    job -> {
                      ended(
                          handle,
                          job.id(),
                          handle.execute(
                              "update job set state = ?, ended = ? where id = ?",
                              JobState.LOST.name(),
                              now,
                              job.id()));
                      return JobRows.find(handle, job.id()).orElseThrow();
                    })
                .toList());
  }

  /** The job with this id. */
  public Optional<Job> find(String id) {
    return transactions.read(handle -> JobRows.find(handle, id));
  }

  /** The jobs that wait or run, in the order of the queue. */
  public List<Job> open() {
    return transactions.read(
        handle ->
            JobRows.select(
                handle,
                "where state in (?, ?) order by place",
                JobState.QUEUED.name(),
                JobState.RUNNING.name()));
  }

  /** The last ones that were asked for, newest first. */
  public List<Job> latest(int limit) {
    return transactions.read(
        handle -> JobRows.select(handle, "order by place desc limit ?", limit));
  }

  private String json() {
    return "cast(? as " + transactions.database().columnKinds().get("json") + ")";
  }

  private <T> T alone(Transactions.Work<T> work) {
    return transactions.write(
        (Handle handle) -> {
          transactions.database().reserve(handle.getConnection(), Reserved.JOBS);
          return work.in(handle);
        });
  }
}
