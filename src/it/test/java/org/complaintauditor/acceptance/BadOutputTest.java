package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the output folder is never lost, and never half written. */
final class BadOutputTest {

  private static final Path EXPORT = Path.of("sample-data/edge-cases.csv");

  @TempDir private Path folder;

  @Test
  void refusesAFolderInUse() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("thesis.txt"), "years of work");

    refuses(
        "--out: DIR/out is not empty; name another folder with --out, or replace it with --force",
        "--out",
        out);
    refuses(
        "--out: DIR/out holds thesis.txt, which is no part of a report: it is not replaced, not even"
            + " with --force. Name another folder with --out",
        "--out",
        out,
        "--force");
    assertThat(contents(out)).isEqualTo(Map.of("thesis.txt", "years of work"));
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(out));
  }

  @Test
  void forceLeavesAFolderWithAForeignManifest() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("manifest.json"), "{}");

    refuses(
        "--out: DIR/out holds no report (no problems.csv): it is not replaced, not even with --force."
            + " Name another folder with --out",
        "--out",
        out,
        "--force");
    assertThat(contents(out)).isEqualTo(Map.of("manifest.json", "{}"));
  }

  @Test
  void forceLeavesAReportToWhichSomethingWasAdded() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Run.of("audit", EXPORT, "--format", "json", "--out", out).code()).isZero();
    Files.writeString(out.resolve("my notes.txt"), "look at C-1");

    refuses(
        "--out: DIR/out holds my notes.txt, which is no part of a report: it is not replaced, not"
            + " even with --force. Name another folder with --out",
        "--out",
        out,
        "--force");
    assertThat(out.resolve("summary.json")).exists();
  }

  @Test
  void keepsWhatLiesAmongThePages() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Run.of("audit", EXPORT, "--format", "html", "--out", out).code()).isZero();
    Files.writeString(out.resolve("report/my notes.txt"), "look at C-1");

    refuses(
        "--out: DIR/out holds report/my notes.txt, which is no part of a report: it is not"
            + " replaced, not even with --force. Name another folder with --out",
        "--out",
        out,
        "--force");
    assertThat(out.resolve("report/index.html")).exists();
  }

  @Test
  void forceReplacesAReport() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Run.of("audit", EXPORT, "--out", out).code()).isZero();
    assertThat(contents(out))
        .containsOnlyKeys(
            "findings.csv",
            "manifest.json",
            "problems.csv",
            "report",
            "report.pdf",
            "report.xlsx",
            "summary.json");

    Files.writeString(out.resolve("judged-cases.bin"), "of an earlier version of the program");

    Run run = Run.of("audit", EXPORT, "--format", "json", "--out", out, "--force");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(contents(out)).containsOnlyKeys("manifest.json", "problems.csv", "summary.json");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(out));
  }

  @Test
  void forceKeepsTheReportWhenTheNextRunFails() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Run.of("audit", EXPORT, "--format", "json", "--out", out).code()).isZero();
    Map<String, String> before = contents(out);

    refuses(
        "nothing had happened at the audit instant 2020-01-01T23:59:59-05:00: the first"
            + " event of the export is dated 2026-02-11. Choose a later --as-of.",
        "--out",
        out,
        "--force",
        "--as-of",
        "2020-01-01");
    assertThat(contents(out)).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(out));
  }

  @Test
  void anEmptyFolderWillDo() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));

    assertThat(Run.of("audit", EXPORT, "--format", "json", "--out", out).code()).isZero();
    assertThat(contents(out)).containsOnlyKeys("manifest.json", "problems.csv", "summary.json");
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("out.txt"), "kept");

    refuses("--out: DIR/out.txt is a file; name a folder with --out", "--out", file);
    refuses("--out: DIR/out.txt is a file; name a folder with --out", "--out", file, "--force");
    refuses(
        "--out: DIR/out.txt/below: Not a directory", "--out", file.resolve("below").resolve("it"));
    assertThat(file).hasContent("kept");
  }

  @Test
  void refusesAFolderThatMayNotBeWritten() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    assumeThat(locked.toFile().setWritable(false) && !Files.isWritable(locked))
        .as("a folder can be locked (not as root)")
        .isTrue();
    try {
      Run run = Run.of("audit", EXPORT, "--out", locked.resolve("out"));

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err().replace(folder.toString(), "DIR"))
          .startsWith("auditor: --out: DIR/locked/")
          .endsWith(" may not be written (permission denied)\n");
    } finally {
      assertThat(locked.toFile().setWritable(true)).isTrue();
    }
    assertThat(locked).isEmptyDirectory();
  }

  @Test
  void aFullDiskLeavesNothing() throws Exception {
    try (SmallDisk small = SmallDisk.in(folder, "64k")) {
      Path disk = small.path();
      for (String format : List.of("csv", "json,xlsx", "html")) {
        refuses(
            "the report could not be written to DIR/disk/out: No space left on device",
            "--format",
            format,
            "--out",
            disk.resolve("out"));
        assertThat(disk).isEmptyDirectory();
      }

      Path broken = folder.resolve("broken.csv");
      Files.writeString(
          broken, "case_id,timestamp,activity\n" + "A,long ago,CLOSED\n".repeat(2_000));
      Run run = Run.of("audit", broken, "--out", disk.resolve("out"));
      assertThat(run.err().replace(folder.toString(), "DIR"))
          .isEqualTo(
              "auditor: problems.csv could not be written to DIR/disk/out: No space left on"
                  + " device\n");
      assertThat(run.code()).isEqualTo(2);
      assertThat(disk).isEmptyDirectory();
    }
  }

  @Test
  void refusesAFolderOnWhichADiskIsMounted() throws Exception {
    try (SmallDisk small = SmallDisk.in(folder, "64k")) {
      refuses(
          "--out: DIR/disk: a report takes the place of its folder, and this one has to stay (Device"
              + " or resource busy). Name a folder in it, such as --out DIR/disk/report",
          "--out",
          small.path());
      assertThat(small.path()).isEmptyDirectory();
      assertThat(folder).isDirectoryNotContaining(path -> !path.equals(small.path()));
    }
  }

  @Test
  void refusesTheFolderInWhichItRuns() throws Exception {
    Path here = Files.createDirectory(folder.resolve("here"));
    Process process =
        Program.builder(
                here,
                List.of(),
                "audit",
                EXPORT.toAbsolutePath(),
                "--pack",
                EditedPack.SHIPPED.toAbsolutePath(),
                "--out",
                ".")
            .redirectErrorStream(true)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "auditor: --out: .: a report takes the place of its folder, and this one has to stay (you"
                + " are in it). Name a folder in it, such as --out ./report\n");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(here).isEmptyDirectory();
  }

  @Test
  void aLinkToAFolderIsFollowed() throws IOException {
    Path real = Files.createDirectories(folder.resolve("elsewhere/real"));
    Path link = Files.createSymbolicLink(folder.resolve("out"), real);

    assertThat(Run.of("audit", EXPORT, "--format", "json", "--out", link).code()).isZero();
    assertThat(Run.of("audit", EXPORT, "--format", "json", "--out", link, "--force").code())
        .isZero();

    assertThat(link).isSymbolicLink();
    assertThat(contents(real)).containsOnlyKeys("manifest.json", "problems.csv", "summary.json");
    assertThat(folder.resolve("elsewhere")).isDirectoryNotContaining(path -> !path.equals(real));
  }

  @Test
  void refusesALinkToNothing() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("out"), Path.of("gone"));

    refuses(
        "--out: DIR/out is a link to gone, which does not exist. Make that folder, or name another"
            + " with --out",
        "--out",
        link);
    assertThat(link).isSymbolicLink();
  }

  @Test
  void saysWhereNoFolderCanBeMade() {
    Path nowhere = Path.of("/proc/out");
    assumeThat(nowhere.getParent()).isDirectory();

    refuses(
        "--out: /proc/out: no folder can be made in /proc. Name another folder with --out",
        "--out",
        nowhere);
  }

  private void refuses(String message, Object... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "audit";
    arguments[1] = EXPORT;
    System.arraycopy(options, 0, arguments, 2, options.length);
    Run run = Run.of(arguments);

    assertThat(run.err().replace(folder.toString(), "DIR").strip())
        .isEqualTo("auditor: " + message);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private static Map<String, String> contents(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        contents.put(
            name,
            Files.isDirectory(file)
                ? ""
                : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
