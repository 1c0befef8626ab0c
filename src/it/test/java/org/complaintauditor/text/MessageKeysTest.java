package org.complaintauditor.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complaintauditor.model.BundleFile;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What messages say: every key of the sources has its sentence, and every sentence its key. */
final class MessageKeysTest {

  private static final Pattern SAID = Pattern.compile("\\bWording\\s*\\.of\\(\\s*");
  private static final Pattern KEY = Pattern.compile("\\G\"([a-z]+\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'\\\\?.'");

  /** The numbers of arguments with which each key is said. */
  private static final Map<String, Set<Integer>> USED = new TreeMap<>();

  /** Calls whose key is not a literal. */
  private static final List<String> OTHERS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(MessageKeysTest::isMain).sorted().toList()) {
        String text = Files.readString(file, UTF_8);
        Matcher said = SAID.matcher(text);
        while (said.find()) {
          Matcher key = KEY.matcher(text).region(said.end(), text.length());
          if (key.find()) {
            USED.computeIfAbsent(key.group(1), none -> new TreeSet<>())
                .add(arguments(text.substring(key.end())));
          } else {
            OTHERS.add(file + ": " + text.substring(said.start(), said.end() + 40));
          }
        }
      }
    }
  }

  @Test
  @DisplayName("a message is said by a literal key")
  void literals() {
    assertThat(USED).hasSizeGreaterThan(1000);
    assertThat(OTHERS).isEmpty();
  }

  @Test
  @DisplayName("every key of the sources is in its module's bundle, and no other")
  void sameKeys() {
    assertThat(sentences("en").keySet())
        .as("messages-<module>_en.properties: a line for each Wording.of(\"<module>.key\", ...)")
        .containsExactlyElementsOf(USED.keySet());
  }

  @Test
  @DisplayName("a message has as many arguments as its sentence has places")
  void arguments() {
    sentences("en")
        .forEach(
            (key, sentence) ->
                assertThat(USED.get(key))
                    .as("arguments of %s", key)
                    .containsExactly(most(sentence)));
  }

  @Test
  @DisplayName("a sentence has the same places, and blanks at its ends, in every language")
  void samePlaces() {
    Map<String, String> english = sentences("en");
    for (String language : MessageBundle.LANGUAGES) {
      Map<String, String> others = sentences(language);
      english.forEach(
          (key, sentence) -> {
            String other = others.getOrDefault(key, "");
            assertThat(new TreeSet<>(places(other))).as(key).isEqualTo(places(sentence));
            assertThat(other.startsWith(" ")).as(key).isEqualTo(sentence.startsWith(" "));
            assertThat(other.endsWith(" ")).as(key).isEqualTo(sentence.endsWith(" "));
          });
    }
  }

  /** Kept runs and dossiers have the template, so it has to say the same, and in all languages. */
  @Test
  @DisplayName("the English template, which is stored, leads back to the sentence")
  void templates() {
    Map<String, String> keys = new HashMap<>();
    for (Map.Entry<String, String> sentence : sentences("en").entrySet()) {
      String key = sentence.getKey();
      Object[] arguments =
          IntStream.range(0, most(sentence.getValue())).mapToObj(i -> 1234L + i).toArray();
      Wording message = Wording.of(key, arguments);
      Wording stored = Wording.of(message.template(), arguments);

      assertThat(keys.put(message.template(), key)).as("the same template: %s", key).isNull();
      assertThat(stored.english()).as(key).isEqualTo(message.english());
      assertThat(stored.in(Locale.CANADA_FRENCH)).isEqualTo(message.in(Locale.CANADA_FRENCH));
      assertThat(stored.in(Locale.GERMANY)).isEqualTo(message.in(Locale.GERMANY));
    }
  }

  /** How many arguments a sentence takes. */
  private static int most(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
        .max()
        .orElse(0);
  }

  private static Set<String> places(String sentence) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(sentence).results().forEach(place -> places.add(place.group()));
    return places;
  }

  /** The arguments behind the key of a call, up to the parenthesis that ends it. */
  private static int arguments(String behind) {
    int depth = 0;
    int commas = 0;
    for (char sign : LITERAL.matcher(behind).replaceAll("").toCharArray()) {
      depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
      if (depth < 0) {
        return commas;
      }
      commas += depth == 0 && sign == ',' ? 1 : 0;
    }
    throw new IllegalStateException("a call without an end");
  }

  private static Map<String, String> sentences(String language) {
    Map<String, String> sentences = new TreeMap<>();
    for (String bundle : BundlesTest.bundles().filter(BundlesTest::isOfMessages).toList()) {
      Map<String, String> texts = BundleFile.read("text/" + bundle, language);
      String module = bundle.replace("messages-", "") + ".";
      assertThat(texts.keySet()).as(bundle).allMatch(key -> key.startsWith(module));
      sentences.putAll(texts);
    }
    return sentences;
  }

  private static boolean isMain(Path file) {
    return file.toString().contains("/main/java/") && file.toString().endsWith(".java");
  }
}
