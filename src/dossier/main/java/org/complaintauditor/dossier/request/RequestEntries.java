package org.complaintauditor.dossier.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.deciding.file.FileProblems;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/** Reads entries of a request; what is wrong with one is gathered, and nothing is read of it. */
final class RequestEntries {

  /** What a line of {@code bag-info.txt} and a title have room for. */
  private static final int LONGEST = 200;

  private final FileProblems problems;

  RequestEntries(FileProblems problems) {
    this.problems = problems;
  }

  /** The problems that complaints are added to. */
  FileProblems problems() {
    return problems;
  }

  /** Names the keys that are not among these, with the nearest one. */
  void only(YamlEntry entry, Collection<String> known) {
    entry
        .nullableEntries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                problems.unknown(value.line(), "key", key, known);
              }
            });
  }

  /** The entries below a key; none if there is no such key. */
  Map<String, YamlEntry> below(YamlEntry root, String key, Wording hint) {
    Optional<YamlEntry> written = root.find(key);
    if (written.isEmpty()) {
      return Map.of();
    }
    if (!written.get().hasKeys()) {
      problems.add(written.get().line(), hint);
      return Map.of();
    }
    return written.get().nullableEntries();
  }

  /** A text that has to be there. */
  String needed(YamlEntry root, String key) {
    String written = text(root, key);
    if (written.isEmpty()) {
      problems.add(
          root.find(key).map(YamlEntry::line).orElseGet(() -> line(root)),
          Wording.of("office.is-missing", key));
    }
    return written;
  }

  /** A text, or nothing. */
  String text(YamlEntry root, String key) {
    String written = root.find(key).map(this::text).orElse("");
    if (written.codePointCount(0, written.length()) > LONGEST) {
      problems.add(
          root.get(key).line(), Wording.of("dossier.is-longer-than-characters", key, LONGEST));
    } else if (written.codePoints().anyMatch(Character::isISOControl)) {
      problems.add(root.get(key).line(), Wording.of("dossier.write-in-one-line", key));
    }
    return written;
  }

  /** The text of an entry, without blanks around it. */
  String text(YamlEntry value) {
    if (!value.isText()) {
      if (!value.isEmpty()) {
        problems.add(value.line(), Wording.of("dossier.a-text-is-expected-here"));
      }
      return "";
    }
    return value.rawText().strip();
  }

  /** The texts of a list, or the one text that stands in its place. */
  Set<String> texts(YamlEntry value) {
    Set<String> texts = new LinkedHashSet<>();
    if (value.isText()) {
      texts.add(value.rawText().strip());
      return texts;
    }
    if (!value.isList()) {
      problems.add(value.line(), Wording.of("office.a-list-is-written-as-one-other"));
      return texts;
    }
    for (YamlEntry item : value.list()) {
      if (item.isText() && !item.rawText().isBlank()) {
        texts.add(item.rawText().strip());
      } else {
        problems.add(value.line(), Wording.of("office.a-list-is-written-as-one-other"));
      }
    }
    return texts;
  }

  /** A date, if one is written. */
  Optional<LocalDate> date(YamlEntry root, String key) {
    String written = text(root, key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      problems.add(root.get(key).line(), Wording.of("office.is-not-a-date", key, written));
      return Optional.empty();
    }
  }

  /** The line in which an entry begins. */
  static int line(YamlEntry root) {
    return Math.max(1, root.line());
  }
}
