package org.complaintauditor.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.RuleNames;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Reads what the rules of a pack are called in other languages than English. */
final class RuleNamesReader {

  /** The name of the file, beside the catalogue. */
  static final String FILE = "rule-names.yaml";

  private RuleNamesReader() {}

  /**
   * Reads the file.
   *
   * @param place how messages name it
   * @throws InvalidPackException if an entry is wrong
   */
  static RuleNames read(String place, RuleFile file) {
    if (file.text().lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
      return new RuleNames(Optional.of(file), Map.of());
    }
    Map<String, LocalizedText> names = new TreeMap<>();
    YamlDocument.parse(place, file.text(), InvalidPackException::new)
        .entries()
        .forEach((rule, entry) -> names.put(rule, texts(rule, entry)));
    return new RuleNames(Optional.of(file), names);
  }

  private static LocalizedText texts(String rule, YamlEntry entry) {
    Map<String, String> byLanguage = new HashMap<>();
    entry
        .only("fr", "de")
        .entries()
        .forEach((language, text) -> byLanguage.put(language, text.filledText()));
    byLanguage.put("en", rule);
    return new LocalizedText(byLanguage);
  }
}
