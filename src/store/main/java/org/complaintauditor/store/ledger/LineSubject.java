package org.complaintauditor.store.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import java.util.Set;
import org.complaintauditor.store.database.KeptJson;
import org.complaintauditor.store.database.StorableText;

/**
 * What a line of the ledger is about, as its body says; empty texts where it does not.
 *
 * @param n the line
 * @param kind its kind
 * @param subject the finding
 * @param run the run, where it names one
 * @param occurrence the trigger of the occurrence
 * @param decision the word for what is decided
 * @param of the line that it confirms or takes back
 */
record LineSubject(
    long n,
    String kind,
    LedgerSubject subject,
    String run,
    String occurrence,
    String decision,
    OptionalLong of) {

  /** What takes an earlier line back. */
  private static final String WITHDRAW = "withdraw";

  private static final Set<String> DECISIONS = Set.of("agree", "overrule", "ask_evidence", "waive");

  /** What a line says itself. */
  static LineSubject of(LedgerLine line) {
    JsonNode keys =
        KeptJson.read(
            line.body(), JsonNode.class, "the body of a line was read as an object before");
    String of = said(keys, "of");
    return new LineSubject(
        line.n(),
        line.kind(),
        new LedgerSubject(text(keys, "pack"), text(keys, "case"), text(keys, "commitment")),
        text(keys, "run"),
        text(keys, "trigger"),
        text(keys, "decision"),
        of.matches("[1-9][0-9]{0,17}")
            ? OptionalLong.of(Long.parseLong(of))
            : OptionalLong.empty());
  }

  private static String text(JsonNode keys, String key) {
    return StorableText.of(said(keys, key));
  }

  /** A text or whole number; empty if the key holds something else. */
  private static String said(JsonNode keys, String key) {
    JsonNode value = keys.path(key);
    return value.isTextual() || value.isIntegralNumber() ? value.asText() : "";
  }

  /** The same, about what the line is about that this one confirms or takes back. */
  LineSubject about(LineSubject other) {
    return new LineSubject(n, kind, other.subject, run, other.occurrence, decision, of);
  }

  /** Whether it is about one finding. */
  boolean hasFinding() {
    return !subject.caseId().isEmpty() && !subject.commitment().isEmpty();
  }

  /** Whether it decides something. */
  boolean decides() {
    return DECISIONS.contains(decision);
  }

  /** Whether it takes another line back. */
  boolean withdraws() {
    return decision.equals(WITHDRAW) && of.isPresent();
  }
}
