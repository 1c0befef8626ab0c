package org.complaintauditor.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;

/**
 * A case with the finding that it should have.
 *
 * @param file the scenario file's name
 * @param row the row on which it starts
 * @param name what it shows; also the id of its case
 * @param asOf the audit instant
 * @param set what-if changes
 * @param evidence which evidence counts
 * @param unrecorded the columns and disclosures for which its export has no place
 * @param records the acts of which its desk says that it records them
 * @param columns the columns of its export
 * @param expected what the finding should say, by the name of the column without {@code expected_}
 * @param events its events, each as cells in the order of the columns
 */
record Scenario(
    String file,
    int row,
    String name,
    String asOf,
    List<String> set,
    EvidenceMode evidence,
    Set<String> unrecorded,
    Set<String> records,
    List<String> columns,
    Map<String, String> expected,
    List<Line> events) {

  /**
   * An event of a scenario.
   *
   * @param row the row's number in the file
   * @param cells its cells
   */
  record Line(int row, List<String> cells) {}

  /** The scenario's place, and what it shows. */
  Wording place() {
    return Wording.of("app.row-and-name", file, row, name);
  }

  /** A cell as its author wrote it; nothing of a scenario is a customer's. */
  Optional<String> cell(int row, String column) {
    int place = columns.indexOf(column);
    return events.stream()
        .filter(line -> line.row() == row && place >= 0)
        .map(line -> line.cells().get(place))
        .findFirst();
  }

  /**
   * What its export can record: every act of the core, unless it says otherwise.
   *
   * @throws UnusableExportException if it records what is no activity
   */
  RecordedActs acts(Vocabulary words) {
    Map<Disclosure, Integer> told = new TreeMap<>();
    for (Disclosure disclosure : words.disclosures()) {
      told.put(disclosure, Integer.MAX_VALUE);
    }
    boolean all =
        !told.keySet()
            .removeIf(
                disclosure ->
                    unrecorded.contains(disclosure.name())
                        || unrecorded.contains(disclosure.coreName()));
    Set<Activity> said = new WordSet<>();
    records.forEach(name -> said.add(activity(name, words)));
    if (all) {
      return RecordedActs.ALL.in(words, said);
    }
    Map<Activity, Integer> kept = new TreeMap<>();
    for (Activity act : words.activities()) {
      kept.put(act, 0);
    }
    return new RecordedActs(
        false, Set.copyOf(words.activities()), kept, told, 0, false, false, false, true);
  }

  private Activity activity(String name, Vocabulary words) {
    return words
        .find(Activity.class, name)
        .filter(RecordedActs::isOwnAct)
        .orElseThrow(
            () ->
                new UnusableExportException(
                    Wording.of(
                        "app.scenario-records-no-activity",
                        name,
                        words.activities().stream()
                            .filter(RecordedActs::isOwnAct)
                            .map(Activity::name)
                            .collect(Collectors.joining("|")))));
  }
}
