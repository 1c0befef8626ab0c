package org.complaintauditor.scenario;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.RecordedActs;
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
 * @param unrecorded what its export has no place for, of what contacts can tell
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
    Set<Disclosure> unrecorded,
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

  /** What its export can record: every act, unless it says otherwise. */
  RecordedActs acts() {
    if (unrecorded.isEmpty()) {
      return RecordedActs.ALL;
    }
    Map<Activity, Integer> kept = new EnumMap<>(Activity.class);
    for (Activity act : Activity.values()) {
      kept.put(act, 0);
    }
    Map<Disclosure, Integer> told = new EnumMap<>(Disclosure.class);
    for (Disclosure disclosure : Disclosure.values()) {
      told.put(disclosure, Integer.MAX_VALUE);
    }
    told.keySet().removeAll(unrecorded);
    return new RecordedActs(
        false, EnumSet.allOf(Activity.class), kept, told, 0, false, false, false, true);
  }
}
