package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.concurrent.Callable;
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
    install(home);
    write(home.resolve("pom.xml"), "");
    write(home.resolve("src/core/main/Some.java"), "");
    write(home.resolve("src/core/pom.xml"), "");
    Path jar = write(home.resolve("target/complaint-auditor.jar"), "");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
    Path java =
        write(
            home.resolve("jdk/bin/java"),
            "#!/bin/sh\nfor argument in \"$@\"; do echo \"$argument\"; done\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }

  private static void install(Path folder) throws IOException {
    for (String file : List.of("auditor", "src/cli/launcher/start.sh")) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(Path.of(file), folder.resolve(file));
    }
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> started(int bytes, String... arguments)
      throws IOException, InterruptedException {
    return started(home, 0, bytes, arguments);
  }

  private List<String> started(Path home, int code, int bytes, String... arguments)
      throws IOException, InterruptedException {
    try (RandomAccessFile export =
        new RandomAccessFile(home.resolve("export.csv").toFile(), "rw")) {
      export.setLength(bytes);
    }
    return lines(launcher(home.resolve("auditor"), arguments).directory(home.toFile()), code);
  }

  /** What would start the launcher, in its folder. */
  private ProcessBuilder launcher(Path auditor, String... arguments) {
    List<String> command = new ArrayList<>(List.of("bash", auditor.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().remove("AUDITOR_JAVA_OPTIONS");
    builder.environment().put("LC_ALL", "C");
    builder
        .environment()
        .merge("PATH", home.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
    return builder.redirectErrorStream(true);
  }

  private static List<String> lines(ProcessBuilder builder, int code)
      throws IOException, InterruptedException {
    Process process = builder.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).isEqualTo(code);
    return lines;
  }

  @Test
  @DisplayName("--max-memory is the heap that Java gets, and goes on to the program")
  void memory() throws Exception {
    assertThat(started(SMALL, "audit", "export.csv", "--max-memory", "512m"))
        .contains("-Xmx512m")
        .endsWith("audit", "export.csv", "--max-memory", "512m");
    assertThat(started(SMALL, "audit", "--max-memory=2g", "export.csv")).contains("-Xmx2g");
  }

  @Test
  @DisplayName("what is no amount of memory is for the program to refuse")
  void noMemory() throws Exception {
    assertThat(started(SMALL, "audit", "export.csv", "--max-memory", "lots"))
        .noneMatch(argument -> argument.startsWith("-Xmx"))
        .endsWith("--max-memory", "lots");
    for (String outOfBounds : List.of("0m", "79m", "1025g", "999999g")) {
      assertThat(started(SMALL, "audit", "export.csv", "--max-memory", outOfBounds))
          .noneMatch(argument -> argument.startsWith("-Xmx"))
          .endsWith("--max-memory", outOfBounds);
    }
    assertThat(started(SMALL, "audit", "export.csv", "--max-memory", "080m")).contains("-Xmx080m");
    assertThat(started(SMALL, "audit", "export.csv", "--max-memory", "1m -version"))
        .noneMatch(argument -> argument.startsWith("-Xmx"));
    assertThat(started(SMALL, "audit", "export.csv"))
        .noneMatch(argument -> argument.startsWith("-Xmx"));
  }

  @Test
  @DisplayName("a Java that does not start is not taken for a run whose --fail-on was met")
  void noStart() throws Exception {
    Path java = home.resolve("jdk/bin/java");
    Files.writeString(java, "#!/bin/sh\necho no room for a heap; echo \"$@\" >tried\nexit 1\n");

    assertThat(started(home, 2, SMALL, "audit", "export.csv", "--max-memory", "900g"))
        .containsExactly(
            "no room for a heap",
            ("auditor: %s does not start; what it said stands above. Maybe --max-memory 900g is more"
                    + " than this machine has, or JAVA_HOME or AUDITOR_JAVA_OPTIONS are wrong?")
                .formatted(java));
    // Java would leave its report of the failure where the user stands.
    assertThat(home.resolve("tried")).content().contains("-Xmx900g -XX:ErrorFile=/dev/null");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15'\n");
    assertThat(started(home, 2, SMALL, "audit", "export.csv"))
        .containsExactly(
            "auditor: %s is Java 11. Install a JDK 17 or later, or set JAVA_HOME to one."
                .formatted(java));
  }

  @Test
  @DisplayName("a folder that Java cannot run from is refused")
  void colon() throws Exception {
    Path other = Files.createDirectory(home.resolve("a:b"));
    install(other);

    assertThat(started(other, 2, SMALL, "audit", "export.csv"))
        .containsExactly(
            "auditor: Java cannot run from a folder with a colon in its name (%s). Move or rename it."
                .formatted(other.toRealPath()));
  }

  @Test
  @DisplayName("names of files are UTF-8 where the locale knows nothing but ASCII")
  void locale() throws Exception {
    Files.writeString(home.resolve("jdk/bin/java"), "#!/bin/sh\necho \"${LC_ALL:-none}\"\n");

    assertThat(started(SMALL, "audit", "export.csv")).containsExactly("C.UTF-8");
  }

  @Test
  @DisplayName("a small export starts without the optimising compiler, a large one with all cores")
  void size() throws Exception {
    assertThat(started(SMALL, "audit", "export.csv"))
        .contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    assertThat(started(LARGE, "audit", "export.csv"))
        .contains("-XX:+UseParallelGC")
        .doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  @DisplayName("the archive of classes is used where there is one")
  void archive() throws Exception {
    assertThat(started(SMALL, "audit", "export.csv"))
        .noneMatch(argument -> argument.contains("SharedArchiveFile"));
    Path archive = write(home.resolve("target/complaint-auditor.jsa"), "classes");
    assertThat(started(SMALL, "audit", "export.csv"))
        .contains("-XX:SharedArchiveFile=" + archive.toRealPath());
  }

  @Test
  @DisplayName("the archive of classes is made after the first command, and anew for another jar")
  void archiveIsMade() throws Exception {
    Instant now = Instant.now();
    for (String file : List.of("pom.xml", "src/core/pom.xml", "src/core/main/Some.java")) {
      Files.setLastModifiedTime(home.resolve(file), FileTime.from(now.minusSeconds(20)));
    }
    Files.setLastModifiedTime(
        home.resolve("target/complaint-auditor.jar"), FileTime.from(now.minusSeconds(10)));
    write(home.resolve("sample-data/complaints-2026-q1.csv"), "");
    Files.writeString(
        home.resolve("jdk/bin/java"),
        "#!/bin/sh\necho 'openjdk version \"17.0.1\"'\nfor argument; do case \"$argument\" in -XX:ArchiveClassesAtExit=*)"
            + " echo \"$*\" >>made; echo classes >\"${argument#*=}\" ;; esac; done\necho \"$*\"\n");
    Path archive = home.resolve("target/complaint-auditor.jsa");
    Path madeFor = home.resolve("target/complaint-auditor.jsa.for");
    Path beingMade = home.resolve("target/complaint-auditor.jsa.made");

    assertThat(started(SMALL, "audit", "export.csv")).noneMatch(line -> line.contains(".jsa"));
    await(() -> Files.exists(madeFor) && Files.notExists(beingMade));
    assertThat(archive).hasContent("classes");

    started(SMALL, "audit", "export.csv");
    assertThat(beingMade).as("of an archive that fits").doesNotExist();
    Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
    started(SMALL, "audit", "export.csv");
    await(() -> Files.getLastModifiedTime(archive).toInstant().isAfter(Instant.EPOCH));
    await(() -> Files.notExists(beingMade));
    assertThat(home.resolve("made")).content().hasLineCount(2);
  }

  @Test
  @DisplayName("the archive lies with the program also when this very start has built it")
  void archiveOfTheFirstStart() throws Exception {
    write(home.resolve("sample-data/complaints-2026-q1.csv"), "");
    Files.delete(home.resolve("target/complaint-auditor.jar"));
    Files.delete(home.resolve("target"));
    maven("mkdir target; touch target/complaint-auditor.jar");

    started(SMALL, "audit", "export.csv");

    await(() -> Files.exists(home.resolve("target/complaint-auditor.jsa.for")));
  }

  @Test
  @DisplayName("a link to the launcher, or to a link to it, leads to the program")
  void link() throws Exception {
    Path elsewhere = Files.createDirectories(home.resolve("bin/more"));
    Files.createSymbolicLink(elsewhere.resolve("auditor"), Path.of("../linked"));
    Files.createSymbolicLink(home.resolve("bin/linked"), home.resolve("auditor"));
    Path export = write(home.resolve("export.csv"), "");

    assertThat(lines(launcher(elsewhere.resolve("auditor"), "audit", export.toString()), 0))
        .containsSubsequence(
            "-jar", home.toRealPath().resolve("target/complaint-auditor.jar").toString())
        .endsWith("audit", export.toString());
  }

  @Test
  @DisplayName("an archive of classes with which Java does not start is left alone")
  void damagedArchive() throws Exception {
    Path archive = write(home.resolve("target/complaint-auditor.jsa"), "half").toRealPath();
    Files.writeString(
        home.resolve("jdk/bin/java"),
        "#!/bin/sh\ncase \"$*\" in *Shared*) echo SIGBUS; exit 134 ;; esac\necho \"$*\"\n");

    List<String> said = started(SMALL, "audit", "export.csv");

    assertThat(said)
        .hasSize(2)
        .startsWith(
            "auditor: %s is damaged; without it each start is slower. Delete it; another is made."
                .formatted(archive));
    assertThat(said.get(1)).endsWith("audit export.csv");
  }

  @Test
  @DisplayName("of two first starts at once one builds, and the other waits for it")
  void twoFirstStarts() throws Exception {
    assumeThat(Path.of("/usr/bin/flock")).exists();
    Files.delete(home.resolve("target/complaint-auditor.jar"));
    maven("echo built >>built; sleep 2; touch -d tomorrow target/complaint-auditor.jar");

    Process first = launcher(home.resolve("auditor")).start();
    Process second = launcher(home.resolve("auditor")).start();

    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(home.resolve("built")).hasContent("built");
  }

  @Test
  @DisplayName("a build that fails leaves no jar that would be taken for a whole one")
  void failedBuild() throws Exception {
    Files.delete(home.resolve("target/complaint-auditor.jar"));
    maven("echo half >target/complaint-auditor.jar; echo no room; exit 1");

    assertThat(lines(launcher(home.resolve("auditor")), 2))
        .containsExactly(
            "auditor: building (once, about a minute) ...",
            "no room",
            "auditor: the build failed; what Maven said stands above.");
    assertThat(home.resolve("target/complaint-auditor.jar")).doesNotExist();
  }

  @Test
  @DisplayName("a build that does not begin leaves the jar that is there")
  void buildThatDoesNotBegin() throws Exception {
    Path jar = home.resolve("target/complaint-auditor.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    maven("echo offline; exit 1");

    assertThat(lines(launcher(home.resolve("auditor")), 2)).contains("offline");
    assertThat(jar).exists();
  }

  @Test
  @DisplayName("the jar for Spark is built for who asks for Spark, and for nobody else")
  void sparkIsBuiltWhereItIsAskedFor() throws Exception {
    maven(
        "echo \"$*\" >>built; mkdir -p target/spark; touch target/spark/complaint-auditor-spark.jar");
    String[] asking = {"audit", "export.csv", "--engine", "spark=local[2]"};
    Path built = home.resolve("built");

    started(SMALL, "audit", "export.csv");
    assertThat(built).doesNotExist();

    assertThat(started(SMALL, asking))
        .startsWith(
            "auditor: building (with what Spark needs, once, some minutes) ...", "auditor: built.")
        .endsWith(asking);
    assertThat(built).content().contains("-pl src/spark -am -DskipTests").hasLineCount(1);

    started(SMALL, asking);
    started(SMALL, "audit", "--engine=spark", "export.csv");
    assertThat(built).content().hasLineCount(1);

    Path jar = home.resolve("target/spark/complaint-auditor-spark.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    started(SMALL, "audit", "export.csv");
    assertThat(built).content().hasLineCount(1);
    started(SMALL, "audit", "--engine=spark", "export.csv");
    assertThat(built).content().hasLineCount(2);
  }

  @Test
  @DisplayName("a build for Spark that fails leaves no jar that would be taken for a whole one")
  void failedBuildForSpark() throws Exception {
    maven("mkdir -p target/spark; echo half >target/spark/complaint-auditor-spark.jar; exit 1");

    assertThat(lines(launcher(home.resolve("auditor"), "audit", "--engine", "spark"), 2))
        .contains("auditor: the build failed; what Maven said stands above.");
    assertThat(home.resolve("target/spark")).isEmptyDirectory();
  }

  /** Waits for what goes on when the command has ended. */
  private static void await(Callable<Boolean> condition) throws Exception {
    Instant end = Instant.now().plusSeconds(60);
    while (!condition.call()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(50);
    }
  }

  /** What stands for Maven, in the folder of the program. */
  private void maven(String commands) throws IOException {
    Path maven = write(home.resolve("tools/mvn"), "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
  }
}
