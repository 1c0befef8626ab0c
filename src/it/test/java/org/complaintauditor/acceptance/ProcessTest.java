package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system does not give to a run is said in a sentence, with the exit code of a set-up. */
final class ProcessTest {

  private static final Path EXPORT = Path.of("sample-data/edge-cases.csv").toAbsolutePath();

  /** Held in memory they would take about twice what the run may use. */
  private static final int BAD_ROWS = 350_000;

  @TempDir private Path folder;

  @Test
  void tooLittleMemory() throws Exception {
    Ended ended = run("csv", List.of("-Xmx24m", "-XX:+UseSerialGC"), "/dev/null");

    assertThat(ended.err())
        .matches(
            "auditor: this run needs more memory than the \\d+m that it has. Give it more, such as"
                + " --max-memory 128m\\.\n");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(folder.resolve("report")).doesNotExist();
  }

  @Test
  void badRowsOfOneCaseTakeNoMemory() throws Exception {
    Path export = folder.resolve("bad.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(export)) {
      writer.write("case_id,timestamp,activity,channel\nC1,2026-01-05,COMPLAINT_RECEIVED,EMAIL\n");
      for (int i = 0; i < BAD_ROWS; i++) {
        writer.write("C1,32/13,NOTE,EMAIL\n");
      }
    }
    Process process =
        Program.start(
            folder,
            List.of("-Xmx128m", "-XX:+UseSerialGC"),
            "audit",
            export,
            "--pack",
            EditedPack.SHIPPED.toAbsolutePath(),
            "--max-rejected",
            "100%",
            "--format",
            "csv",
            "--out",
            "report");

    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("err.txt")).content().contains("1 case, 1 event");
    assertThat(process.exitValue()).isZero();
    try (Stream<String> lines = Files.lines(folder.resolve("report/problems.csv"))) {
      assertThat(lines.filter(line -> line.contains("UNREADABLE_TIMESTAMP"))).hasSize(BAD_ROWS);
    }
  }

  @Test
  void noFolderForTemporaryFiles() throws Exception {
    Ended ended = run("xlsx", List.of("-Djava.io.tmpdir=" + folder.resolve("gone")), "/dev/null");

    assertThat(ended.err())
        .isEqualTo(
            ("auditor: the folder for temporary files, %s, does not exist. Make it, or name another"
                    + " folder: AUDITOR_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER.\n")
                .formatted(folder.resolve("gone")));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(folder.resolve("report")).doesNotExist();
  }

  @Test
  void noRoomForWhatIsPrinted() throws Exception {
    assumeThat(Path.of("/dev/full")).exists();

    Ended ended = run("csv", List.of(), "/dev/full");

    assertThat(ended.err())
        .isEqualTo(
            "auditor: standard output cannot be written (No space left on device): what should stand"
                + " there is missing. Files that were to be written are complete.\n");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(folder.resolve("report/manifest.json")).exists();
  }

  @Test
  void aReaderThatHasReadEnough() throws Exception {
    Process process =
        Program.builder(folder, List.of(), arguments("csv"))
            .redirectError(folder.resolve("stderr.txt").toFile())
            .start();
    process.getInputStream().close();

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("stderr.txt")).isEmptyFile();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void aScreenThatIsNotThere() throws Exception {
    ProcessBuilder builder =
        Program.builder(folder, List.of(), arguments("pdf"))
            .redirectOutput(new File("/dev/null"))
            .redirectError(folder.resolve("stderr.txt").toFile());
    builder.environment().put("DISPLAY", "localhost:99");
    Process process = builder.start();

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("stderr.txt")).isEmptyFile();
    assertThat(process.exitValue()).isZero();
    assertThat(folder.resolve("report/report.pdf")).exists();
  }

  @Test
  void aMachineThatWritesOtherDigits() throws Exception {
    Process process =
        Program.builder(
                folder,
                List.of("-Duser.language=ar", "-Duser.country=EG"),
                "audit",
                EXPORT,
                "--smallest-group",
                "0")
            .redirectErrorStream(true)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("auditor: --smallest-group 0: write 1, which shows every group, or more\n");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private record Ended(int code, String err) {}

  private Ended run(String formats, List<String> options, String out)
      throws IOException, InterruptedException {
    Path err = folder.resolve("stderr.txt");
    Process process =
        Program.builder(folder, options, arguments(formats))
            .redirectOutput(new File(out))
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(err, StandardCharsets.UTF_8));
  }

  private static Object[] arguments(String formats) {
    return new Object[] {
      "audit",
      EXPORT,
      "--pack",
      EditedPack.SHIPPED.toAbsolutePath(),
      "--format",
      formats,
      "--out",
      "report"
    };
  }
}
