package org.complaintauditor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.rulebook.VocabularyText;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of docs/reference are what the code says. */
final class ReferenceTest {
  private static final Path FOLDER = Path.of("docs", "reference");
  private static final String WRITE = "reference";
  private static final String RENEW =
      "mvn test -pl src/cli -am -Dtest=ReferenceTest -Dreference=write"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  @ParameterizedTest
  @ValueSource(strings = {"options", "exit-codes", "vocabulary"})
  void pageIsWhatTheCodeSays(String name) throws IOException {
    Path page = FOLDER.resolve(name + ".md");
    String text =
        String.join(
            "\n",
            Stream.concat(head(name), lines(name).stream()).map(String::stripTrailing).toList());

    if ("write".equals(System.getProperty(WRITE))) {
      Files.writeString(page, text + "\n");
    }
    assertThat(page).as("renew it with: %s", RENEW).hasContent(text + "\n");
  }

  private static Stream<String> head(String name) {
    return switch (name) {
      case "options" ->
          Stream.of(
              "# Commands and options",
              "",
              "`auditor COMMAND --help` prints the same, in the width of the terminal. In a source"
                  + " tree the program is `./auditor`.");
      case "exit-codes" -> Stream.of("# Exit codes", "");
      case "vocabulary" ->
          Stream.of(
              "# The words of exports and findings",
              "",
              "`auditor vocabulary` prints the same; `--language fr` and `--language de` in other"
                  + " languages.",
              "");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<String> lines(String name) throws IOException {
    return switch (name) {
      case "options" -> new OptionsPage().lines();
      case "exit-codes" -> exitCodes();
      case "vocabulary" -> VocabularyText.page(MessageBundle.in("en"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** What the comments of {@link ExitCode} say. */
  private static List<String> exitCodes() throws IOException {
    String source =
        Files.readString(
            Path.of("src/cli/main/java/org/complaintauditor/cli/ExitCode.java"), UTF_8);
    return Stream.concat(
            Stream.of("| code | says |", "|---|---|"),
            OptionsPage.matches(
                    "/\\*\\* (.*?) \\*/\\s+static final int \\w+ = (\\d+);", source)
                .map(
                    found ->
                        "| %s | %s |"
                            .formatted(
                                found.group(2),
                                found.group(1).replaceAll("\\{@code ([^}]*)}", "`$1`"))))
        .toList();
  }
}
