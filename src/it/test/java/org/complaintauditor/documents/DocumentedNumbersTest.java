package org.complaintauditor.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Situation;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers that the code decides and documents tell. In a sentence # stands for the number; what it
 * has to be is a constant of a class, or one of the counts below.
 */
final class DocumentedNumbersTest {
  private static final List<String> WORDS =
      List.of(
          "no",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen");
  private static final Map<String, String> ORDINALS = Map.of("fifth", "five", "ninth", "nine");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          docs/architecture.md                            | a situation, # answers                       | answers
          docs/decisions/0003-rules-state-obligations-situations-are-judged.md | a record of # answers   | answers
          docs/adding-a-commitment.md                     | adds an # commitment                         | commitments + 1
          docs/reading-a-report.md                        | 'The # verdicts | verdict |'                 | verdicts
          docs/writing-a-pack.md                          | The # verdicts, the reasons                  | verdicts
          pom.xml                                         | the build takes every #, and                 | RuleMutationTest.EVERY
          pom.xml                                         | the build takes every #, and                 | JudgingTableTest.EVERY
          pom.xml                                         | and every #.                                 | LexiconPhrasesTest.EVERY
          docs/detection.md                               | recurs under at least # messages             | Footers.LEAST_MESSAGES
          docs/detection.md                               | of at least # different contents             | Footers.LEAST_CONTENTS
          docs/detection.md                               | between quotation marks, # words or more     | Quotations.LEAST_WORDS
          docs/detection.md                               | 95 % of # resamples                          | Resampling.RESAMPLES
          docs/writing-a-pack.md                          | or fire more than # times                    | RuleBase.FIRINGS
          docs/console.md                                 | at most # are kept from one address          | ConnectionBounds.MOST_OF_ADDRESS
          docs/console.md                                 | one address, # in all                        | ConnectionBounds.MOST
          docs/console.md                                 | Passwords have # characters or more          | PasswordRules.SHORTEST
          docs/console.md                                 | for # days: a cookie                         | KnownDevices.KEPT
          docs/console.md                                 | 'of an account, from one address | #'       | LoginThrottle.FREE
          docs/console.md                                 | 'whatever the accounts | #'                 | LoginThrottle.FREE_OF_ADDRESS
          docs/console.md                                 | It is about the first # rows                 | ExportLooks.FIRST_ROWS
          docs/console.md                                 | 'server listens | `127.0.0.1`, `#`'         | ServerSettingsFile.USUAL_PORT
          docs/console.md                                 | 'the port | `#`'                            | ConsoleCommand.USUAL_PORT
          """)
  void isWhatTheCodeSays(Path page, String sentence, String expected) throws IOException {
    String[] parts = sentence.split("#", 2);
    Matcher told =
        Pattern.compile(Pattern.quote(parts[0]) + "([\\w,]*\\w)" + Pattern.quote(parts[1]))
            .matcher(Files.readString(page).replaceAll("\\s+", " "));

    assertThat(told.find())
        .as("%s no longer says \"%s\": mend this table", page, sentence)
        .isTrue();
    assertThat(number(told.group(1))).as(told.group()).isEqualTo(value(expected));
  }

  private static int number(String written) {
    String cardinal = ORDINALS.getOrDefault(written, written.replaceFirst("th$", ""));
    int word = WORDS.indexOf(cardinal);
    return word >= 0 ? word : Integer.parseInt(cardinal.replace(",", ""));
  }

  private static int value(String expected) throws IOException {
    return switch (expected) {
      case "answers" ->
          (int)
              Arrays.stream(Situation.class.getRecordComponents())
                  .filter(component -> component.getType() != Reason.class)
                  .count();
      case "commitments + 1" ->
          PackReader.read(Path.of("rules/jive-ca")).versions().get(0).commitments().size() + 1;
      case "verdicts" -> Verdict.values().length;
      default -> constant(expected.split("\\.")[0], expected.split("\\.")[1]);
    };
  }

  private static int constant(String type, String name) throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      Path source = sources.filter(file -> file.endsWith(type + ".java")).findFirst().orElseThrow();
      Matcher value =
          Pattern.compile("\\b" + name + " =\\s[^;]*?\\b([0-9][0-9_]*)\\)?;")
              .matcher(Files.readString(source));
      assertThat(value.find()).as("%s has a number %s", source, name).isTrue();
      return Integer.parseInt(value.group(1).replace("_", ""));
    }
  }
}
