package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed leaves no half report, and nothing that the next run would stumble over. */
final class KilledTest {

  /** Enough cases that whoever waits for a moment comes before the next one. */
  private static final int CASES = 10_000;

  private static final int FEWER_CASES = 6_000;
  private static final long PATIENCE_MILLIS = 60_000;

  @TempDir private static Path folder;
  private static Path export = Path.of("");
  private static Path smaller = Path.of("");

  @BeforeAll
  static void writeLargeExports() throws IOException {
    export = write("large.csv", CASES);
    smaller = write("smaller.csv", FEWER_CASES);
  }

  private static Path write(String name, int cases) throws IOException {
    Path export = folder.resolve(name);
    try (Writer writer = Files.newBufferedWriter(export)) {
      writer.write("case_id,event_id,timestamp,activity,channel,discloses\n");
      for (int i = 0; i < cases; i++) {
        writer.write("C-" + i + ",a,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL,\n");
        writer.write("C-" + i + ",b,2026-02-03T09:00:00,ACKNOWLEDGEMENT_SENT,EMAIL,TIMEFRAME\n");
      }
    }
    return export;
  }

  @Test
  void leavesNothingHalfWritten() throws Exception {
    Path log = folder.resolve("err.txt");
    Path target = folder.resolve("report");
    List<BooleanSupplier> moments =
        List.of(
            () -> !temporary().isEmpty(),
            () -> says(log, "judging " + CASES),
            () -> temporary().stream().anyMatch(one -> Files.exists(one.resolve("findings.csv"))));
    int killed = 0;
    for (BooleanSupplier moment : moments) {
      Files.deleteIfExists(log);
      Process process = start();
      try {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!moment.getAsBoolean() && process.isAlive() && System.currentTimeMillis() < until) {
          TimeUnit.MILLISECONDS.sleep(2);
        }
        killed += process.isAlive() ? 1 : 0;
      } finally {
        process.destroyForcibly().waitFor();
      }
      assertThat(target).doesNotExist();
    }
    assertThat(killed).isEqualTo(moments.size());
    assertThat(temporary()).isNotEmpty();

    Process last = start();
    assertThat(last.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    assertThat(last.exitValue()).isZero();
    assertThat(temporary()).isEmpty();
    assertThat(Run.csv(target.resolve("findings.csv"))).hasSize(10 * CASES);
    assertThat(target.resolve("manifest.json")).exists();
  }

  /** Ctrl-C and SIGTERM: nothing of what customers wrote stays where nobody looks for it. */
  @Test
  void aRunThatIsEndedLeavesNothing() throws Exception {
    Path parent = Files.createDirectory(folder.resolve("ended"));
    Path temporaryFiles = Files.createDirectory(folder.resolve("tmp"));
    Path log = parent.resolve("err.txt");
    List<BooleanSupplier> moments =
        List.of(
            () -> says(log, "judging " + FEWER_CASES),
            () -> says(log, "writing"),
            () -> Files.exists(parent.resolve("report")));
    int ended = 0;
    for (BooleanSupplier moment : moments) {
      Files.deleteIfExists(log);
      Process process =
          Program.start(
              parent,
              List.of("-Djava.io.tmpdir=" + temporaryFiles),
              "audit",
              smaller,
              "--pack",
              EditedPack.SHIPPED.toAbsolutePath(),
              "--format",
              "csv,xlsx",
              "--out",
              "report");
      long until = System.currentTimeMillis() + PATIENCE_MILLIS;
      while (!moment.getAsBoolean() && process.isAlive() && System.currentTimeMillis() < until) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
      ended += process.isAlive() ? 1 : 0;
      process.destroy();
      assertThat(process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();

      assertThat(log).content().doesNotContain("defect", "written to");
      assertThat(temporaryFiles).isDirectoryNotContaining(path -> !isOfJava(path));
      assertThat(parent)
          .isDirectoryNotContaining(path -> String.valueOf(path.getFileName()).startsWith("."));
      if (Files.exists(parent.resolve("report"))) {
        assertThat(parent.resolve("report/manifest.json")).exists();
      }
    }
    assertThat(ended).as("runs that were ended before they had done").isGreaterThan(1);
  }

  private static boolean isOfJava(Path path) {
    return String.valueOf(path.getFileName()).startsWith("hsperfdata");
  }

  @Test
  void aReportSetAsideByAKilledRunIsPutBack() throws IOException {
    Path small = folder.resolve("small.csv");
    Files.writeString(small, "case_id,timestamp,activity\nA,2026-02-02,COMPLAINT_RECEIVED\n");
    Path parent = Files.createDirectory(folder.resolve("aside"));
    Path setAside = Files.createDirectory(parent.resolve(".report.partial-old-999999999"));
    Files.writeString(setAside.resolve("problems.csv"), "earlier");
    Files.createDirectory(parent.resolve(".report.partial-999999999"));
    Path another = Files.createDirectory(parent.resolve(".other.partial-999999999"));

    assertThat(Run.of("audit", small, "--out", parent.resolve("report")).code()).isEqualTo(2);
    assertThat(parent.resolve("report/problems.csv")).hasContent("earlier");
    assertThat(parent)
        .isDirectoryNotContaining(
            path -> !path.equals(another) && !path.equals(parent.resolve("report")));
  }

  private static Process start() throws IOException {
    return Program.start(
        folder,
        "audit",
        export,
        "--pack",
        EditedPack.SHIPPED.toAbsolutePath(),
        "--format",
        "csv",
        "--out",
        "report");
  }

  private static List<Path> temporary() {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, ".report.partial-*")) {
      folders.forEach(found::add);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return found;
  }

  private static boolean says(Path log, String text) {
    try {
      return Files.exists(log) && Files.readString(log).contains(text);
    } catch (IOException e) {
      return false;
    }
  }
}
