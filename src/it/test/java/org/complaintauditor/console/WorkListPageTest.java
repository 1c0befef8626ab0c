package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.console.start.LocalConsole;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.RunRecorder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of the work list of a run with very many findings. How long it takes is printed; {@code
 * -Pcampaign} has a million findings.
 */
class WorkListPageTest {

  private static final String RUN = "jive-ca-many";
  private static final List<String> COMMITMENTS =
      List.of(
          "ACK-01", "CON-01", "CTS-01", "CTS-02", "ESC-01", "ESC-02", "OUT-01", "PRC-01", "TMF-01",
          "TRK-01");
  private static final int TENTHS = 10;
  private static final Pattern ROW = Pattern.compile("href=\"/runs/[^\"]*/decide\\?[^\"]*\"");
  private static final List<String> LISTS =
      List.of(
          "",
          "?show=all",
          "?show=all&order=due",
          "?verdict=BREACHED&decision=open&order=due",
          "?show=all&commitment=TMF-01&verdict=NOT_EVIDENCED");

  private final int findings = Integer.getInteger("work-list.findings", 6_000);

  @TempDir private Path folder;

  @Test
  void inAFolder() throws Exception {
    Path office = folder.resolve("office");
    Run.fine("workspace init", office);
    measure("SQLite", office);
  }

  @Test
  void inPostgres() throws Exception {
    try (EmbeddedPostgres postgres = started()) {
      Path office = folder.resolve("office");
      String database =
          "postgresql://localhost:%d/postgres?user=postgres".formatted(postgres.getPort());
      Run.fine("workspace init", office, "--database", database);
      measure("PostgreSQL", office);
    }
  }

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException | LinkageError e) {
      return Assumptions.abort("No PostgreSQL can be started here: not tested. " + e);
    }
  }

  private void measure(String database, Path office) throws Exception {
    long begun = System.nanoTime();
    try (Workspace workspace = Workspace.open(office)) {
      record(workspace);
    }
    System.out.printf(
        Locale.ROOT,
        "work list, %s: %,d findings recorded in %.1f s%n",
        database,
        findings,
        (System.nanoTime() - begun) / 1e9);
    try (LocalConsole console =
        LocalConsole.start(
            new LocalConsole.Start(
                office, ConsoleDesk.freePort(), true, "en", ConsoleDesk.program()))) {
      ConsoleClient ana = ConsoleClient.at(URI.create(console.entrance()));
      for (String list : LISTS) {
        page(database, ana, list);
      }
    }
  }

  /** The first time, as a person meets it, and the best of the next four. */
  private static void page(String database, ConsoleClient ana, String list) throws Exception {
    double first = 0;
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long begun = System.nanoTime();
      HttpResponse<String> answer = ana.get("/runs/" + RUN + "/work" + list);
      double millis = (System.nanoTime() - begun) / 1e6;
      first = i == 0 ? millis : first;
      best = i == 0 ? best : Math.min(best, millis);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(ROW.matcher(answer.body()).results().map(found -> found.group()).distinct())
          .as(list)
          .hasSize(50);
    }
    System.out.printf(
        Locale.ROOT,
        "work list, %s: %-50s first %7.0f ms, then %7.0f ms%n",
        database,
        list.isEmpty() ? "as it opens" : list,
        first,
        best);
  }

  private void record(Workspace workspace) {
    try (RunRecorder recorder = workspace.runs().record(RUN).orElseThrow()) {
      for (int i = 0; i < findings; i++) {
        recorder.add(finding(i));
      }
      recorder.finish(
          new RunRecord(
              RUN,
              "",
              "jive-ca",
              "1.0.0",
              "",
              "complaint-auditor",
              "2026-04-15T17:42:10-04:00",
              "2026-04-15T21:42:10Z",
              "America/Toronto",
              folder.resolve("none").toString(),
              "{}",
              "{}",
              workspace.ledger().head().hash()));
      recorder.keep();
    }
  }

  /** A finding; of ten, one is breached and one not evidenced, of each commitment. */
  private static FindingRecord finding(int number) {
    int mixed = Math.floorMod(number * 0x9e3779b9, 1000);
    Verdict verdict =
        mixed < 100 ? Verdict.BREACHED : mixed < 200 ? Verdict.NOT_EVIDENCED : Verdict.MET;
    String letters = String.format(Locale.ROOT, "%016d", number);
    return new FindingRecord(
        String.format(Locale.ROOT, "C26-%07d", number / TENTHS),
        COMMITMENTS.get(number % TENTHS),
        verdict,
        "IN_TIME",
        "2026-01-02T12:07:30-05:00",
        String.format(Locale.ROOT, "2026-01-%02d", 1 + mixed % 28),
        "2026-01-05T09:00:00-05:00",
        verdict == Verdict.BREACHED ? OptionalInt.of(2) : OptionalInt.empty(),
        letters,
        letters,
        letters,
        Optional.empty(),
        AttributesJson.of(
            new TreeMap<>(
                Map.of(
                    "channel", "EMAIL",
                    "customer_type", "RESIDENTIAL",
                    "product", "Internet",
                    "province", "QC",
                    "team", mixed % 2 == 0 ? "Mobile" : "Home"))));
  }
}
