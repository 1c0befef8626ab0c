package org.complaintauditor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.rulebook.VocabularyText;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/reference are what the code says. */
final class ReferenceTest {
  private static final Path FOLDER = Path.of("docs", "reference");
  private static final Path EXIT_CODES =
      Path.of("src/cli/main/java/org/complaintauditor/cli/terminal/ExitCode.java");
  private static final Pattern CODE =
      Pattern.compile("/\\*\\* ([^*]*) \\*/\\s+(?:public )?static final int \\w+ = (\\d+);");

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void pageIsWhatTheCodeSays(String name, String head, List<String> lines) throws IOException {
    Path page = FOLDER.resolve(name);
    String text = head + "\n" + String.join("\n", lines) + "\n";

    if ("write".equals(System.getProperty("reference"))) {
      Files.writeString(page, text);
    }
    assertThat(page)
        .as(
            "renew it with: mvn test -pl src/cli -am -Dtest=ReferenceTest -Dreference=write"
                + " -Dsurefire.failIfNoSpecifiedTests=false")
        .hasContent(text);
  }

  static Stream<Arguments> pages() throws IOException {
    return Stream.of(
        arguments(
            "options.md",
            """
            # Commands and options

            `auditor COMMAND --help` prints the same, in the width of the terminal. In a source tree the program is `./auditor`.
            """
                .stripTrailing(),
            new OptionsPage().lines()),
        arguments(
            "exit-codes.md",
            """
            # Exit codes

            The [options](options.md) of a command say what a code means there in particular.
            """,
            exitCodes()),
        arguments(
            "vocabulary.md",
            """
            # The words of exports and findings

            `auditor vocabulary` prints the same, also in French and German.
            """
                .stripTrailing(),
            VocabularyText.page(
                PackReader.read(Path.of("rules", "jive-ca")).words(), MessageBundle.in("en"))));
  }

  /** What the comments of {@link ExitCode} say. */
  private static List<String> exitCodes() throws IOException {
    Stream<String> rows =
        CODE.matcher(Files.readString(EXIT_CODES))
            .results()
            .map(found -> "| %s | %s |".formatted(found.group(2), found.group(1)))
            .map(row -> row.replaceAll("\\{@code ([^}]*)}", "`$1`"));
    return Stream.concat(Stream.of("| code | says |", "|---|---|"), rows).toList();
  }
}
