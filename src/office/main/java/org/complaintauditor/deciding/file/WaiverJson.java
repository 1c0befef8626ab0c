package org.complaintauditor.deciding.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WaiverScope;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** The body of a line of the ledger that gives a waiver: the keys of {@code waivers.yaml}. */
public final class WaiverJson {

  /** The kind of the ledger's lines that give waivers. */
  public static final String WAIVER = "waiver";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private WaiverJson() {}

  /**
   * The body; what is not said has no key.
   *
   * @param pack the name of the pack whose findings it is about
   */
  public static String write(Waiver waiver, String pack) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put(DecisionJson.PACK, pack);
    body.put("id", waiver.id());
    body.put("reason_code", waiver.code().name());
    body.put("reason", waiver.reason());
    body.set("scope", scope(waiver.scope()));
    body.put("requested_by", waiver.approval().requestedBy().name());
    body.put("approved_by", waiver.approval().approvedBy().name());
    body.put("approved_on", waiver.approval().approvedOn().toString());
    body.put("expires", waiver.approval().expires().toString());
    if (!waiver.evidenceRef().isEmpty()) {
      body.put("evidence_ref", waiver.evidenceRef());
    }
    return body.toString();
  }

  private static ObjectNode scope(WaiverScope scope) {
    ObjectNode written = MAPPER.createObjectNode();
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
    return written;
  }

  private static void put(ObjectNode to, String key, Collection<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = to.putArray(key);
      texts.forEach(array::add);
    }
  }

  /**
   * The waiver that a body gives.
   *
   * @param number the ledger's line
   * @throws UnusableExportException if it gives none
   */
  public static Waiver read(String body, long number) {
    try {
      JsonNode root = MAPPER.readTree(body);
      if (root instanceof ObjectNode keys) {
        keys.remove(DecisionJson.PACK);
      }
      return WaiverFile.ofLedger("[" + root + "]", number);
    } catch (JsonProcessingException e) {
      throw new UnusableExportException(
          Wording.of("office.line-of-ledger-holds-no-json", number, e.getOriginalMessage()), e);
    }
  }
}
