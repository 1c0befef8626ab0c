package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code auditor inspect} says the same in each language, and nothing of it in another one. */
final class InspectLanguagesTest {
  private static final List<String> BUNDLES = List.of("inspection", "vocabulary", "report");

  /** Frequent words that are none in French or German. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![\\w.:=])(?:the|of|and|is|are|not|which|from|that|with|has|below|semicolons)(?![\\w.:=])");

  private static final Pattern HOLE = Pattern.compile("\\{[^}]*\\}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern GERMAN_DATE = Pattern.compile("(\\d\\d)\\.(\\d\\d)\\.(\\d{4})");

  /** What hangs below a line: values that are wrong, and what was expected in their place. */
  private static final Pattern BELOW = Pattern.compile("(?m)^ {6}(?!\\d+ ×).*\\R");

  private static final Map<String, String> EXPORTS =
      Map.of(
          "mixed",
          """
          Ticket;When
          T1;13/02/2026 09:00
          T1;02/14/2026 09:00
          T1;03/02/2026 09:00
          T2;1/1/1
          """,
          "ambiguous",
          """
          Ticket;When
          T1;05/02/2026 09:00
          """,
          "same",
          """
          Ticket;When
          T1;05/05/2026 09:00
          """,
          "unknown",
          """
          Ticket;When;Day
          T1;13/02/2026 09:00;01/02/2026
          T2;14/02/2026 09:00;02/03/2026
          """);

  private static final String PROFILE =
      """
      profile: p
      timestamps: [d/M/yyyy HH:mm, M/d/yyyy HH:mm]
      zone: desk
      sources:
        s:
          recognised_by: [Ticket, When]
          case_id: Ticket
          timestamp: When
          events: [{activity: COMPLAINT_RECEIVED, language: Langue}]
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zendesk",
        "servicenow",
        "salesforce",
        "nyc311",
        "edge-cases.csv",
        "mixed",
        "ambiguous",
        "same",
        "unknown"
      })
  void saysTheSameInEachLanguage(String name) throws IOException {
    String english = inspected(name, "en");
    for (String language : List.of("fr", "de")) {
      String text = inspected(name, language);

      assertThat(figures(text)).as(language).isEqualTo(figures(english));
      assertThat(headings(text)).as("headings in %s", language).isEqualTo(headings(english));
      assertThat(text).doesNotContain("inspection.", "report.", "Code.", "???");
      String line = withoutNames(text);
      assertThat(ENGLISH.matcher(line).results().map(MatchResult::group)).as(language).isEmpty();
      for (String other : MessageBundle.LANGUAGES) {
        if (!other.equals(language)) {
          assertThat(phrases(other, language))
              .as("%s in %s", other, language)
              .noneMatch(line::contains);
        }
      }
    }
    for (String other : List.of("fr", "de")) {
      assertThat(phrases(other, "en")).noneMatch(withoutNames(english)::contains);
    }
  }

  @Test
  void noTextIsTheSameInTwoLanguages() throws IOException {
    for (String language : MessageBundle.LANGUAGES) {
      for (String other : MessageBundle.LANGUAGES) {
        Properties theirs = bundle("inspection", other);
        bundle("inspection", language)
            .forEach(
                (key, text) -> {
                  boolean hasWords =
                      WORD.matcher(HOLE.matcher((String) text).replaceAll("")).find();
                  if (!language.equals(other) && hasWords) {
                    assertThat(theirs.get(key)).as("%s in %s", key, other).isNotEqualTo(text);
                  }
                });
      }
    }
  }

  private static long headings(String text) {
    return Pattern.compile("(?m)^\\R\\S").matcher(text).results().count();
  }

  private String inspected(String name, String language) throws IOException {
    List<Object> arguments = new ArrayList<>();
    if (EXPORTS.containsKey(name)) {
      Path export = folder.resolve("export.csv");
      arguments.add(Files.writeString(export, EXPORTS.getOrDefault(name, ""), UTF_8));
      if (!name.equals("unknown")) {
        arguments.add("--profile");
        arguments.add(Files.writeString(folder.resolve("p.yaml"), PROFILE, UTF_8));
      }
    } else {
      arguments.addAll(Arrays.asList(Inspected.sample(name)));
    }
    arguments.addAll(List.of("--language", language));
    return Inspected.of(arguments.toArray()).text().replace(String.valueOf(folder), "DIR");
  }

  /** All numbers, sorted; a date's are those of the date in any order of writing. */
  private static List<String> figures(String text) {
    String plain = GERMAN_DATE.matcher(text).replaceAll("$3-$2-$1");
    return NUMBER
        .matcher(BELOW.matcher(plain).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  /** In one line, without the profile's title, which is not translated. */
  private static String withoutNames(String text) {
    return text.replaceAll("[ \\n\\r]+", " ")
        .replaceFirst("(Lu comme|Gelesen als|Read as) .*? \\((?=profil|Profil)", "$1 (");
  }

  /** What is said in one language and not in the other, in two words or more. */
  private static TreeSet<String> phrases(String language, String notIn) throws IOException {
    TreeSet<String> phrases = new TreeSet<>();
    String others = String.join("\n", texts(notIn));
    for (String text : texts(language)) {
      for (String phrase : HOLE.split(text, -1)) {
        String words = phrase.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        if (words.contains(" ") && words.length() > 8 && !others.contains(words)) {
          phrases.add(words);
        }
      }
    }
    assertThat(phrases).hasSizeGreaterThan(100);
    return phrases;
  }

  private static List<String> texts(String language) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String bundle : BUNDLES) {
      Properties properties = bundle(bundle, language);
      properties.stringPropertyNames().stream()
          .sorted()
          .forEach(key -> texts.add(properties.getProperty(key).replace("''", "'")));
    }
    return texts;
  }

  private static Properties bundle(String bundle, String language) throws IOException {
    Properties properties = new Properties();
    String name = "%s_%s.properties".formatted(bundle, language);
    try (InputStream stream = MessageBundle.class.getResourceAsStream(name)) {
      assertThat(stream).as(name).isNotNull();
      properties.load(new InputStreamReader(stream, UTF_8));
    }
    return properties;
  }
}
