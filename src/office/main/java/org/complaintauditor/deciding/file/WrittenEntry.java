package org.complaintauditor.deciding.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.decision.Person;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.model.Wording;

/** What is written in an entry of a list, a row or a line of the ledger: texts by their keys. */
final class WrittenEntry {

  /** A text and the line in which it stands. */
  record Written(String text, int line) {}

  private final int line;
  private final Map<String, Written> values;
  private final FileProblems problems;

  WrittenEntry(int line, Map<String, Written> values, FileProblems problems) {
    this.line = line;
    this.values = new LinkedHashMap<>(values);
    this.values.values().removeIf(value -> value.text().isBlank());
    this.problems = problems;
  }

  /** The line in which it begins. */
  int line() {
    return line;
  }

  /** Whether nothing is written under any of these keys. */
  boolean isBlank(Collection<String> keys) {
    return keys.stream().noneMatch(values::containsKey);
  }

  /** Names the keys that are not among these, with the nearest one. */
  void only(Collection<String> known) {
    values.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            problems.unknown(value.line(), "key", key, known);
          }
        });
  }

  /** What is written under a key, without blanks around it. */
  Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key)).map(value -> value.text().strip());
  }

  /** What is written under a key, or nothing. */
  String text(String key) {
    return find(key).orElse("");
  }

  /** What is written under a key that needs something. */
  Optional<String> needed(String key) {
    Optional<String> found = find(key);
    if (found.isEmpty()) {
      wrong(key, Wording.of("office.is-missing", key));
    }
    return found;
  }

  /** One of a closed list; nothing, and said, if it is another word. */
  <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> list, Collection<String> known) {
    Optional<String> found = find(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String word = found.get().toUpperCase(Locale.ROOT);
    if (!known.contains(word)) {
      problems.unknown(line(key), key, found.get(), known);
      return Optional.empty();
    }
    return Optional.of(Enum.valueOf(list, word));
  }

  /** A date; nothing, and said, if it is missing or none. */
  Optional<LocalDate> date(String key) {
    Optional<String> found = needed(key);
    try {
      return found.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      wrong(key, Wording.of("office.is-not-a-date", key, QuotedCell.cut(found.orElse(""))));
      return Optional.empty();
    }
  }

  /** The number of a line; nothing, and said, if it is missing or none. */
  Optional<Long> number(String key) {
    Optional<String> found = needed(key);
    if (found.isPresent() && !found.get().matches("[1-9]\\d{0,17}")) {
      wrong(key, Wording.of("office.is-not-number-of-a-line", key, QuotedCell.cut(found.get())));
      return Optional.empty();
    }
    return found.map(Long::valueOf);
  }

  /** A person; nothing, and said, if nobody is named. */
  Optional<Person> person(String key) {
    return needed(key).map(Person::named);
  }

  /** The line of what is written under the key, or of the entry. */
  int line(String key) {
    return Optional.ofNullable(values.get(key)).map(Written::line).orElse(line);
  }

  /** Something is wrong with what is, or is not, written under the key. */
  void wrong(String key, Wording what) {
    problems.add(line(key), what);
  }

  /** The problems that complaints are added to. */
  FileProblems problems() {
    return problems;
  }
}
