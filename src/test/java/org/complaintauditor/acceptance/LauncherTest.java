package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher starts: a Java that only tells with what it was called stands for Java. */
class LauncherTest {
  private static final int SMALL = 100;
  private static final int LARGE = 40_000_000;

  @TempDir private Path home;

  @BeforeEach
  void install() throws IOException {
    Files.copy(Path.of("auditor"), home.resolve("auditor"));
    write(home.resolve("pom.xml"), "");
    write(home.resolve("src/main/Some.java"), "");
    Path jar = write(home.resolve("target/complaint-auditor.jar"), "");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
    Path java =
        write(
            home.resolve("jdk/bin/java"),
            "#!/bin/sh\nfor argument in \"$@\"; do echo \"$argument\"; done\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> started(int bytes, String... arguments) throws IOException {
    try (RandomAccessFile export =
        new RandomAccessFile(home.resolve("export.csv").toFile(), "rw")) {
      export.setLength(bytes);
    }
    List<String> command = new ArrayList<>(List.of("bash", home.resolve("auditor").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().remove("AUDITOR_JAVA_OPTIONS");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  @Test
  @DisplayName("--max-memory is the heap that Java gets, and goes on to the program")
  void memory() throws IOException {
    assertThat(started(SMALL, "audit", "export.csv", "--max-memory", "512m"))
        .contains("-Xmx512m")
        .endsWith("audit", "export.csv", "--max-memory", "512m");
    assertThat(started(SMALL, "audit", "--max-memory=2g", "export.csv")).contains("-Xmx2g");
  }

  @Test
  @DisplayName("what is no amount of memory is for the program to refuse")
  void noMemory() throws IOException {
    assertThat(started(SMALL, "audit", "export.csv", "--max-memory", "lots"))
        .noneMatch(argument -> argument.startsWith("-Xmx"))
        .endsWith("--max-memory", "lots");
    assertThat(started(SMALL, "audit", "export.csv", "--max-memory", "1m -version"))
        .noneMatch(argument -> argument.startsWith("-Xmx"));
    assertThat(started(SMALL, "audit", "export.csv"))
        .noneMatch(argument -> argument.startsWith("-Xmx"));
  }

  @Test
  @DisplayName("a small export starts without the optimising compiler, a large one with all cores")
  void size() throws IOException {
    assertThat(started(SMALL, "audit", "export.csv"))
        .contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    assertThat(started(LARGE, "audit", "export.csv"))
        .contains("-XX:+UseParallelGC")
        .doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  @DisplayName("the archive of classes is used where there is one")
  void archive() throws IOException {
    assertThat(started(SMALL, "audit", "export.csv"))
        .noneMatch(argument -> argument.contains("SharedArchiveFile"));
    Path archive = write(home.resolve("target/complaint-auditor.jsa"), "");
    assertThat(started(SMALL, "audit", "export.csv"))
        .contains("-XX:SharedArchiveFile=" + archive.toRealPath());
  }
}
