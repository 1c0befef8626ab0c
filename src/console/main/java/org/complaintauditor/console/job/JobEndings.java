package org.complaintauditor.console.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.complaintauditor.console.job.CommandEnd.How;
import org.complaintauditor.store.jobs.Job;
import org.complaintauditor.store.jobs.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a job at its end, and of what it has written. Safe to be used by many threads.
 */
public final class JobEndings {

  private static final Logger LOG = LoggerFactory.getLogger(JobEndings.class);

  private final CommandSettings settings;
  private final UnansweredForms unanswered;
  private final Map<String, Ending> endings = new ConcurrentHashMap<>();
  private final Map<String, Recorded> records = new ConcurrentHashMap<>();

  /** What is done at the end of jobs of a kind that did what they were asked for. */
  @FunctionalInterface
  public interface Ending {
    /**
     * Does it.
     *
     * @param job the job
     * @param order what it was to do
     * @param end how its command ended
     * @throws IOException if it cannot be done; then the job has failed
     */
    void of(Job job, JobOrder order, CommandEnd end) throws IOException;

    /**
     * Keeps what a command that did not do what it was asked for left for people to read, before
     * the rest is taken away.
     *
     * @return the address where it can be had; empty if there is nothing
     * @throws IOException if it cannot be kept
     */
    default Optional<String> left(Job job, JobOrder order, CommandEnd end) throws IOException {
      return Optional.empty();
    }

    /** Whether a command that ended so did what it was asked for. */
    default boolean isDone(CommandEnd end) {
      return end.isDone();
    }
  }

  /** Finds what jobs of a kind have recorded, which then stays, however their process ended. */
  @FunctionalInterface
  public interface Recorded {
    /** The run that is recorded as what this order was to write, if one is. */
    Optional<String> of(JobOrder order);
  }

  JobEndings(CommandSettings settings, UnansweredForms unanswered) {
    this.settings = settings;
    this.unanswered = unanswered;
  }

  /** Says what is done at the end of jobs of a kind. */
  void whenDone(String kind, Ending ending) {
    endings.put(kind, ending);
  }

  /** Says what a job of a kind may have recorded before its process was ended. */
  void recordedWhere(String kind, Recorded recorded) {
    records.put(kind, recorded);
  }

  /** What was recorded before the process came to its end; it is whole then. */
  Optional<String> recorded(JobOrder order) {
    Recorded record = records.get(order.kind());
    return record == null ? Optional.empty() : record.of(order);
  }

  /** How a job ended, and what is to be told of it. */
  record Ended(JobState state, JobOutcome outcome) {}

  /** Does what is to be done at the end of a job, whose process has ended. */
  Ended end(Job job, JobOrder order, CommandEnd end) {
    boolean done = isDone(job, order, end);
    Optional<String> left = Optional.empty();
    if (!done && recorded(order).isEmpty()) {
      left = left(job, order, end);
      takeAway(order, job.id());
    }
    settings.clean(job.id());
    if (!done) {
      unanswered.keep(job.id(), order);
    }
    return new Ended(done ? JobState.DONE : stateOf(end.how()), JobOutcome.of(end, left));
  }

  /** Takes away what a job wrote that is lost with the console that ran it. */
  void forget(String id, JobOrder order) {
    takeAway(order, id);
    unanswered.keep(id, order);
  }

  private Optional<String> left(Job job, JobOrder order, CommandEnd end) {
    Ending ending = endings.get(job.kind());
    try {
      return ending == null ? Optional.empty() : ending.left(job, order, end);
    } catch (IOException | RuntimeException e) { // The next job has to have its turn.
      LOG.error("what job {} {} left is lost: {}", job.kind(), job.id(), e.getClass().getName());
      return Optional.empty();
    }
  }

  private static JobState stateOf(How how) {
    return how == How.CANCELLED || how == How.CONSOLE_CLOSED ? JobState.CANCELLED : JobState.FAILED;
  }

  private boolean isDone(Job job, JobOrder order, CommandEnd end) {
    Ending ending = endings.get(job.kind());
    if (ending == null || !ending.isDone(end)) {
      return ending == null && end.isDone();
    }
    try {
      ending.of(job, order, end);
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.error("the end of job {} {} failed: {}", job.kind(), job.id(), e.getClass().getName());
      return false;
    }
  }

  /**
   * Takes away what a job that came to no good end had written, also what it had not yet named so.
   */
  private static void takeAway(JobOrder order, String id) {
    if (order.target().isEmpty()) {
      return;
    }
    Path target = Path.of(order.target());
    CommandSettings.delete(target);
    Path parent = target.toAbsolutePath().getParent();
    if (parent == null) {
      return;
    }
    try (Stream<Path> beside = Files.list(parent)) {
      beside
          .filter(one -> String.valueOf(one.getFileName()).contains(id))
          .forEach(CommandSettings::delete);
    } catch (IOException e) {
      // The folder is not there: nothing was written.
    }
  }
}
