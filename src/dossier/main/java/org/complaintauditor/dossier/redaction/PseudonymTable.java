package org.complaintauditor.dossier.redaction;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.EventRow;

/**
 * The table from pseudonyms back to values: computed from run and secret when it is asked for, and
 * kept nowhere.
 */
public final class PseudonymTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader("pseudonym", "kind", "value", "case").get();

  private PseudonymTable() {}

  /**
   * Writes it as CSV: case by case, and of what several cases have, once.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Material material, Pseudonyms pseudonyms, Appendable to)
      throws IOException {
    Redaction redaction =
        new Redaction(
            pseudonyms, new RedactionFacts(Audience.shipped("public"), material.pack(), Set.of()));
    CSVPrinter rows = new CSVPrinter(to, FORMAT);
    Set<String> known = new HashSet<>();
    for (ExportedCase exportedCase : material) {
      rows.printRecord(
          redaction.caseId(exportedCase.caseId()),
          "case",
          exportedCase.caseId(),
          exportedCase.caseId());
      Map<String, String> events = redaction.events(exportedCase);
      Set<String> ofCase = new HashSet<>();
      for (EventRow row : exportedCase.rows()) {
        if (!row.eventId().isEmpty() && ofCase.add(row.eventId())) {
          rows.printRecord(
              events.get(row.eventId()), "event", row.eventId(), exportedCase.caseId());
        }
        once(
            redaction.trackingNumber(row.trackingNumber()),
            "tracking number",
            row.trackingNumber(),
            exportedCase.caseId(),
            known,
            rows);
        once(redaction.actor(row.actor()), "actor", row.actor().strip(), "", known, rows);
        once(redaction.file(row.origin().file()), "file", row.origin().file(), "", known, rows);
      }
    }
    rows.flush();
  }

  private static void once(
      String pseudonym, String kind, String value, String caseId, Set<String> known, CSVPrinter to)
      throws IOException {
    if (!value.isBlank() && known.add(pseudonym)) {
      to.printRecord(pseudonym, kind, value, caseId);
    }
  }
}
