package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.LedgerLine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many people at once: everybody is answered, and each decision that was confirmed is in the
 * ledger, once. How long pages take is printed; {@code -Pcampaign} has 50 readers and 10 deciders
 * for a minute.
 */
class ServerLoadTest {

  private static final Pattern LINK = Pattern.compile("href=\"(/runs/[^\"]*/decide\\?[^\"]*)\"");
  private static final Pattern FIELD =
      Pattern.compile(
          "<input type=\"hidden\" name=\"(case|commitment|last|list)\" value=\"([^\"]*)\"");

  private final int readers = Integer.getInteger("load.readers", 8);
  private final int deciders = Integer.getInteger("load.deciders", 4);
  private final int seconds = Integer.getInteger("load.seconds", 4);

  private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger confirmed = new AtomicInteger();
  private final AtomicInteger crossed = new AtomicInteger();

  @TempDir private Path folder;

  @Test
  void everybodyIsAnsweredAndNoDecisionIsLost() throws Exception {
    EmbeddedPostgres postgres = started();
    try (LoadedServer server = LoadedServer.start(folder, postgres, readers, deciders)) {
      String run = server.workspace().runs().all().get(0).run();
      List<Callable<Void>> people = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        ServerVisitor reader = server.signedIn("reader" + i);
        people.add(() -> reads(reader, run));
      }
      for (int i = 0; i < deciders; i++) {
        ServerVisitor officer = server.signedIn("officer" + i);
        int place = i;
        people.add(() -> decides(officer, run, place));
      }
      ExecutorService together = Executors.newFixedThreadPool(people.size());
      try {
        for (Future<Void> one : together.invokeAll(people)) {
          one.get();
        }
      } finally {
        together.shutdown();
      }

      assertThat(wrong).isEmpty();
      assertThat(confirmed.get()).isPositive();
      assertThat(decisions(server.workspace())).isEqualTo(confirmed.get());
      assertThat(server.workspace().ledger().verify().problems()).isEmpty();
      tell();
    }
  }

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException | LinkageError e) {
      return Assumptions.abort("No PostgreSQL can be started here: not tested. " + e);
    }
  }

  private static long decisions(Workspace workspace) {
    try (var lines = workspace.ledger().lines()) {
      return lines.map(LedgerLine::kind).filter("decision"::equals).count();
    }
  }

  private Void reads(ServerVisitor reader, String run) throws Exception {
    List<String> pages =
        List.of(
            "/",
            "/runs/" + run,
            "/runs/" + run + "/work?show=all",
            "/runs/" + run + "/files/report.pdf",
            "/ledger",
            "/runs/" + run + "/work");
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; System.nanoTime() < end; i++) {
      String page = pages.get(i % pages.size());
      timed(() -> reader.get(page));
      Thread.sleep(1_000);
    }
    return null;
  }

  private Void decides(ServerVisitor officer, String run, int place) throws Exception {
    List<String> links = new ArrayList<>();
    LINK.matcher(officer.get("/runs/" + run + "/work?show=all").body())
        .results()
        .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
        .distinct()
        .forEach(links::add);
    assertThat(links).isNotEmpty();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = place; System.nanoTime() < end; i++) {
      String link = links.get(i % links.size());
      HttpResponse<String> page = timed(() -> officer.get(link));
      Map<String, String> fields = new TreeMap<>();
      FIELD
          .matcher(page.body())
          .results()
          .forEach((MatchResult found) -> fields.putIfAbsent(found.group(1), found.group(2)));
      fields.put("decision", "agree");
      HttpResponse<String> answer = timed(() -> officer.post("/runs/" + run + "/decide", fields));
      if (answer.statusCode() == 303) {
        confirmed.incrementAndGet();
      } else if (answer.statusCode() == 409) {
        crossed.incrementAndGet();
      } else {
        wrong.add("decision: " + answer.statusCode());
      }
      Thread.sleep(2_000);
    }
    return null;
  }

  private HttpResponse<String> timed(Callable<HttpResponse<String>> request) throws Exception {
    long begun = System.nanoTime();
    HttpResponse<String> answer = request.call();
    micros.add((System.nanoTime() - begun) / 1_000);
    if (answer.statusCode() != 200 && answer.statusCode() != 303 && answer.statusCode() != 409) {
      wrong.add(answer.request().uri().getPath() + ": " + answer.statusCode());
    }
    return answer;
  }

  private void tell() {
    List<Long> sorted = micros.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "load: %d readers, %d deciders, %d s: %,d pages, half within %d ms, 99 %% within %d ms, longest"
            + " %d ms; decisions: %d, crossed: %d%n",
        readers,
        deciders,
        seconds,
        sorted.size(),
        sorted.get(sorted.size() / 2) / 1_000,
        sorted.get(sorted.size() * 99 / 100) / 1_000,
        sorted.get(sorted.size() - 1) / 1_000,
        confirmed.get(),
        crossed.get());
  }
}
