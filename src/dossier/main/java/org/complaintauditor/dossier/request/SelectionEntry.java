package org.complaintauditor.dossier.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SelectedFinding;
import org.complaintauditor.sampling.json.SampleJson;
import org.complaintauditor.yaml.YamlEntry;

/** Reads {@code select} of a request. */
final class SelectionEntry {
  private static final List<String> CONDITIONS =
      List.of("commitment", "verdict", "human_verdict", "received");
  private static final List<String> VERDICTS =
      Arrays.stream(Verdict.values()).map(Enum::name).toList();

  private final Path file;
  private final RequestEntries entries;
  private final Set<String> commitments;

  /**
   * For a request.
   *
   * @param file the request, beside which other files stand
   * @param commitments the ids that the pack has
   */
  SelectionEntry(Path file, RequestEntries entries, Set<String> commitments) {
    this.file = file;
    this.entries = entries;
    this.commitments = commitments;
  }

  /** The selection of a request. */
  CaseSelection of(YamlEntry root) throws IOException {
    Map<String, YamlEntry> ways =
        entries.below(root, "select", Wording.of("dossier.select-has-one-key"));
    for (Map.Entry<String, YamlEntry> way : ways.entrySet()) {
      if (!CaseSelection.KEYS.contains(way.getKey())) {
        entries.problems().unknown(way.getValue().line(), "key", way.getKey(), CaseSelection.KEYS);
        return new CaseSelection.All();
      }
    }
    if (ways.size() != 1) {
      entries
          .problems()
          .add(
              root.find("select").map(YamlEntry::line).orElseGet(() -> RequestEntries.line(root)),
              ways.isEmpty()
                  ? Wording.of("dossier.select-is-missing")
                  : Wording.of(
                      "dossier.select-has-one-key-not",
                      ways.size(),
                      String.join(", ", ways.keySet())));
      return new CaseSelection.All();
    }
    Map.Entry<String, YamlEntry> way = ways.entrySet().iterator().next();
    return switch (way.getKey()) {
      case "cases" -> named(entries.texts(way.getValue()), way.getValue().line(), "cases");
      case "cases_file" ->
          named(listed(way.getValue()), way.getValue().line(), entries.text(way.getValue()));
      case "sample" -> sampled(way.getValue());
      case "where" -> where(way.getValue());
      default -> all(way.getValue());
    };
  }

  private CaseSelection all(YamlEntry written) {
    if (!entries.text(written).equals("true")) {
      entries
          .problems()
          .add(written.line(), Wording.of("dossier.all-write-true-or-choose-another-way"));
    }
    return new CaseSelection.All();
  }

  private CaseSelection named(Set<String> ids, int line, String where) {
    if (ids.isEmpty()) {
      entries.problems().add(line, Wording.of("dossier.names-no-case", where));
    }
    return new CaseSelection.Named(ids, where);
  }

  /** Case ids, a line each. */
  private Set<String> listed(YamlEntry written) throws IOException {
    Path list = beside(entries.text(written));
    if (!Files.isRegularFile(list)) {
      entries.problems().add(written.line(), Wording.of("dossier.cases-file-no-file", list));
      return Set.of();
    }
    return DecisionFile.text(list)
        .lines()
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toCollection(() -> new TreeSet<>(CodePoints.ORDER)));
  }

  private CaseSelection sampled(YamlEntry written) throws IOException {
    Path drawn = beside(entries.text(written));
    if (!Files.isRegularFile(drawn)) {
      entries.problems().add(written.line(), Wording.of("dossier.sample-no-file", drawn));
      return new CaseSelection.All();
    }
    Sample sample = SampleJson.read(drawn);
    Set<String> ids =
        sample.populations().stream()
            .flatMap(population -> population.selected().stream())
            .map(SelectedFinding::caseId)
            .collect(Collectors.toSet());
    return new CaseSelection.Sampled(ids, sample.run(), drawn.toString());
  }

  private Path beside(String name) {
    return file.toAbsolutePath().resolveSibling(name);
  }

  private CaseSelection where(YamlEntry written) {
    if (!written.hasKeys()) {
      entries
          .problems()
          .add(written.line(), Wording.of("dossier.where-has-keys-such-as-commitment"));
      return new CaseSelection.All();
    }
    Set<String> named = new LinkedHashSet<>();
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    Set<Verdict> human = EnumSet.noneOf(Verdict.class);
    Optional<CaseSelection.Days> received = Optional.empty();
    Map<String, Set<String>> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, YamlEntry> entry : written.nullableEntries().entrySet()) {
      YamlEntry value = entry.getValue();
      switch (entry.getKey()) {
        case "commitment" -> known(value, "commitment", commitments, named::add);
        case "verdict" ->
            known(value, "verdict", VERDICTS, word -> verdicts.add(Verdict.valueOf(word)));
        case "human_verdict" ->
            known(value, "human_verdict", VERDICTS, word -> human.add(Verdict.valueOf(word)));
        case "received" -> received = period(value);
        default -> attributes.put(entry.getKey(), entries.texts(value));
      }
    }
    if (written.nullableEntries().isEmpty()) {
      entries
          .problems()
          .add(
              written.line(),
              Wording.of("dossier.where-names-nothing", String.join(", ", CONDITIONS)));
    }
    return new CaseSelection.Where(named, verdicts, human, received, attributes);
  }

  private void known(YamlEntry value, String key, Collection<String> all, Consumer<String> taking) {
    for (String word : entries.texts(value)) {
      String meant = word.toUpperCase(Locale.ROOT);
      if (all.contains(meant)) {
        taking.accept(meant);
      } else {
        entries.problems().unknown(value.line(), key, word, all);
      }
    }
  }

  private Optional<CaseSelection.Days> period(YamlEntry written) {
    List<String> days = List.copyOf(entries.texts(written));
    try {
      if (days.size() == 2 || days.size() == 1) {
        CaseSelection.Days period =
            new CaseSelection.Days(
                LocalDate.parse(days.get(0)), LocalDate.parse(days.get(days.size() - 1)));
        if (!period.last().isBefore(period.first())) {
          return Optional.of(period);
        }
      }
    } catch (DateTimeParseException e) {
      // Said below, with what was written.
    }
    entries
        .problems()
        .add(written.line(), Wording.of("dossier.received-is-no-period", String.join(", ", days)));
    return Optional.empty();
  }
}
