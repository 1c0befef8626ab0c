package org.complaintauditor.intake.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files made to do harm are refused soon, in 64 MB of memory, with a message for people. All are
 * read by one process, since starting one takes longer than most of them.
 */
final class HostileFilesTest {
  private static final long MOST_SECONDS = 900;

  /** Most processor time; making the file is part of it. */
  private static final long MOST_MILLIS = 10_000;

  private static final List<String[]> HAPPENED = new ArrayList<>();

  @BeforeAll
  static void readAllInSmallMemory(@TempDir Path folder) throws Exception {
    File out = folder.resolve("out.txt").toFile();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                "-cp",
                classPath(),
                SmallMemory.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(out)
            .start();
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    Files.readAllLines(out.toPath()).stream()
        .map(line -> line.split("\t"))
        .filter(line -> line.length == 3)
        .forEach(HAPPENED::add);
    assertThat(folder.resolve("tmp")).as("nothing is left behind").isEmptyDirectory();
  }

  private static String classPath() {
    String forked = System.getProperty("surefire.test.class.path");
    return forked == null ? System.getProperty("java.class.path") : forked;
  }

  static Stream<Arguments> hostile() {
    List<Hostile> all = SmallMemory.all();
    return IntStream.range(0, all.size())
        .mapToObj(i -> Arguments.of(all.get(i).name(), i, all.get(i).says()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefused(String name, int place, String says) {
    String[] happened = HAPPENED.get(place);
    assertThat(happened[2]).startsWith("refused: ").contains(says).doesNotContain("Exception");
    assertThat(happened[2]).matches(".*(export|hostile\\.zip)[: /].*").hasSizeLessThan(600);
    assertThat(Long.parseLong(happened[1])).isLessThan(MOST_MILLIS);
  }

  @Test
  void allWereRead() throws IOException {
    assertThat(HAPPENED).hasSameSizeAs(SmallMemory.all());
  }
}
