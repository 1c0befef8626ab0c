package org.complaintauditor.pack;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/**
 * The files of a pack. A name says what a file is, so one whose name is not right would be left out
 * without a word, and the pack would say less than its author thinks: it is refused.
 */
final class PackFiles {

  private static final String LEXICON = "lexicon";
  private static final String RULES = ".drl";
  private static final String SCENARIOS = ".scenarios.csv";
  private static final String PHRASES = ".yaml";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern LIKE_RULES = Pattern.compile("(?i).*\\.drl\\b.*");
  private static final Pattern LIKE_SCENARIOS =
      Pattern.compile(
          "(?i)(?:.*scenario.*|[a-z]{3}-\\d+[^.]*)\\.(?:csv|tsv|txt|xlsx?|ods)(?:\\.txt)?");
  private static final Pattern LIKE_RULE_NAMES =
      Pattern.compile("(?i)rules?[ _-]?names?\\.ya?ml(?:\\.txt)?");
  private static final Pattern LIKE_PHRASES = Pattern.compile("(?i).*\\.ya?ml");

  private PackFiles() {}

  /** The catalogue. */
  static RuleFile catalogue(Path file) {
    try {
      return new RuleFile(PackReader.CATALOGUE, text(file));
    } catch (IOException e) {
      throw new InvalidPackException(Wording.of("core.cannot-be-read", file, Wording.saidBy(e)));
    }
  }

  /** The pack's lexicon, sorted; a pack may do without. */
  static List<RuleFile> lexicon(Path folder) {
    Path lexicon = folder.resolve(LEXICON);
    if (!Files.isDirectory(lexicon)) {
      return List.of();
    }
    List<RuleFile> files = new ArrayList<>();
    try {
      for (Path file : visible(lexicon)) {
        String name = name(file);
        if (name.endsWith(PHRASES)) {
          files.add(new RuleFile(LEXICON + "/" + name, text(file)));
        } else if (!name.startsWith("README")) {
          throw new InvalidPackException(
              Wording.of(
                  "core.is-not-read",
                  file,
                  LIKE_PHRASES.matcher(name).matches()
                      ? Wording.of("core.name-it", stem(name), PHRASES)
                      : Wording.of("core.move-out-of-folder")));
        }
      }
    } catch (IOException e) {
      throw new InvalidPackException(Wording.of("core.cannot-be-read", lexicon, Wording.saidBy(e)));
    }
    return files;
  }

  /** The names of the pack's rules in other languages; a pack may do without. */
  static Optional<RuleFile> ruleNames(Path folder) {
    Path file = folder.resolve(RuleNamesReader.FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RuleFile(RuleNamesReader.FILE, text(file)));
    } catch (IOException e) {
      throw new InvalidPackException(Wording.of("core.cannot-be-read", file, Wording.saidBy(e)));
    }
  }

  /** The rule files of a folder, sorted. */
  static List<RuleFile> rules(Path folder, YamlEntry entry) {
    refuseMisnamed(folder);
    List<RuleFile> files = new ArrayList<>();
    try {
      for (Path file : visible(folder)) {
        if (name(file).endsWith(RULES)) {
          files.add(new RuleFile(name(file), text(file)));
        }
      }
    } catch (IOException e) {
      throw entry.wrong(
          Wording.of("core.has-no-readable-rule-files-in", folder, Wording.saidBy(e)));
    }
    if (files.isEmpty()) {
      throw entry.wrong(Wording.of("core.has-no-rule-files", folder));
    }
    return files;
  }

  /**
   * Refuses what looks like a rule file, a scenario file or the lexicon, and would not be read.
   *
   * @throws InvalidPackException if there is one; the message says how it should be named
   */
  static void refuseMisnamed(Path folder) {
    List<Path> files;
    try {
      files = visible(folder);
    } catch (IOException e) {
      return; // Whoever reads the files says so.
    }
    for (Path file : files) {
      rightName(name(file))
          .filter(right -> !right.equals(name(file)))
          .ifPresent(
              right -> {
                throw new InvalidPackException(
                    Wording.of(
                        "core.is-not-read-as-is-not-named",
                        file,
                        right,
                        savedAs(name(file), right)));
              });
    }
  }

  private static Optional<String> rightName(String name) {
    if (name.endsWith(RULES) || name.endsWith(SCENARIOS)) {
      return Optional.of(name);
    }
    if (name.equalsIgnoreCase(LEXICON)) {
      return Optional.of(LEXICON);
    }
    if (LIKE_RULE_NAMES.matcher(name).matches()) {
      return Optional.of(RuleNamesReader.FILE);
    }
    if (LIKE_RULES.matcher(name).matches()) {
      return Optional.of(stem(name) + RULES);
    }
    return LIKE_SCENARIOS.matcher(name).matches()
        ? Optional.of(stem(name).replaceFirst("(?i)[ _-]?scenarios?$", "") + SCENARIOS)
        : Optional.empty();
  }

  private static Wording savedAs(String name, String right) {
    return right.endsWith(SCENARIOS) && !name.matches("(?i).*\\.csv(?:\\.txt)?")
        ? Wording.of("core.and-save-as-csv")
        : Wording.NONE;
  }

  /** What comes before the first dot. */
  private static String stem(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * What lies in a folder, sorted by name; what is hidden, or an office program's lock, does not.
   */
  private static List<Path> visible(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(
            folder, file -> !name(file).startsWith(".") && !name(file).startsWith("~$"))) {
      found.forEach(files::add);
    }
    files.sort(java.util.Comparator.comparing(PackFiles::name));
    return files;
  }

  /** A file's text, whatever the editor put before it and at the ends of its lines. */
  private static String text(Path file) throws IOException {
    try {
      String text =
          Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidPackException(Wording.of("core.is-not-utf-8", file));
    }
  }
}
