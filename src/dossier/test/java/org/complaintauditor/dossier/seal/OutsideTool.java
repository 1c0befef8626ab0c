package org.complaintauditor.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** A program that has nothing to do with this one, and checks what it writes. */
public final class OutsideTool {

  private final Path folder;

  /** Runs programs in this folder. */
  public OutsideTool(Path folder) {
    this.folder = folder;
  }

  /** What a program said, and how it ended. */
  public record Answer(int code, String said) {}

  /** Skips the test, and says so, where the machine does not have the program. */
  public static void needed(String program) {
    boolean isThere =
        Arrays.stream(
                Optional.ofNullable(System.getenv("PATH"))
                    .orElse("")
                    .split(Pattern.quote(System.getProperty("path.separator")), -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    Assumptions.assumeTrue(isThere, program + " is not installed: not checked with it");
  }

  /** Runs a program, its standard input from a file if one is named with {@code <}. */
  public Answer run(String... command) throws IOException {
    List<String> words = List.of(command);
    int input = words.indexOf("<");
    ProcessBuilder builder =
        new ProcessBuilder(input < 0 ? words : words.subList(0, input))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    if (input >= 0) {
      builder.redirectInput(folder.resolve(words.get(input + 1)).toFile());
    }
    Process process = builder.start();
    if (input < 0) {
      process.getOutputStream().close();
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return new Answer(process.exitValue(), said);
  }

  /** Runs a program that must end well. */
  public String done(String... command) throws IOException {
    Answer answer = run(command);
    assertThat(answer.code()).as("%s%n%s", String.join(" ", command), answer.said()).isZero();
    return answer.said();
  }
}
