package org.complaintauditor.comparison.impact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.file.FileProblems;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Reads {@code accepted.yaml}: which changes of verdicts the author of a pack expects. */
public final class AcceptedFile {
  private static final List<String> KEYS = List.of("commitment", "from", "to", "at_most", "why");
  private static final List<String> VERDICTS =
      Stream.concat(Arrays.stream(Verdict.values()).map(Enum::name), Stream.of(Flip.NOT_JUDGED))
          .toList();

  private final FileProblems problems;
  private final Collection<String> commitments;
  private final Map<String, Integer> seen = new HashMap<>();

  private AcceptedFile(FileProblems problems, Collection<String> commitments) {
    this.problems = problems;
    this.commitments = commitments;
  }

  /**
   * The entries of a file.
   *
   * @param commitments the ids that the packs have
   * @throws UnusableExportException if anything in it is wrong: it names all of it, with the lines
   * @throws IOException if it cannot be read
   */
  public static List<AcceptedFlip> read(Path file, Collection<String> commitments)
      throws IOException {
    FileProblems problems = new FileProblems(String.valueOf(file.getFileName()));
    AcceptedFile reader = new AcceptedFile(problems, commitments);
    List<AcceptedFlip> all = new ArrayList<>();
    for (YamlEntry element :
        YamlDocument.list(problems.file(), DecisionFile.text(file), UnusableExportException::new)) {
      if (element.hasKeys()) {
        reader.entry(element).ifPresent(all::add);
      } else {
        problems.add(
            element.line(), Wording.of("office.an-entry-has-keys", String.join(", ", KEYS)));
      }
    }
    problems.refuse();
    return all;
  }

  private Optional<AcceptedFlip> entry(YamlEntry element) {
    int before = problems.found().size();
    element
        .nullableEntries()
        .forEach(
            (key, value) -> {
              if (!KEYS.contains(key)) {
                problems.unknown(value.line(), "key", key, KEYS);
              }
            });
    String commitment = oneOf(element, "commitment", commitments);
    String from = oneOf(element, "from", VERDICTS);
    String to = oneOf(element, "to", VERDICTS);
    String why = text(element, "why");
    long atMost = number(element);
    if (!from.isEmpty() && from.equals(to)) {
      problems.add(element.line(), Wording.of("office.from-and-to-are-same", from));
    }
    if (problems.found().size() > before) {
      return Optional.empty();
    }
    Integer earlier = seen.putIfAbsent(String.join(" ", commitment, from, to), element.line());
    if (earlier != null) {
      problems.add(
          element.line(),
          Wording.of("office.from-to-stands-in-line-too", commitment, from, to, earlier));
      return Optional.empty();
    }
    return Optional.of(
        new AcceptedFlip(
            commitment, new Flip(verdict(from), verdict(to)), atMost, why, element.line()));
  }

  private static Optional<Verdict> verdict(String name) {
    return name.equals(Flip.NOT_JUDGED) ? Optional.empty() : Optional.of(Verdict.valueOf(name));
  }

  private String oneOf(YamlEntry element, String key, Collection<String> known) {
    String written = text(element, key);
    if (!written.isEmpty() && !known.contains(written)) {
      problems.unknown(line(element, key), key, written, known);
    }
    return written;
  }

  private String text(YamlEntry element, String key) {
    Optional<YamlEntry> found = element.find(key);
    if (found.isEmpty() || (found.get().isText() && found.get().text().isEmpty())) {
      problems.add(line(element, key), Wording.of("office.is-missing", key));
      return "";
    }
    if (!found.get().isText()) {
      problems.add(line(element, key), Wording.of("office.should-be-a-text", key));
      return "";
    }
    return found.get().text();
  }

  private long number(YamlEntry element) {
    String written = text(element, "at_most");
    if (written.matches("\\d{1,18}")) {
      return Long.parseLong(written);
    }
    if (!written.isEmpty()) {
      problems.add(
          line(element, "at_most"),
          Wording.of("office.at-most-is-not-a-whole-number", QuotedCell.cut(written)));
    }
    return 0;
  }

  private static int line(YamlEntry element, String key) {
    return element.find(key).map(YamlEntry::line).orElse(element.line());
  }
}
