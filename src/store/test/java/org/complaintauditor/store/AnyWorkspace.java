package org.complaintauditor.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.trail.TrailEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A new workspace for each test, on the database of the subclass. */
abstract class AnyWorkspace {

  static final String MORNING = "2026-04-20T09:12:00-04:00";
  static final String NOON = "2026-04-20T12:00:00-04:00";

  @TempDir Path folder;

  String given = "";
  Workspace workspace;

  /** The address of a workspace that nobody has used. */
  abstract String fresh(Path folder);

  @BeforeEach
  void make() {
    given = fresh(folder);
    workspace = Workspace.make(WorkspaceAddress.of(given)).workspace();
  }

  /** Adds a person, with the line of the trail that tells of it. */
  void add(PersonRecord person) {
    workspace
        .people()
        .add(
            person, line("person-added", person.id(), "{\"to\":\"" + person.role().name() + "\"}"));
  }

  /** A line of the trail about a person. */
  static TrailEntry line(String action, String person, String detail) {
    return new TrailEntry("2026-04-20T13:12:00Z", Samples.ANA, action, List.of(person), detail);
  }

  void change(String command) {
    workspace.transactions().write(handle -> handle.execute(command));
  }

  /** Does something in so many threads at once, each with a number from 0. */
  static <T> List<T> atOnce(int threads, java.util.function.IntFunction<Callable<T>> task)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(task.apply(i));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> done : pool.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
