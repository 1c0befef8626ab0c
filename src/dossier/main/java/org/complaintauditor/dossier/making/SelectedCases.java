package org.complaintauditor.dossier.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Tally;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;

/** The cases that were selected, by their pseudonyms, with what was said of them. */
final class SelectedCases {

  /** Number of cases that are redacted at a time: they are sorted in memory. */
  private static final int AT_A_TIME = 20_000;

  private final Map<String, String> ids = new TreeMap<>(CodePoints.ORDER);
  private final Map<String, String> said = new TreeMap<>(CodePoints.ORDER);
  private final Map<String, Tally> selected = new TreeMap<>(CodePoints.ORDER);
  private final Map<String, Tally> left = new TreeMap<>(CodePoints.ORDER);
  private long findings;

  /** Takes a case of the run. */
  void add(String pseudonym, AuditedCase audited, boolean taken) {
    if (taken) {
      ids.put(pseudonym, audited.history().caseId());
      said.put(pseudonym, saying(audited));
      findings += audited.findings().size();
    }
    for (Finding finding : audited.findings()) {
      (taken ? selected : left)
          .merge(finding.commitment(), Tally.EMPTY.plus(finding.verdict()), Tally::plus);
    }
  }

  /** How many cases. */
  int size() {
    return ids.size();
  }

  /** How many findings they have. */
  long findings() {
    return findings;
  }

  /** How the selected cases were judged, by commitment. */
  Map<String, Tally> selected() {
    return selected;
  }

  /** How the others were judged, by commitment. */
  Map<String, Tally> left() {
    return left;
  }

  /** Breaches of the others. */
  long breachesLeft() {
    return left.values().stream().mapToLong(Tally::breached).sum();
  }

  /** Breaches of those selected. */
  long breaches() {
    return selected.values().stream().mapToLong(Tally::breached).sum();
  }

  /** Findings of the others that are no verdict to be content with. */
  long exceptionsLeft() {
    return left.values().stream()
        .mapToLong(tally -> tally.breached() + tally.pending() + tally.notEvidenced())
        .sum();
  }

  /** The original ids in portions, in the order of the pseudonyms. */
  List<Set<String>> portions() {
    List<Set<String>> portions = new ArrayList<>();
    List<String> all = new ArrayList<>(ids.values());
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      portions.add(Set.copyOf(all.subList(from, Math.min(all.size(), from + AT_A_TIME))));
    }
    return portions;
  }

  /**
   * What differs in a redacted case from what was said of the case itself: nothing, or the
   * redaction is wrong.
   */
  Optional<String> differing(AuditedCase redacted) {
    String pseudonym = redacted.history().caseId();
    String before = said.getOrDefault(pseudonym, "");
    return before.equals(saying(redacted)) ? Optional.empty() : Optional.of(pseudonym);
  }

  private static String saying(AuditedCase audited) {
    return audited.version().version()
        + audited.findings().stream().map(SelectedCases::saying).collect(Collectors.joining());
  }

  private static String saying(Finding finding) {
    return " "
        + finding.commitment()
        + finding.rules()
        + finding.occurrences().stream().map(SelectedCases::saying).toList()
        + finding.reason();
  }

  private static String saying(Occurrence occurrence) {
    return occurrence.reason() + " " + occurrence.assessment().due().date();
  }
}
