package org.complaintauditor.dossier.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.dossier.check.StatedFindings.FindingPlace;
import org.complaintauditor.dossier.check.StatedFindings.Stated;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.json.SummaryJson;

/**
 * Counts the verdicts of all cases again from {@code population.csv}, and holds the findings of the
 * selected cases against it.
 */
final class PopulationRecount {
  private static final String FILE = "data/population.csv";
  private static final String SUMMARY = "data/summary.json";
  private static final String REASON = "_reason";
  private static final List<String> COLUMNS = List.of("case", "received", "pack_version");

  private final StatedFindings findings;
  private final Deviations found;
  private final Map<String, VerdictCount> counts = new LinkedHashMap<>();
  private final Map<String, VerdictCount> selectedCounts = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private long cases;
  private long exceptionsNotSelected;
  private long compared;

  PopulationRecount(StatedFindings findings, Deviations found) {
    this.findings = findings;
    this.found = found;
  }

  /**
   * Reads the population.
   *
   * @param commitments those that the summary states
   */
  void read(Path root, List<String> commitments) throws IOException {
    List<String> needed = new ArrayList<>(COLUMNS);
    for (String commitment : commitments) {
      counts.put(commitment, new VerdictCount());
      selectedCounts.put(commitment, new VerdictCount());
      needed.add(commitment);
      needed.add(commitment + REASON);
    }
    List<String> columns =
        new DossierTable(root, FILE, found).forEach(needed, row -> add(row, commitments));
    if (columns.isEmpty()) {
      counts.clear();
      return;
    }
    columns.stream()
        .filter(column -> !needed.contains(column))
        .forEach(
            column -> found.add(FILE, Wording.of("dossier.has-column-lacks", column, SUMMARY)));
    findings.cases().stream()
        .filter(one -> !seen.contains(one))
        .sorted()
        .forEach(one -> found.add(FILE, Wording.of("dossier.lacks-selected-case", one)));
  }

  private void add(DossierTable.Row row, List<String> commitments) {
    cases++;
    String caseId = row.get("case");
    boolean selected = findings.cases().contains(caseId);
    if (selected && !seen.add(caseId)) {
      row.deviates(Wording.of("dossier.case-stands-here-twice", caseId));
    }
    for (String commitment : commitments) {
      String name = row.get(commitment);
      Optional<Verdict> verdict = VerdictCount.verdict(name);
      if (verdict.isPresent()) {
        Optional.ofNullable(counts.get(commitment)).orElseThrow().add(verdict.get());
        if (selected) {
          Optional.ofNullable(selectedCounts.get(commitment)).orElseThrow().add(verdict.get());
        }
        exceptionsNotSelected += !selected && verdict.get().isException() ? 1 : 0;
      } else if (!name.isEmpty()) {
        row.deviates(Wording.of("dossier.is-no-verdict", name));
      }
      if (selected) {
        compare(row, caseId, commitment);
      }
    }
  }

  private void compare(DossierTable.Row row, String caseId, String commitment) {
    compared++;
    Stated stated = findings.byPlace().get(new FindingPlace(caseId, commitment));
    String here = shown(row.get(commitment), row.get(commitment + REASON));
    String there = stated == null ? "" : shown(stated.verdict(), stated.reason());
    if (!here.equals(there)) {
      row.deviates(
          Wording.of("dossier.of-case-is-here-and-in-data", commitment, caseId, here, there));
    }
  }

  private static String shown(String verdict, String reason) {
    return reason.isEmpty() ? verdict : verdict + " " + reason;
  }

  /**
   * Holds the rates of the summary against what was counted.
   *
   * @return how many were
   */
  int rates(JsonNode summary) {
    if (counts.isEmpty()) {
      return 0;
    }
    long stated = summary.path("population").path("cases").asLong();
    if (stated != cases) {
      found.add(
          SUMMARY, Wording.of("dossier.states-cases-but-data-population-csv-has", stated, cases));
    }
    int rates = 0;
    for (JsonNode commitment : summary.path("commitments")) {
      VerdictCount count = counts.get(commitment.path("id").asText());
      if (count != null) {
        rates++;
        compare(commitment, count);
      }
    }
    return rates;
  }

  private void compare(JsonNode commitment, VerdictCount count) {
    String id = commitment.path("id").asText();
    for (Verdict verdict : Verdict.values()) {
      long stated = commitment.path(VerdictCount.key(verdict)).asLong();
      if (stated != count.of(verdict)) {
        found.add(
            SUMMARY, Wording.of("dossier.states-counted", id, stated, verdict, count.of(verdict)));
      }
    }
    boolean told = count.isTold() && SummaryJson.tally(commitment).rated();
    if (commitment.path("rate_told").asBoolean() != told) {
      found.add(SUMMARY, Wording.of("dossier.rate-told-should-be", id, Boolean.toString(told)));
    }
    Optional<BigDecimal> counted = told ? count.rate() : Optional.empty();
    JsonNode stated = commitment.path("rate");
    boolean same =
        counted.isPresent()
            ? stated.isNumber() && stated.decimalValue().compareTo(counted.get()) == 0
            : stated.isNull();
    if (!same) {
      found.add(
          SUMMARY,
          Wording.of(
              "dossier.states-rate-counted",
              id,
              stated.isMissingNode() ? "-" : stated.asText(),
              counted.map(BigDecimal::toPlainString).orElse("-")));
    }
  }

  /** How many cases the run had; 0 if the population cannot be read. */
  long cases() {
    return cases;
  }

  /** How many findings were compared. */
  long compared() {
    return compared;
  }

  /** How many exceptions cases have that were not selected. */
  long exceptionsNotSelected() {
    return exceptionsNotSelected;
  }

  /** The verdicts of the whole run by commitment; empty if the population cannot be read. */
  Map<String, VerdictCount> counts() {
    return counts;
  }

  /** The verdicts of the selected cases by commitment. */
  Map<String, VerdictCount> selectedCounts() {
    return selectedCounts;
  }

  /** Whether there was something to count. */
  boolean isCounted() {
    return !counts.isEmpty();
  }
}
