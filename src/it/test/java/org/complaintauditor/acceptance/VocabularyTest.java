package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.junit.jupiter.api.Test;

/** {@code auditor vocabulary} prints every word once, and the page of words is what it prints. */
final class VocabularyTest {

  /**
   * Reasons that the shipped pack cannot conclude: it writes one otherwise, and has no processes.
   */
  private static final Set<Reason> OF_OTHER_PACKS =
      Set.of(Reason.ALREADY_AT_ADR, Reason.ANOTHER_PROCESS);

  @Test
  void everyWordHasOneLineInEveryLanguageInTheOrderOfTheDefinitions() {
    List<String> expected =
        Stream.of(
                JiveWords.WORDS.activities().stream(),
                JiveWords.WORDS.disclosures().stream(),
                JiveWords.WORDS.channels().stream().filter(one -> one != Channel.NONE),
                Stream.of("CUSTOMER", "AGENT", "SUPPORT_LEAD", "SENIOR_MANAGER", "SYSTEM"),
                Stream.of("RESIDENTIAL", "SMALL_BUSINESS", "BUSINESS"),
                Stream.of(Verdict.values()),
                Stream.of(Reason.values()).filter(reason -> !OF_OTHER_PACKS.contains(reason)))
            .flatMap(some -> some)
            .map(Object::toString)
            .toList();
    for (String language : List.of("en", "fr", "de")) {
      List<String> lines =
          Run.fine("vocabulary --language " + language)
              .out()
              .lines()
              .filter(line -> line.startsWith("  "))
              .map(String::strip)
              .toList();

      assertThat(lines.stream().map(line -> line.split(" +", 2)[0])).isEqualTo(expected);
      assertThat(lines).allMatch(line -> line.matches("[A-Z_]+ +\\S.*\\. .*\\."));
    }
  }

  @Test
  void thePageIsWhatTheProgramPrints() throws IOException {
    assertThat(Files.readString(Path.of("docs/reference/vocabulary.md")))
        .startsWith("# The words of exports and findings\n")
        .endsWith(Run.fine("vocabulary --markdown").out());
  }

  @Test
  void anUnknownLanguageIsRefused() {
    Run run = Run.of("vocabulary --language es");

    assertThat(run.err()).isEqualTo("auditor: --language es: write one of en, fr, de\n");
    assertThat(run.code()).isEqualTo(2);
  }
}
