package org.complaintauditor.console.job;

import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.store.jobs.Job;

/**
 * Tells pages how far a job is, by events of the server (HTML, 9.2). There are only so many such
 * streams for a session, and in all; a page without one asks every few seconds.
 */
final class JobEvents {

  private static final int MOST_OF_SESSION = 6;
  private static final int MOST = 60;

  /** How long a stream is kept; a page that wants to know more opens another. */
  private static final int MOST_EVENTS = 600;

  private final JobRunner runner;
  private final Map<SseClient, Follower> followers = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "job events");
            thread.setDaemon(true);
            return thread;
          });

  private record Follower(String session, RequestContext request, String job, AtomicInteger sent) {}

  JobEvents(JobRunner runner) {
    this.runner = runner;
    Future<?> unused = clock.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS);
  }

  void follow(RequestContext request, String job) throws Exception {
    String session = request.who().csrf();
    long own = followers.values().stream().filter(one -> one.session().equals(session)).count();
    if (own >= MOST_OF_SESSION || followers.size() >= MOST) {
      request.http().status(HttpStatus.NO_CONTENT); // With this answer a browser asks no more.
      return;
    }
    new SseHandler(
            client -> begin(client, new Follower(session, request, job, new AtomicInteger())))
        .handle(request.http());
  }

  private void begin(SseClient client, Follower follower) {
    client.keepAlive();
    client.onClose(() -> followers.remove(client));
    followers.put(client, follower);
    tell(client, follower);
  }

  private void tell() {
    followers.forEach(this::tell);
  }

  /** A stream that fails is closed; it must not end the telling of others. */
  private void tell(SseClient client, Follower follower) {
    try {
      Job job = runner.find(follower.job()).orElseThrow();
      if (job.state().hasEnded()) {
        client.sendEvent("ended", job.state().name());
        client.close();
      } else if (follower.sent().incrementAndGet() > MOST_EVENTS) {
        client.close();
      } else {
        client.sendEvent(
            "progress",
            follower
                .request()
                .rendered("job/progress", JobPage.of(job, runner, follower.request().now())));
      }
    } catch (RuntimeException e) {
      followers.remove(client);
      client.close();
    }
  }
}
