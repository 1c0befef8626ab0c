package org.complaintauditor.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message of the sources can be said in every language, and no translation is left over. */
final class WordingTranslationsTest {

  private static final Path ROOT = Path.of("");

  private static final Pattern MADE = Pattern.compile("\\bWording\\s*\\.of\\(\\s*");
  private static final Pattern LITERAL =
      Pattern.compile("\\G\\s*\\+?\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?((?:,|0\\d)?[sdX])|%%");

  /** The compiler replaces these first; a doubled backslash is none of them. */
  private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u([0-9A-F]{4})");

  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  @ParameterizedTest
  @CsvSource({
    "core, fr",
    "core, de",
    "intake, fr",
    "intake, de",
    "report, fr",
    "report, de",
    "material, fr",
    "material, de",
    "store, fr",
    "store, de",
    "office, fr",
    "office, de",
    "dossier, fr",
    "dossier, de",
    "app, fr",
    "app, de",
    "console, fr",
    "console, de",
    "cli, fr",
    "cli, de"
  })
  @DisplayName("a module's translations are those of the templates in its sources")
  void translatesAll(String module, String language) throws IOException {
    Set<String> needed = templates(module);
    if (!module.equals("core")) {
      needed.removeAll(templates("core"));
    }
    assertThat(translations(module, language).keySet())
        .as("messages-%s_%s.yaml: a line for each Wording.of(...) of the module", module, language)
        .containsExactlyInAnyOrderElementsOf(needed);
  }

  @ParameterizedTest
  @CsvSource({
    "core, fr",
    "core, de",
    "intake, fr",
    "intake, de",
    "report, fr",
    "report, de",
    "material, fr",
    "material, de",
    "store, fr",
    "store, de",
    "office, fr",
    "office, de",
    "dossier, fr",
    "dossier, de",
    "app, fr",
    "app, de",
    "console, fr",
    "console, de",
    "cli, fr",
    "cli, de"
  })
  @DisplayName("a translation has the places of its template, and typography of its language")
  void samePlaces(String module, String language) throws IOException {
    translations(module, language)
        .forEach(
            (english, other) -> {
              assertThat(places(other)).as(other).isEqualTo(places(english));
              assertThat(other.startsWith(" ")).as(other).isEqualTo(english.startsWith(" "));
              assertThat(other.endsWith(" ")).as(other).isEqualTo(english.endsWith(" "));
            });
  }

  @Test
  @DisplayName("a template is a literal, so that its translations can be checked")
  void literals() throws IOException {
    List<String> others = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file, UTF_8);
      Matcher made = MADE.matcher(text);
      while (made.find()) {
        if (text.charAt(made.end()) != '"') {
          others.add(file.getFileName() + ": " + text.substring(made.start(), made.end() + 20));
        }
      }
    }
    assertThat(others).isEmpty();
  }

  /** The way each argument is written, by its number. */
  private static Map<Integer, String> places(String template) {
    Map<Integer, String> places = new TreeMap<>();
    Matcher place = PLACE.matcher(template);
    int next = 1;
    while (place.find()) {
      if (place.group(2) != null) {
        String number = place.group(1);
        places.put(number == null ? next++ : Integer.parseInt(number), place.group(2));
      }
    }
    return places;
  }

  private static Map<String, String> translations(String module, String language)
      throws IOException {
    Path file =
        ROOT.resolve("src/%s/main/resources/org/complaintauditor/text".formatted(module))
            .resolve("messages-%s_%s.yaml".formatted(module, language));
    Map<String, String> translations = new TreeMap<>();
    if (Files.exists(file)) {
      for (Map.Entry<String, YamlEntry> entry :
          YamlDocument.parse(
                  file.toString(),
                  Files.readString(file, UTF_8),
                  wrong -> new IllegalStateException(wrong.english()))
              .entries()
              .entrySet()) {
        translations.put(entry.getKey(), entry.getValue().rawText());
      }
    }
    return translations;
  }

  /** The templates with words: a list of places, or an option, is the same in every language. */
  private static Set<String> templates(String module) throws IOException {
    Set<String> templates = new LinkedHashSet<>();
    for (Path file : sources()) {
      if (!file.startsWith(ROOT.resolve("src").resolve(module))) {
        continue;
      }
      String text = Files.readString(file, UTF_8);
      Matcher made = MADE.matcher(text);
      while (made.find()) {
        StringBuilder template = new StringBuilder();
        Matcher literal = LITERAL.matcher(text).region(made.end(), text.length());
        while (literal.find()) {
          template.append(unescaped(literal.group(1)));
        }
        String words = OPTION.matcher(PLACE.matcher(template).replaceAll("")).replaceAll("");
        if (words.codePoints().anyMatch(Character::isLetter)) {
          templates.add(template.toString());
        }
      }
    }
    return new HashSet<>(templates);
  }

  private static String unescaped(String literal) {
    return UNICODE
        .matcher(literal)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
        .translateEscapes();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module :
        List.of(
            "core",
            "intake",
            "report",
            "material",
            "store",
            "office",
            "dossier",
            "app",
            "console",
            "spark",
            "cli")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve("src/" + module + "/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    return sources;
  }
}
