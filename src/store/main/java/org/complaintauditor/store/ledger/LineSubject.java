package org.complaintauditor.store.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
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

  private static final JsonFactory JSON = new JsonFactory();

  /** What takes an earlier line back. */
  private static final String WITHDRAW = "withdraw";

  private static final Set<String> DECISIONS = Set.of("agree", "overrule", "ask_evidence", "waive");

  /** What a line says itself. */
  static LineSubject of(LedgerLine line) {
    Map<String, String> keys = texts(line.body());
    String of = keys.getOrDefault("of", "");
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

  private static String text(Map<String, String> keys, String key) {
    return StorableText.of(keys.getOrDefault(key, ""));
  }

  /** The texts and numbers of a JSON object, not of what is within it. */
  private static Map<String, String> texts(String object) {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser json = JSON.createParser(object)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
          texts.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the body of a line was read as an object before", e);
    }
    return texts;
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
