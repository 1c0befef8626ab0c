package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
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
 * ledger, once. How long pages take is printed; {@code -Pcampaign} has 50 readers, each with a page
 * every 5 seconds, and 10 deciders, each with a decision every 10, for a minute after one that does
 * not count. {@code load.database} is the address of an empty database of another server, {@code
 * load.copies} how often the sample quarter is in the run: 307 are a million findings.
 */
class ServerLoadTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv").toAbsolutePath();
  private static final Pattern LINK = Pattern.compile("href=\"(/runs/[^\"]*/decide\\?[^\"]*)\"");
  private static final Pattern FIELD =
      Pattern.compile(
          "<input type=\"hidden\" name=\"(case|commitment|last|list)\" value=\"([^\"]*)\"");

  private final int readers = Integer.getInteger("load.readers", 8);
  private final int deciders = Integer.getInteger("load.deciders", 4);
  private final int seconds = Integer.getInteger("load.seconds", 4);
  private final int warming = Integer.getInteger("load.warming", 0);
  private final int readMillis = Integer.getInteger("load.read-millis", 1_000);
  private final int decideMillis = Integer.getInteger("load.decide-millis", 2_000);
  private final int copies = Integer.getInteger("load.copies", 1);
  private final String database = System.getProperty("load.database", "");

  private final Map<String, ConcurrentLinkedQueue<Long>> micros = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger confirmed = new AtomicInteger();
  private final AtomicInteger crossed = new AtomicInteger();

  private long begun;

  @TempDir private Path folder;

  @Test
  void everybodyIsAnsweredAndNoDecisionIsLost() throws Exception {
    try (LoadedServer server = server()) {
      String run = server.workspace().runs().all().get(0).run();
      List<Callable<Void>> people = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        ServerVisitor reader = server.signedIn("reader" + i);
        int place = i;
        people.add(() -> reads(reader, run, place));
      }
      for (int i = 0; i < deciders; i++) {
        ServerVisitor officer = server.signedIn("officer" + i);
        int place = i;
        people.add(() -> decides(officer, run, place));
      }
      ExecutorService together = Executors.newFixedThreadPool(people.size());
      begun = System.nanoTime();
      try {
        for (Future<Void> future : together.invokeAll(people)) {
          future.get();
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

  private LoadedServer server() throws IOException {
    Path export = copies == 1 ? SAMPLE : large();
    if (!database.isEmpty()) {
      return LoadedServer.start(folder, database, Optional.empty(), export, readers, deciders);
    }
    EmbeddedPostgres postgres = started();
    return LoadedServer.start(
        folder,
        "postgresql://localhost:%d/postgres?user=postgres".formatted(postgres.getPort()),
        Optional.of(postgres),
        export,
        readers,
        deciders);
  }

  /** The sample quarter again and again, with other cases. */
  private Path large() throws IOException {
    List<String> lines = Files.readAllLines(SAMPLE);
    Path file = folder.resolve("large.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(lines.get(0) + "\n");
      for (int copy = 100; copy < 100 + copies; copy++) {
        for (String line : lines.subList(1, lines.size())) {
          out.write(line.replaceFirst("^C26-", "C" + copy + "-") + "\n");
        }
      }
    }
    return file;
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

  private Void reads(ServerVisitor reader, String run, int place) throws Exception {
    List<String> pages =
        List.of(
            "/",
            "/runs/" + run,
            "/runs/" + run + "/work?show=all",
            "/runs/" + run + "/files/report.pdf",
            "/ledger",
            "/runs/" + run + "/work");
    for (int i = 0; next(i, place, readers, readMillis); i++) {
      String page = pages.get((i + place) % pages.size());
      timed(kind(page), () -> reader.get(page));
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
    for (int i = 0; next(i, place, deciders, decideMillis); i++) {
      String link = links.get((i + place) % links.size());
      HttpResponse<String> page = timed("finding", () -> officer.get(link));
      Map<String, String> fields = new TreeMap<>();
      FIELD
          .matcher(page.body())
          .results()
          .forEach((MatchResult found) -> fields.putIfAbsent(found.group(1), found.group(2)));
      fields.put("decision", "agree");
      HttpResponse<String> answer =
          timed("decision", () -> officer.post("/runs/" + run + "/decide", fields));
      if (answer.statusCode() == 303) {
        confirmed.incrementAndGet();
      } else if (answer.statusCode() == 409) {
        crossed.incrementAndGet();
      } else {
        wrong.add("decision: " + answer.statusCode());
      }
    }
    return null;
  }

  /** Waits for somebody's next turn, however long the last one took; false when time is up. */
  private boolean next(int turn, int place, int people, int everyMillis)
      throws InterruptedException {
    long own = (long) turn * everyMillis + (long) everyMillis * place / people;
    if (own >= (warming + seconds) * 1_000L) {
      return false;
    }
    Thread.sleep(Math.max(0, own - (System.nanoTime() - begun) / 1_000_000));
    return true;
  }

  private static String kind(String page) {
    return page.contains("/work") ? "work list" : "other page";
  }

  private HttpResponse<String> timed(String kind, Callable<HttpResponse<String>> request)
      throws Exception {
    long sent = System.nanoTime();
    HttpResponse<String> answer = request.call();
    long now = System.nanoTime();
    if (now - begun >= warming * 1_000_000_000L) {
      micros.computeIfAbsent(kind, one -> new ConcurrentLinkedQueue<>()).add((now - sent) / 1_000);
    }
    if (answer.statusCode() != 200 && answer.statusCode() != 303 && answer.statusCode() != 409) {
      wrong.add(answer.request().uri().getPath() + ": " + answer.statusCode());
    }
    return answer;
  }

  private void tell() {
    System.out.printf(
        Locale.ROOT,
        "load: %d readers, %d deciders, %d s; decisions: %d, crossed: %d%n",
        readers,
        deciders,
        seconds,
        confirmed.get(),
        crossed.get());
    micros.forEach(
        (kind, all) -> {
          List<Long> sorted = all.stream().sorted().toList();
          System.out.printf(
              Locale.ROOT,
              "load: %-10s %,6d, half within %d ms, 99 %% within %d ms, longest %d ms%n",
              kind,
              sorted.size(),
              sorted.get(sorted.size() / 2) / 1_000,
              sorted.get(sorted.size() * 99 / 100) / 1_000,
              sorted.get(sorted.size() - 1) / 1_000);
        });
  }
}
