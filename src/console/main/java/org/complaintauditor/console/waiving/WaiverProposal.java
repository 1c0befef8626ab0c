package org.complaintauditor.console.waiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.complaintauditor.deciding.file.WaiverJson;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WaiverReason;
import org.complaintauditor.decision.WaiverScope;
import org.complaintauditor.store.ledger.LedgerLine;

/**
 * A waiver that somebody asks for and nobody has approved. A line of the ledger holds it, with the
 * keys of a waiver but for who approved it, and when.
 *
 * @param pack the pack whose findings it is about
 * @param id what it is to be called
 * @param code why, of the closed list
 * @param reason why, in words
 * @param scope which findings
 * @param requestedBy who asks
 * @param expires the last day on which it is to count
 * @param evidenceRef where what it relies on is kept; may be empty
 */
record WaiverProposal(
    String pack,
    String id,
    WaiverReason code,
    String reason,
    WaiverScope scope,
    String requestedBy,
    LocalDate expires,
    String evidenceRef) {

  /** The kind of the ledger's lines that ask for waivers. */
  static final String KIND = "waiver-proposal";

  /** The kind of the ledger's lines that refuse them. */
  static final String REFUSAL = "waiver-refusal";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The waiver that an approval makes of it. */
  Waiver approved(Person by, LocalDate on) {
    return new Waiver(
        id,
        code,
        reason,
        scope,
        new Waiver.Approval(Person.named(requestedBy), by, on, expires),
        evidenceRef);
  }

  /** The body of the line. */
  String body() {
    ObjectNode body = JSON.createObjectNode();
    body.put("pack", pack);
    body.put("id", id);
    body.put("reason_code", code.name());
    body.put("reason", reason);
    ObjectNode written = body.putObject("scope");
    put(written, "commitments", scope.sortedCommitments());
    scope
        .triggered()
        .ifPresent(
            period ->
                put(
                    written,
                    "triggered",
                    List.of(period.first().toString(), period.last().toString())));
    put(written, "cases", scope.sortedCases());
    if (!scope.where().isEmpty()) {
      ObjectNode where = written.putObject("where");
      scope.sortedWhere().forEach((name, values) -> put(where, name, values));
    }
    body.put("requested_by", requestedBy);
    body.put("expires", expires.toString());
    if (!evidenceRef.isEmpty()) {
      body.put("evidence_ref", evidenceRef);
    }
    return body.toString();
  }

  private static void put(ObjectNode to, String key, Collection<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(to.putArray(key)::add);
    }
  }

  /**
   * The waiver that an approval makes of what a line asks for.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if there can be none, as when
   *     the same person asks and approves: it says why
   */
  static Waiver approved(LedgerLine line, String by, LocalDate on) {
    try {
      ObjectNode body = (ObjectNode) JSON.readTree(line.body());
      body.put("approved_by", by);
      body.put("approved_on", on.toString());
      return WaiverJson.read(body.toString(), line.n());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the ledger takes JSON objects only", e);
    }
  }

  /** The body of a line that refuses what another asks for. */
  static String refusal(LedgerLine asked, String id, String pack, String reason) {
    ObjectNode body = JSON.createObjectNode();
    body.put("pack", pack);
    body.put("id", id);
    body.put("of", asked.n());
    body.put("reason", reason);
    return body.toString();
  }
}
