package org.complaintauditor.store;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;

/** Entries, runs and findings for tests. */
public final class Samples {

  static final LedgerAuthor ANA = new LedgerAuthor("Ana Doe", "ana", "OFFICER");

  private Samples() {}

  static LedgerEntry entry(String body) {
    return new LedgerEntry("2026-04-20T09:12:00-04:00", ANA, "workbook", "decision", body);
  }

  static LedgerEntry entry(int number) {
    return entry("{\"case\":\"C" + number + "\"}");
  }

  static FindingRecord finding(String caseId, String commitment, Verdict verdict) {
    return new FindingRecord(
        caseId,
        commitment,
        verdict,
        "LATE",
        "2026-01-02T12:07:30-05:00",
        "2026-01-06",
        "2026-01-08T09:00:00-05:00",
        OptionalInt.of(2),
        "jive-ca|" + caseId + "|" + commitment + "|E1",
        "k3v9p0q2m7x4t8w1",
        "0d5f0d5f0d5f0d5f",
        Optional.empty(),
        AttributesJson.of(new TreeMap<>(Map.of("team", "Mobile", "province", "QC"))));
  }

  static FindingRecord open(String caseId, String commitment, Optional<Verdict> human) {
    FindingRecord finding = finding(caseId, commitment, Verdict.BREACHED);
    return new FindingRecord(
        caseId,
        commitment,
        Verdict.BREACHED,
        "MISSING",
        finding.triggered(),
        finding.due(),
        "",
        OptionalInt.empty(),
        finding.occurrenceKey(),
        finding.evidenceDigest(),
        finding.basisDigest(),
        human,
        finding.attributes());
  }

  static RunRecord run(String id, String asOf, String settings) {
    return new RunRecord(
        id,
        "Jive",
        "jive-ca",
        "1.0.0,1.1.0",
        "ab".repeat(32),
        "complaint-auditor 0.2.0",
        asOf + "T23:59:59-04:00",
        asOf + "T03:59:59Z",
        "America/Toronto",
        "reports/" + id,
        settings,
        "{\"q1.csv\":\"cd\"}",
        "0".repeat(64));
  }
}
