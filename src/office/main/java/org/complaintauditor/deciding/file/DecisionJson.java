package org.complaintauditor.deciding.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.complaintauditor.decision.Confirmation;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.SoleAct;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;

/** The body of a line of the ledger: the keys of {@code decisions.yaml}, as JSON in one line. */
public final class DecisionJson {

  /** The kind of the ledger's lines that hold decisions and withdrawals. */
  public static final String DECISION = "decision";

  /** The kind of the ledger's lines that confirm a decision. */
  public static final String CONFIRM = "confirm";

  static final String PACK = "pack";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DecisionJson() {}

  /** The kind of the ledger's line. */
  public static String kind(DecisionLine line) {
    return line instanceof Confirmation ? CONFIRM : DECISION;
  }

  /**
   * The body: what is not said has no key; keys come in the order of the documentation.
   *
   * @param pack the name of the pack whose findings it is about: a ledger may serve several
   */
  public static String write(DecisionLine line, String pack) {
    Map<String, String> values = values(line);
    ObjectNode body = MAPPER.createObjectNode();
    body.put(PACK, pack);
    DecisionEntry.KEYS.forEach(
        key -> {
          String value = values.getOrDefault(key, "");
          if (!value.isEmpty()) {
            if (key.equals("of")) {
              body.put(key, Long.parseLong(value));
            } else {
              body.put(key, value);
            }
          }
        });
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Texts and numbers can always be written.
    }
  }

  /** What a line says by the keys of {@code decisions.yaml}. */
  public static Map<String, String> values(DecisionLine line) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("decision", line.kind().word());
    values.put("by", line.by().name());
    values.put("date", line.date().toString());
    if (line instanceof Withdrawal withdrawal) {
      values.put("of", Long.toString(withdrawal.of()));
      values.put("reason", withdrawal.reason());
    } else if (line instanceof Confirmation confirmation) {
      values.put("of", Long.toString(confirmation.of()));
    } else if (line instanceof Decision decision) {
      put(decision, values);
    }
    return values;
  }

  /** As {@link #values}, but equal for lines of earlier versions, too, which saw the same. */
  public static Map<String, String> said(DecisionLine line) {
    return values(
        line instanceof Decision decision
            ? decision.seen().map(seen -> decision.seen(seen.ofAll())).orElse(decision)
            : line);
  }

  private static void put(Decision decision, Map<String, String> values) {
    values.put("case", decision.subject().caseId());
    values.put("commitment", decision.subject().commitment());
    decision.subject().trigger().ifPresent(trigger -> values.put("trigger", trigger));
    values.put("evidence_ref", decision.evidenceRef());
    decision.signature().second().ifPresent(second -> values.put("second", second.name()));
    StringJoiner settles = new StringJoiner(" ");
    decision.settles().forEach(number -> settles.add(Long.toString(number)));
    values.put("settles", settles.toString());
    decision
        .seen()
        .ifPresent(
            seen -> {
              values.put("seen", seen.evidence());
              values.put("basis", seen.basis());
            });
    HumanAnswer answer = decision.answer();
    values.put("reason", answer.reason());
    values.put("reason_code", answer.reasonCode());
    if (answer instanceof HumanAnswer.Agree agree) {
      agree.verdict().map(Verdict::name).ifPresent(verdict -> values.put("verdict", verdict));
    } else if (answer instanceof HumanAnswer.Overrule overrule) {
      values.put("verdict", overrule.verdict().name());
    } else if (answer instanceof HumanAnswer.AskEvidence ask) {
      values.remove("reason");
      values.put("question", ask.question());
      values.put("to", ask.to());
    } else if (answer instanceof HumanAnswer.Waive waive) {
      values.put("waiver", waive.waiver());
      waive.written().ifPresent(waiver -> put(waiver, values));
    }
  }

  private static void put(Waiver waiver, Map<String, String> values) {
    values.put("reason", waiver.reason());
    values.put("requested_by", waiver.approval().requestedBy().name());
    values.put("approved_by", waiver.approval().approvedBy().name());
    values.put("approved_on", waiver.approval().approvedOn().toString());
    values.put("expires", waiver.approval().expires().toString());
  }

  /**
   * The line that a body holds.
   *
   * @param account who wrote the ledger's line; empty where it has no account
   * @param number the ledger's line
   * @throws UnusableExportException if it is no decision
   */
  public static DecisionLine read(String body, Optional<String> account, long number) {
    return read(body, account, Optional.empty(), number);
  }

  /**
   * As {@link #read(String, Optional, long)}.
   *
   * @param mark what one administrator alone had done to the account before
   */
  public static DecisionLine read(
      String body, Optional<String> account, Optional<SoleAct> mark, long number) {
    FileProblems problems = FileProblems.ofLedger(number);
    Map<String, String> values = new LinkedHashMap<>();
    try {
      JsonNode root = MAPPER.readTree(body);
      root.properties()
          .forEach(
              one -> {
                if (one.getValue().isArray()) {
                  StringJoiner all = new StringJoiner(" ");
                  one.getValue().forEach(each -> all.add(each.asText()));
                  values.put(one.getKey(), all.toString());
                } else {
                  values.put(one.getKey(), one.getValue().asText());
                }
              });
    } catch (JsonProcessingException e) {
      throw new UnusableExportException(
          Wording.of("office.line-of-ledger-holds-no-json", number, e.getOriginalMessage()), e);
    }
    Optional<DecisionLine> line = DecisionFile.ofLedger(values, number, problems);
    problems.refuse();
    return signed(line.orElseThrow(), account, mark);
  }

  /** The pack that a body is about, where it says so. */
  public static Optional<String> pack(String body) {
    try {
      JsonNode pack = MAPPER.readTree(body).path(PACK);
      return pack.isTextual() ? Optional.of(pack.asText()) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty(); // Said by who reads the body.
    }
  }

  private static DecisionLine signed(
      DecisionLine line, Optional<String> account, Optional<SoleAct> mark) {
    Person by = new Person(line.by().name(), account, mark);
    if (line instanceof Decision decision) {
      return new Decision(
          decision.subject(),
          decision.answer(),
          decision.evidenceRef(),
          new Decision.Signature(by, decision.date(), decision.signature().second()),
          decision.seen(),
          decision.settles(),
          decision.place());
    }
    if (line instanceof Withdrawal withdrawal) {
      return new Withdrawal(
          withdrawal.of(), withdrawal.reason(), by, withdrawal.date(), withdrawal.place());
    }
    Confirmation confirmation = (Confirmation) line;
    return new Confirmation(confirmation.of(), by, confirmation.date(), confirmation.place());
  }
}
