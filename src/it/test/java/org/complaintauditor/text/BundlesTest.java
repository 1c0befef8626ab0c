package org.complaintauditor.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Authority;
import org.complaintauditor.model.BundleFile;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Level;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;
import org.complaintauditor.observation.Metric;
import org.complaintauditor.observation.MetricAnswer;
import org.complaintauditor.observation.ObservationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {

  /**
   * Keys whose text may be empty: if there was but one pattern to choose, nothing more is to be
   * said.
   */
  private static final List<String> MAY_BE_EMPTY = List.of("inspection.time.ONLY");

  private static final Pattern READ_ALOUD =
      Pattern.compile(
          "aria-label=\"\\$\\{page\\.text\\(\"([^\"]+)\",[^>]*>\\$\\{page\\.text\\(\"([^\"]+)\"\\)}<");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern CHOICE_WITH_APOSTROPHE =
      Pattern.compile("choice,(?:[^{}]|\\{\\d+\\})*'");

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageHasTheSameKeysAndArguments(String bundle) throws IOException {
    Properties english = read(bundle, "en");
    for (String language : MessageBundle.LANGUAGES) {
      Properties other = read(bundle, language);
      assertThat(other.stringPropertyNames())
          .as("%s_%s", bundle, language)
          .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
      for (String key : english.stringPropertyNames()) {
        assertThat(arguments(other.getProperty(key)))
            .as("arguments of %s in %s_%s", key, bundle, language)
            .isEqualTo(arguments(english.getProperty(key)));
      }
    }
  }

  /** All bundles of texts, by what their files are called. */
  static Stream<String> bundles() {
    String english = "_en.properties";
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().contains("/main/resources/org/complaintauditor/text/"))
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(english))
          .map(name -> name.replace(english, ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isOfMessages(String bundle) {
    return bundle.startsWith("messages-");
  }

  @Test
  void everyBundleIsFound() {
    assertThat(bundles())
        .hasSizeGreaterThan(20)
        .contains("report", "console-team", "messages-core");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void frenchIsSet(String bundle) {
    BundleFile.read("text/" + bundle, "fr")
        .forEach(
            (key, text) ->
                assertThat(text.replace("«\u00a0;\u00a0»", ""))
                    .as(key)
                    .doesNotContain("« ", " »", " : ", " ;", "\u00a0;", " ?", "\u00a0?", "\u202f"));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsAMessageFormatWithoutALostApostrophe(String bundle) throws IOException {
    for (String language : MessageBundle.LANGUAGES) {
      Properties properties = read(bundle, language);
      for (String key : properties.stringPropertyNames()) {
        String pattern = properties.getProperty(key);
        if (!MAY_BE_EMPTY.contains(key)) {
          assertThat(pattern).as("%s in %s_%s", key, bundle, language).isNotBlank();
        }
        for (Authority authority : List.of(Authority.ANY, JiveWords.WORDS.authority())) {
          String named = authority.in(pattern, language, UnaryOperator.identity());
          assertThatCode(() -> new MessageFormat(named, Locale.ROOT))
              .as("%s in %s_%s", key, bundle, language)
              .doesNotThrowAnyException();
        }
        assertThat(pattern.replace("''", "").replace("'{'", ""))
            .as("an apostrophe that is not doubled: %s in %s_%s", key, bundle, language)
            .doesNotContain("'");
        assertThat(CHOICE_WITH_APOSTROPHE.matcher(pattern).find())
            .as("an apostrophe in a choice gets lost: %s in %s_%s", key, bundle, language)
            .isFalse();
      }
    }
  }

  @Test
  void everyValueOfAClosedListHasAWord() {
    List<Enum<?>> values = new ArrayList<>();
    values.addAll(List.of(Verdict.values()));
    values.addAll(List.of(Reason.values()));
    values.addAll(List.of(ActorRole.values()));
    values.addAll(List.of(CustomerType.values()));
    values.addAll(List.of(Problem.Code.values()));
    values.addAll(List.of(Problem.Severity.values()));
    values.addAll(List.of(Problem.Effect.values()));
    values.addAll(List.of(Level.Way.values()));
    values.addAll(List.of(Direction.values()));
    values.addAll(List.of(ObservationKind.values()));
    values.addAll(List.of(Metric.values()));
    values.addAll(List.of(MetricAnswer.values()));
    for (String language : MessageBundle.LANGUAGES) {
      MessageBundle words = MessageBundle.in(language);
      for (Enum<?> value : values) {
        assertThat(words.of(value)).isNotBlank();
      }
      for (Vocabulary vocabulary : List.of(Vocabulary.core(), JiveWords.WORDS)) {
        for (Word word : allWords(vocabulary)) {
          assertThat(words.of(word)).isNotBlank();
        }
      }
      for (Reason reason : Reason.values()) {
        assertThat(words.text("Reason." + reason + ".meaning")).endsWith(".");
      }
      for (Problem.Code code : Problem.Code.values()) {
        assertThat(words.text("Code." + code + ".meaning")).endsWith(".");
      }
    }
  }

  private static List<Word> allWords(Vocabulary vocabulary) {
    List<Word> all = new ArrayList<>();
    all.addAll(vocabulary.activities());
    all.addAll(vocabulary.channels());
    all.addAll(vocabulary.disclosures());
    all.addAll(vocabulary.labels());
    return all;
  }

  /** Who speaks to the computer says what is shown (WCAG 2.5.3). */
  @Test
  void whatIsReadAloudHoldsWhatIsShown() throws IOException {
    List<MatchResult> named = new ArrayList<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/console/main/jte"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        READ_ALOUD.matcher(Files.readString(template)).results().forEach(named::add);
      }
    }
    assertThat(named).hasSizeGreaterThan(3);
    for (String language : MessageBundle.LANGUAGES) {
      Properties words = read("console-intake", language);
      for (MatchResult result : named) {
        assertThat(words.getProperty(result.group(1)))
            .as("%s in %s", result.group(1), language)
            .containsIgnoringCase(words.getProperty(result.group(2)));
      }
    }
  }

  private static SortedSet<String> arguments(String pattern) {
    SortedSet<String> arguments = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(pattern);
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }

  private static Properties read(String bundle, String language) throws IOException {
    Properties properties = new Properties();
    String name = bundle + "_" + language + ".properties";
    try (InputStream stream = MessageBundle.class.getResourceAsStream(name)) {
      assertThat(stream).as(name).isNotNull();
      properties.load(new InputStreamReader(stream, UTF_8));
    }
    return properties;
  }
}
