package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.jobs.Job;
import org.complaintauditor.store.jobs.JobState;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.run.RunNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console is ended as by a power cut while it works, and started again. */
class ConsoleCrashTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");
  private static final int COPIES = 23;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder;

  /** The sample quarter again and again, with other cases: more than 100,000 rows. */
  private Path large() throws IOException {
    List<String> lines = Files.readAllLines(SAMPLE);
    Path file = folder.resolve("large.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(lines.get(0) + "\n");
      for (int copy = 10; copy < 10 + COPIES; copy++) {
        for (String line : lines.subList(1, lines.size())) {
          out.write(line.replaceFirst("^C26-", "C" + copy + "-") + "\n");
        }
      }
    }
    return file;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> String.valueOf(one.getFileName())).sorted().toList();
    }
  }

  private static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** The process that works on a job, once it has begun to write into the rooms of the office. */
  private static ProcessHandle working(Path office, String job, boolean writing)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (Workspace workspace = Workspace.open(office)) {
      while (System.nanoTime() < end) {
        Job found = workspace.jobs().find(job).orElseThrow();
        assertThat(found.state().hasEnded()).as("it is to last longer").isFalse();
        if (found.pid().isPresent()
            && (!writing
                || names(office.resolve("runs")).stream().anyMatch(name -> name.contains(job)))) {
          return ProcessHandle.of(found.pid().getAsLong()).orElseThrow();
        }
        Thread.sleep(50);
      }
    }
    throw new AssertionError("the job does not begin");
  }

  private static String run(Path office) {
    try (Workspace workspace = Workspace.open(office)) {
      return workspace.runs().all().get(0).run();
    }
  }

  private static void decide(ConsoleClient ana, String run, String caseId) throws Exception {
    String to =
        ana.post(
            "/runs/" + run + "/decide",
            "case",
            caseId,
            "commitment",
            "TMF-01",
            "last",
            "0",
            "list",
            "",
            "decision",
            "agree");
    assertThat(to).startsWith("/runs/" + run + "/decide");
  }

  @Test
  void aJobThatWasInterruptedLeavesNothingAndDecisionsStay() throws Exception {
    Path office = folder.resolve("office");
    // What a child would do, in this process, which has done it before.
    Run.fine("workspace init", office);
    Run.fine(
        "audit %s --material --workspace %s --out %s",
        SAMPLE.toAbsolutePath(), office, office.resolve("runs").resolve("q1"));
    ConsoleProcess console = ConsoleProcess.over(office);
    ConsoleClient ana = ConsoleClient.at(console.entrance());
    ana.post("/account", "name", "Ana Doe", "then", "");
    String run = run(office);
    decide(ana, run, "C26-01055");
    List<String> before = names(office.resolve("runs"));
    String job = ConsoleDesk.audit(ana, ana.upload(large()));
    ProcessHandle child = working(office, id(job), true);

    console.kill();

    assertThat(child.isAlive()).as("nobody has ended the child yet").isTrue();
    try (ConsoleProcess again = ConsoleProcess.over(office)) {
      child.onExit().get(10, TimeUnit.SECONDS);
      ConsoleClient later = ConsoleClient.at(again.entrance());
      HttpResponse<String> told = later.get(job);
      assertThat(told.statusCode()).isEqualTo(200);
      assertThat(told.body())
          .contains("Interrupted")
          .contains("The console was ended while this ran")
          .contains("Nothing was recorded, and no report was written.");
      assertThat(names(office.resolve("runs"))).isEqualTo(before);
      assertThat(names(office.resolve("temporary"))).noneMatch(one -> one.startsWith("job-"));
      assertThat(later.get("/ledger").body()).contains("C26-01055").contains("Ana Doe");
      assertThat(later.get("/").body()).contains("/runs/" + run);
      try (Workspace workspace = Workspace.open(office)) {
        assertThat(workspace.runs().all()).hasSize(1);
        assertThat(workspace.ledger().lines().map(LedgerLine::kind)).containsExactly("decision");
      }
      Run verified = Run.of("workspace", "verify", office);
      assertThat(verified.code()).as(verified.out()).isZero();
      assertThat(verified.out()).contains("is whole; lines of the ledger: 1");
      decide(later, run, "C26-01041");
    }
  }

  /** What the console and its commands wrote, and somebody else could read. */
  private static List<Path> openToOthers(Path office) throws IOException {
    try (Stream<Path> all = Files.walk(office)) {
      List<Path> open = new ArrayList<>();
      for (Path file : all.filter(path -> !path.equals(office)).toList()) {
        if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
            .equals(Files.isDirectory(file) ? "rwx------" : "rw-------")) {
          open.add(file);
        }
      }
      return open;
    }
  }

  @Test
  void aRunThatWasRecordedWithoutTheConsoleIsThere() throws Exception {
    Path office = folder.resolve("office");
    Files.createDirectory(
        office, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    ConsoleProcess console = ConsoleProcess.over(office);
    ConsoleClient ana = ConsoleClient.at(console.entrance());
    ana.post("/account", "name", "Ana Doe", "then", "");
    String job = ConsoleDesk.audit(ana, ana.upload(SAMPLE));
    ProcessHandle child = working(office, id(job), false);

    console.kill();
    child.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

    try (ConsoleProcess again = ConsoleProcess.over(office);
        Workspace workspace = Workspace.open(office)) {
      String run = workspace.runs().all().get(0).run();
      assertThat(workspace.jobs().find(id(job)).map(Job::state)).contains(JobState.DONE);
      assertThat(workspace.runNotes().find(run).map(RunNote::title)).contains("First quarter");
      ConsoleClient later = ConsoleClient.at(again.entrance());
      assertThat(later.done(job)).isEqualTo("/runs/" + run);
      assertThat(later.get("/runs/" + run + "/report/index.html").statusCode()).isEqualTo(200);
      assertThat(Run.of("workspace", "verify", office).code()).isZero();
      assertThat(openToOthers(office)).isEmpty();
    }
  }
}
