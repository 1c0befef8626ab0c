package org.complaintauditor.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in docs/embedding.md does what the page says, with the library and nothing else. */
final class EmbeddingTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```(java)?\\n(.*?)```");

  /** What judging does without; a class of these on the class path would hide that it is needed. */
  private static final Pattern NOT_NEEDED =
      Pattern.compile(
          "(?:poi|commons-csv|pdfbox|openhtmltopdf|jte|picocli|logback|log4j|selenium).*"
              + "|complaint-auditor-(?!core).*|(?:test-classes)");

  @TempDir private Path folder;

  @Test
  @DisplayName("compiles, runs, and prints what the page says")
  void example() throws IOException, InterruptedException {
    Matcher blocks = BLOCK.matcher(Files.readString(Path.of("docs/embedding.md")));
    assertThat(blocks.find()).isTrue();
    String program = blocks.group(2);
    assertThat(blocks.find()).isTrue();
    String expected = blocks.group(2);
    Path source = Files.writeString(folder.resolve("JudgeOneCase.java"), program);
    assertThat(program.lines().count()).isLessThanOrEqualTo(40);

    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                source.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();

    assertThat(printed.lines().filter(line -> !line.startsWith("SLF4J")).toList())
        .isEqualTo(expected.lines().toList());
    assertThat(run.exitValue()).isZero();
  }

  private static String classPath() {
    List<String> needed =
        Stream.of(Program.classPath().split(java.io.File.pathSeparator))
            .filter(entry -> !NOT_NEEDED.matcher(name(Path.of(entry))).matches())
            .toList();
    return needed.stream().collect(Collectors.joining(java.io.File.pathSeparator));
  }

  /** The name of a jar; of a folder of classes the name of its module. */
  private static String name(Path entry) {
    return String.valueOf((entry.endsWith("classes") ? entry.getParent() : entry).getFileName());
  }
}
