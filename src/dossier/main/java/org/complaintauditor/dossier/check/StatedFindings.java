package org.complaintauditor.dossier.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;

/** The findings of the selected cases, as {@code findings.csv} states them. */
final class StatedFindings {
  private static final String FILE = "data/findings.csv";
  private static final List<String> COLUMNS =
      List.of("case_id", "commitment", "verdict", "reason", "due", "occurrences");

  private final Map<FindingPlace, Stated> byPlace = new HashMap<>();
  private final Set<String> cases = new HashSet<>();

  private StatedFindings() {}

  /** The case and commitment of a finding. */
  record FindingPlace(String caseId, String commitment) {
    static final Comparator<FindingPlace> ORDER =
        Comparator.comparing(FindingPlace::caseId).thenComparing(FindingPlace::commitment);
  }

  /** What a finding states. */
  record Stated(String verdict, String reason, String due, String occurrences) {}

  static StatedFindings of(Path root, Deviations found) throws IOException {
    StatedFindings findings = new StatedFindings();
    new DossierTable(root, FILE, found).forEach(COLUMNS, findings::add);
    return findings;
  }

  private void add(DossierTable.Row row) {
    FindingPlace place = new FindingPlace(row.get("case_id"), row.get("commitment"));
    Stated stated =
        new Stated(row.get("verdict"), row.get("reason"), row.get("due"), row.get("occurrences"));
    if (VerdictCount.verdict(stated.verdict()).isEmpty()) {
      row.deviates(Wording.of("dossier.is-no-verdict", stated.verdict()));
    }
    cases.add(place.caseId());
    if (byPlace.put(place, stated) != null) {
      row.deviates(
          Wording.of("dossier.case-has-a-second-finding-of", place.caseId(), place.commitment()));
    }
  }

  Map<FindingPlace, Stated> byPlace() {
    return byPlace;
  }

  /** The selected cases. */
  Set<String> cases() {
    return cases;
  }

  long breached() {
    return byPlace.values().stream()
        .filter(one -> one.verdict().equals(Verdict.BREACHED.name()))
        .count();
  }
}
