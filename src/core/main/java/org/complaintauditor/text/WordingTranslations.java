package org.complaintauditor.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.FrenchTypography;
import org.complaintauditor.yaml.YamlDocument;

/**
 * The templates of wordings in another language, by the English one. Each module has a file for
 * each language but English; what is not in any is said in English, which a test forbids.
 */
final class WordingTranslations {

  private static final List<String> MODULES =
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
          "cli",
          "spark");

  private WordingTranslations() {}

  /** The translations into a language; none into English. */
  static Map<String, String> into(String language) {
    Map<String, String> translations = new HashMap<>();
    for (String module : MODULES) {
      String resource = "messages-" + module + "_" + language + ".yaml";
      try (InputStream stream = WordingTranslations.class.getResourceAsStream(resource)) {
        if (stream != null) {
          String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          YamlDocument.parse(resource, text, wrong -> new IllegalStateException(wrong.english()))
              .entries()
              .forEach(
                  (english, other) ->
                      translations.put(
                          english,
                          language.equals("fr")
                              ? FrenchTypography.set(other.rawText())
                              : other.rawText()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return translations;
  }
}
