package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.run.FindingRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of a team's server goes away while people decide, and comes back. */
class DatabaseOutageTest {

  private static final String AWAY = "Nothing was recorded.";
  private static final int PEOPLE = 3;
  private static final int EACH = 40;

  @TempDir private Path folder;

  private EmbeddedPostgres started(int port) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.resolve("data"))
              .setCleanDataDirectory(false);
      return (port > 0 ? builder.setPort(port) : builder).start();
    } catch (IOException | IllegalStateException | LinkageError e) {
      return Assumptions.abort("No PostgreSQL can be started here: not tested. " + e);
    }
  }

  private static Map<String, String> agreed(FindingRecord finding) {
    return new TreeMap<>(
        Map.of(
            "case",
            finding.caseId(),
            "commitment",
            finding.commitment(),
            "last",
            "0",
            "list",
            "",
            "decision",
            "agree"));
  }

  private static String key(FindingRecord finding) {
    return finding.caseId() + " " + finding.commitment();
  }

  /** How often each finding was decided. */
  private static Map<String, Integer> decided(LoadedServer server, List<FindingRecord> findings) {
    List<String> bodies;
    try (var lines = server.workspace().ledger().lines()) {
      bodies = lines.filter(line -> line.kind().equals("decision")).map(LedgerLine::body).toList();
    }
    Map<String, Integer> often = new TreeMap<>();
    for (FindingRecord finding : findings) {
      int count =
          (int)
              bodies.stream()
                  .filter(body -> body.contains('"' + finding.caseId() + '"'))
                  .filter(body -> body.contains('"' + finding.commitment() + '"'))
                  .count();
      often.put(key(finding), count);
    }
    return often;
  }

  private static List<FindingRecord> findings(LoadedServer server, String run) {
    try (var all = server.workspace().runs().findings(run)) {
      return all.limit((long) PEOPLE * EACH + 1).toList();
    }
  }

  @Test
  void aFormThatMeetsNoDatabaseIsSentAgainAndCountsOnce() throws Exception {
    EmbeddedPostgres first = started(0);
    try (LoadedServer server = LoadedServer.start(folder, first, 0, 1)) {
      String run = server.workspace().runs().all().get(0).run();
      FindingRecord finding = findings(server, run).get(0);
      String page = "/runs/" + run + "/decide";
      ServerVisitor officer = server.signedIn("officer0");
      assertThat(
              officer
                  .get(page + "?case=" + finding.caseId() + "&commitment=" + finding.commitment())
                  .statusCode())
          .isEqualTo(200);

      first.close();
      HttpResponse<String> away = officer.post(page, agreed(finding));
      try (EmbeddedPostgres again = started(first.getPort())) {
        assertThat(again.getPort()).isEqualTo(first.getPort());
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains(AWAY).contains("send it again in a minute");
        assertThat(away.headers().firstValue("Retry-After")).contains("30");
        assertThat(decided(server, List.of(finding))).containsValue(0);
        // A connection that was in use a moment ago is found dead only when it is used again.
        HttpResponse<String> sentAgain = officer.post(page, agreed(finding));
        for (int tried = 0; sentAgain.statusCode() == 503 && tried < 5; tried++) {
          assertThat(decided(server, List.of(finding))).containsValue(0);
          sentAgain = officer.post(page, agreed(finding));
        }
        assertThat(sentAgain.statusCode()).isEqualTo(303);
        assertThat(decided(server, List.of(finding))).containsValue(1);
        assertThat(officer.post(page, agreed(finding)).statusCode()).as("twice").isEqualTo(409);
        assertThat(decided(server, List.of(finding))).containsValue(1);
      }
    }
  }

  @Test
  void whatWasConfirmedBeforeItWentAwayIsThereOnce() throws Exception {
    EmbeddedPostgres first = started(0);
    try (LoadedServer server = LoadedServer.start(folder, first, 0, PEOPLE)) {
      String run = server.workspace().runs().all().get(0).run();
      List<FindingRecord> findings = findings(server, run).subList(0, PEOPLE * EACH);
      String page = "/runs/" + run + "/decide";
      List<ServerVisitor> officers = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        officers.add(server.signedIn("officer" + i));
      }
      Map<String, HttpResponse<String>> answers = new ConcurrentHashMap<>();
      CountDownLatch some = new CountDownLatch(PEOPLE * 5);
      ExecutorService together = Executors.newFixedThreadPool(PEOPLE);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        ServerVisitor officer = officers.get(i);
        List<FindingRecord> own = findings.subList(i * EACH, (i + 1) * EACH);
        all.add(
            together.submit(
                () -> {
                  for (FindingRecord finding : own) {
                    HttpResponse<String> answer = officer.post(page, agreed(finding));
                    answers.put(key(finding), answer);
                    some.countDown();
                    if (answer.statusCode() != 303) {
                      break; // Nobody goes on where the database is away.
                    }
                  }
                  return null;
                }));
      }
      some.await();
      first.close();
      for (Future<?> future : all) {
        future.get();
      }
      together.shutdown();
      try (EmbeddedPostgres again = started(first.getPort())) {
        assertThat(again.getPort()).isEqualTo(first.getPort());
        Map<String, Integer> often = decided(server, findings);
        assertThat(answers.values().stream().map(HttpResponse::statusCode))
            .contains(303, 503)
            .containsOnly(303, 503);
        answers.forEach(
            (key, answer) -> {
              boolean recorded =
                  answer.statusCode() == 303
                      || answer.body().contains("It is recorded in the ledger");
              assertThat(recorded || answer.body().contains(AWAY)).as(key).isTrue();
              assertThat(often.get(key)).as(key).isEqualTo(recorded ? 1 : 0);
            });
        for (int i = 0; i < findings.size(); i++) {
          officers.get(i / EACH).post(page, agreed(findings.get(i)));
        }
        assertThat(decided(server, findings).values()).containsOnly(1);
        assertThat(server.workspace().verify()).isEmpty();
      }
    }
  }
}
