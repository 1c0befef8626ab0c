package org.complaintauditor.deciding.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WaiverScope;
import org.complaintauditor.figures.Period;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Reads {@code waivers.yaml}. */
public final class WaiverFile {

  private static final List<String> SCOPE = List.of("commitments", "triggered", "cases", "where");

  private final FileProblems problems;

  /** The ids that may be named; where it is empty, any. */
  private final Optional<Set<String>> commitments;

  private WaiverFile(FileProblems problems, Optional<Set<String>> commitments) {
    this.problems = problems;
    this.commitments = commitments;
  }

  /**
   * The waivers of a file.
   *
   * @param commitments the ids that the pack has
   * @throws UnusableExportException if anything in it is wrong: it names all of it, with the lines
   * @throws IOException if it cannot be read
   */
  public static List<Waiver> read(Path file, Collection<String> commitments) throws IOException {
    FileProblems problems = new FileProblems(String.valueOf(file.getFileName()));
    List<Waiver> waivers =
        new WaiverFile(problems, Optional.of(Set.copyOf(commitments)))
            .waivers(DecisionFile.text(file));
    problems.refuse();
    return waivers;
  }

  /**
   * The waiver of a line of the ledger, which may be about commitments of another version.
   *
   * @param text a list of one
   * @param number the ledger's line
   */
  static Waiver ofLedger(String text, long number) {
    FileProblems problems = FileProblems.ofLedger(number);
    List<Waiver> waivers = new WaiverFile(problems, Optional.empty()).waivers(text);
    problems.refuse();
    return waivers.get(0);
  }

  private List<Waiver> waivers(String text) {
    List<Waiver> waivers = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    for (YamlEntry element :
        YamlDocument.list(problems.file(), text, UnusableExportException::new)) {
      if (!element.hasKeys()) {
        problems.add(element.line(), Wording.of("office.a-waiver-has-keys-such-as-id"));
        continue;
      }
      WrittenEntry entry =
          new WrittenEntry(
              element.line(), DecisionFile.values(element.without("scope"), problems), problems);
      entry.only(WaiverEntry.KEYS);
      Optional<String> id = entry.needed("id");
      id.map(own -> ids.putIfAbsent(own, element.line()))
          .ifPresent(
              before ->
                  entry.wrong("id", Wording.of("office.id-is-of-line-too", id.orElse(""), before)));
      Optional<WaiverScope> scope = scope(element);
      Optional<Waiver> waiver =
          new WaiverEntry(entry).waiver(id.orElse(""), scope.orElse(EVERYTHING));
      if (scope.isPresent() && waiver.isPresent()) {
        waivers.add(waiver.get());
      }
    }
    return waivers;
  }

  private static final WaiverScope EVERYTHING =
      new WaiverScope(Set.of(), Optional.empty(), Set.of(), Map.of());

  private Optional<WaiverScope> scope(YamlEntry element) {
    Optional<YamlEntry> written = element.find("scope");
    if (written.isEmpty() || !written.get().hasKeys()) {
      problems.add(
          written.map(YamlEntry::line).orElse(element.line()),
          Wording.of("office.scope-is-missing"));
      return Optional.empty();
    }
    int before = problems.found().size();
    for (Map.Entry<String, YamlEntry> entry : written.get().nullableEntries().entrySet()) {
      if (!SCOPE.contains(entry.getKey())) {
        problems.unknown(entry.getValue().line(), "key", entry.getKey(), SCOPE);
      }
    }
    WaiverScope scope =
        new WaiverScope(
            commitments(written.get()),
            written.get().find("triggered").flatMap(this::period),
            texts(written.get(), "cases"),
            where(written.get()));
    if (problems.found().size() == before && !scope.isBounded()) {
      problems.add(written.get().line(), Wording.of("office.scope-names-too-little"));
    }
    return problems.found().size() == before ? Optional.of(scope) : Optional.empty();
  }

  private Set<String> commitments(YamlEntry scope) {
    Set<String> named = texts(scope, "commitments");
    for (String name : named) {
      if (commitments.isPresent() && !commitments.get().contains(name)) {
        problems.unknown(
            scope.get("commitments").line(),
            "commitment",
            name,
            commitments.get().stream().sorted().toList());
      }
    }
    return named;
  }

  private Optional<Period> period(YamlEntry written) {
    List<String> days = listed(written);
    try {
      if (days.size() == 2) {
        Period period = new Period(LocalDate.parse(days.get(0)), LocalDate.parse(days.get(1)));
        if (!period.last().isBefore(period.first())) {
          return Optional.of(period);
        }
      }
    } catch (DateTimeParseException e) {
      // Said below, with what was written.
    }
    problems.add(
        written.line(),
        Wording.of("office.triggered-is-no-period", QuotedCell.cut(String.join(", ", days))));
    return Optional.empty();
  }

  private Set<String> texts(YamlEntry scope, String key) {
    return scope.find(key).map(this::listed).map(LinkedHashSet::new).orElseGet(LinkedHashSet::new);
  }

  /** The texts of a list, or the one text that stands in its place. */
  private List<String> listed(YamlEntry value) {
    if (value.isText()) {
      return List.of(value.text());
    }
    List<String> texts = new ArrayList<>();
    if (!value.isList()) {
      problems.add(value.line(), Wording.of("office.a-list-is-written-as-one-other"));
      return texts;
    }
    for (YamlEntry item : value.list()) {
      if (item.isText()) {
        texts.add(item.text());
      } else {
        problems.add(value.line(), Wording.of("office.a-list-is-written-as-one-other"));
      }
    }
    return texts;
  }

  private Map<String, Set<String>> where(YamlEntry scope) {
    Map<String, Set<String>> where = new LinkedHashMap<>();
    Optional<YamlEntry> written = scope.find("where");
    if (written.isPresent() && !written.get().hasKeys()) {
      problems.add(written.get().line(), Wording.of("office.where-has-attributes-as-keys"));
    } else if (written.isPresent()) {
      written
          .get()
          .nullableEntries()
          .forEach((name, values) -> where.put(name, new LinkedHashSet<>(listed(values))));
    }
    return where;
  }
}
