package org.complaintauditor.dossier.making;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Tally;
import org.complaintauditor.obligation.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Every case of the run under a pseudonym, with its verdicts, so that whoever gets a selection can
 * count the rates of all. In the order of the pseudonyms, which tells nothing.
 */
final class PseudonymousPopulation {
  static final String FILE = "population.csv";

  private final List<String> commitments;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  private record Row(
      String pseudonym, String month, String version, List<Optional<Reason>> reasons) {}

  PseudonymousPopulation(Pack pack) {
    commitments = pack.allCommitments().stream().map(Commitment::id).toList();
    commitments.forEach(id -> tallies.put(id, Tally.EMPTY));
  }

  /** Takes a case. */
  void add(String pseudonym, AuditedCase audited) {
    List<Optional<Reason>> reasons = new ArrayList<>();
    Map<String, Finding> found = new LinkedHashMap<>();
    audited.findings().forEach(finding -> found.put(finding.commitment(), finding));
    for (String id : commitments) {
      @Nullable Finding finding = found.get(id);
      if (finding == null) {
        reasons.add(Optional.empty()); // The version in force does not have it.
      } else {
        reasons.add(Optional.of(finding.reason()));
        tallies.computeIfPresent(id, (key, tally) -> tally.plus(finding.verdict()));
      }
    }
    String month = audited.history().received() ? month(audited.history().receipt().date()) : "";
    rows.add(new Row(pseudonym, month, audited.version().version(), List.copyOf(reasons)));
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, "2026-01".length());
  }

  /** How many cases. */
  int size() {
    return rows.size();
  }

  /** How each commitment was judged. */
  Map<String, Tally> tallies() {
    return tallies;
  }

  /** Writes the cases. */
  void write(Path data) throws IOException {
    List<String> columns = new ArrayList<>(List.of("case", "received", "pack_version"));
    for (String id : commitments) {
      columns.add(id);
      columns.add(id + "_reason");
    }
    rows.sort(Comparator.comparing(Row::pseudonym, CodePoints.ORDER));
    try (DataTable table = new DataTable(data.resolve(FILE), columns)) {
      for (Row row : rows) {
        List<String> cells = new ArrayList<>(List.of(row.pseudonym(), row.month(), row.version()));
        for (Optional<Reason> reason : row.reasons()) {
          cells.add(reason.map(one -> one.verdict().name()).orElse(""));
          cells.add(reason.map(Reason::name).orElse(""));
        }
        table.row(cells);
      }
    }
  }
}
