package org.complaintauditor.console.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.complaintauditor.console.Limits;
import org.complaintauditor.console.job.CommandEnd.How;
import org.complaintauditor.console.web.SentForm;
import org.complaintauditor.store.jobs.Job;
import org.complaintauditor.store.jobs.JobState;
import org.complaintauditor.store.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs, each as a process of its own, first come, first served, and so many at once as the
 * limits say. What is known of a job is in the database, so that it is still known when the console
 * was killed; how far it is, is known here.
 */
public final class JobRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /** After this time the queue is looked at even if nobody has said that there is something. */
  private static final long PAUSE_SECONDS = 5;

  /** What waited for its turn in earlier versions, and is done at once now. */
  private static final Set<String> AT_ONCE_NOW = Set.of("sign-off", "trend");

  private final Jobs jobs;
  private final CommandSettings settings;
  private final Clock clock;
  private final Map<String, Running> running = new ConcurrentHashMap<>();
  private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
  private final UnansweredForms unanswered = new UnansweredForms();
  private final JobEndings endings;
  private final Semaphore something = new Semaphore(0);
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean closed;

  private record Running(JobProgress progress, CommandProcess process) {}

  /**
   * A runner; nothing runs before it {@link #begin()}s.
   *
   * @param jobs the queue
   * @param settings how commands are started
   * @param clock what time it is
   */
  public JobRunner(Jobs jobs, CommandSettings settings, Clock clock) {
    this.jobs = jobs;
    this.settings = settings;
    this.clock = clock;
    endings = new JobEndings(settings, unanswered);
  }

  /** Says what is done at the end of jobs of a kind. To be said before it begins. */
  public void whenDone(String kind, JobEndings.Ending ending) {
    endings.whenDone(kind, ending);
  }

  /**
   * Says what a job of a kind may have recorded before its process was ended: such a job is done.
   * To be said before it begins.
   */
  public void recordedWhere(String kind, JobEndings.Recorded recorded) {
    endings.recordedWhere(kind, recorded);
  }

  /** Ends what a console left behind that was killed, then begins to work on the queue. */
  public void begin() {
    for (Job job : jobs.open()) {
      JobOrder order = JobOrder.read(job.kind(), job.args());
      if (job.state() == JobState.RUNNING) {
        job.pid().ifPresent(pid -> settings.endLeftBehind(job.id(), pid));
        Optional<String> run = endings.recorded(order);
        if (run.isPresent()) {
          end(job, order, CommandEnd.recorded(run.get()));
        } else {
          endings.forget(job.id(), order);
        }
      } else if (AT_ONCE_NOW.contains(job.kind()) || order.isOfOtherVersion()) {
        endings.forget(job.id(), order);
        jobs.end(job.id(), JobState.LOST, OptionalInt.empty(), Optional.empty(), now());
      }
    }
    jobs.markLost(List.of(), now());
    for (int i = 0; i < settings.limits().jobsAtOnce(); i++) {
      Thread worker = new Thread(this::work, "jobs");
      worker.setDaemon(true);
      workers.add(worker);
      worker.start();
    }
  }

  private String now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** An id that no job has, for what a job writes to be called by it. */
  public static String newId() {
    return UUID.randomUUID().toString();
  }

  /**
   * Puts a job into the queue.
   *
   * @param id its id: a {@link #newId()}
   * @param order what it is to do
   * @param by the id of the person who asks
   */
  public void queue(String id, JobOrder order, String by) {
    jobs.queue(id, order.kind(), order.json(), by, now());
    something.release();
  }

  /**
   * Ends a job at once, with its process and all that it has started. What it had written is taken
   * away.
   *
   * @return whether it had not ended before
   */
  public boolean cancel(String id) {
    Optional<Job> asked = jobs.find(id);
    if (jobs.cancelQueued(id, now())) {
      asked.ifPresent(job -> unanswered.keep(id, JobOrder.read(job.kind(), job.args())));
      settings.clean(id); // Whoever asked for it may have put something there, such as a password.
      return true;
    }
    if (asked.filter(job -> !job.state().hasEnded()).isEmpty()) {
      return false;
    }
    cancelled.add(id); // Its process may be about to start.
    Optional.ofNullable(running.get(id)).ifPresent(one -> one.process().end(How.CANCELLED));
    return true;
  }

  /** What is known of a job. */
  public Optional<Job> find(String id) {
    return jobs.find(id);
  }

  /**
   * What was filled in for a job of this kind, where it is known: while it waits or runs, and, if
   * it came to no good end, until the console is closed.
   */
  public Optional<SentForm> form(String id, String kind) {
    return find(id)
        .filter(job -> job.kind().equals(kind))
        .flatMap(
            job ->
                Optional.ofNullable(JobOrder.read(kind, job.args()).facts().get(JobOrder.FORM))
                    .or(() -> unanswered.of(id)))
        .map(SentForm::read);
  }

  /** The jobs that wait or run. */
  public List<Job> open() {
    return jobs.open();
  }

  /** How much a job may use. */
  Limits limits() {
    return settings.limits();
  }

  /** How far a job is. */
  JobProgress.Now progress(String id) {
    Running one = running.get(id);
    return one == null ? JobProgress.Now.NOT_BEGUN : one.progress().now();
  }

  private void work() {
    while (!closed) {
      try {
        Optional<Job> next = jobs.takeNext(settings.limits().jobsAtOnce(), now());
        if (next.isPresent()) {
          run(next.get());
        } else {
          something.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
          something.drainPermits();
        }
      } catch (InterruptedException e) {
        return; // The console is closed.
      } catch (RuntimeException e) {
        LOG.error("the queue of jobs failed: {}", e.getClass().getName());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Job job) throws InterruptedException {
    JobOrder order = JobOrder.read(job.kind(), job.args());
    LOG.info("job {} {} begins", job.kind(), job.id());
    CommandEnd end;
    try {
      end = command(job.id(), order);
    } catch (IOException e) {
      LOG.error("job {} {} cannot be started: {}", job.kind(), job.id(), e.getClass().getName());
      end = CommandEnd.notStarted();
    }
    if (!end.isDone()) {
      end = endings.recorded(order).map(CommandEnd::recorded).orElse(end);
    }
    end(job, order, end);
    running.remove(job.id());
    cancelled.remove(job.id());
    something.release();
  }

  private void end(Job job, JobOrder order, CommandEnd end) {
    JobEndings.Ended ended = endings.end(job, order, end);
    jobs.end(job.id(), ended.state(), end.exit(), Optional.of(ended.outcome().json()), now());
    LOG.info("job {} {} ended: {}", job.kind(), job.id(), ended.state());
  }

  private CommandEnd command(String id, JobOrder order) throws IOException, InterruptedException {
    JobProgress progress = new JobProgress();
    CommandProcess process = settings.start(id, order.call().orElseThrow(), progress::tell);
    running.put(id, new Running(progress, process));
    jobs.started(id, process.pid());
    if (closed) {
      process.end(How.CONSOLE_CLOSED);
    } else if (cancelled.contains(id)) {
      process.end(How.CANCELLED);
    }
    try {
      return process.await(Duration.ofMinutes(settings.limits().jobMinutes()));
    } catch (InterruptedException e) {
      return process.await(Duration.ZERO);
    }
  }

  @Override
  public void close() {
    closed = true;
    something.release(workers.size()); // Whoever waits for work need not wait any longer.
    running.values().forEach(one -> one.process().end(How.CONSOLE_CLOSED));
    for (Thread worker : workers) {
      try {
        worker.join(TimeUnit.SECONDS.toMillis(PAUSE_SECONDS));
        worker.interrupt();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
