package org.complaintauditor.console.work;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.complaintauditor.console.web.RequestContext;

/**
 * The form of a decision as it was filled in.
 *
 * @param decision what is decided, as in {@code decisions.yaml}
 * @param trigger the event of the occurrence; empty for the finding as a whole
 * @param verdict the verdict of an overrule
 * @param reasonCode the kind of reason of an overrule
 * @param reason why
 * @param question what has to be known
 * @param to who should answer
 * @param waiver the id of a waiver
 * @param evidence where what the person relies on is kept
 * @param of the line that is taken back
 * @param last the number of the last line about the finding that the person has seen
 * @param list the work list that the person works through, as its address has it
 */
public record DecisionFields(
    String decision,
    String trigger,
    String verdict,
    String reasonCode,
    String reason,
    String question,
    String to,
    String waiver,
    String evidence,
    String of,
    long last,
    String list) {

  /** A form that nobody has filled in. */
  static DecisionFields empty(long last, String list) {
    return new DecisionFields("", "", "", "", "", "", "", "", "", "", last, list);
  }

  /** What was sent. Lines end as in files. */
  static DecisionFields sent(RequestContext request) {
    UnaryOperator<String> field = name -> request.field(name).replace("\r\n", "\n");
    return new DecisionFields(
        field.apply("decision"),
        field.apply("trigger"),
        field.apply("verdict"),
        field.apply("reason_code"),
        field.apply("reason"),
        field.apply("question"),
        field.apply("to"),
        field.apply("waiver"),
        field.apply("evidence_ref"),
        field.apply("of"),
        number(field.apply("last")).orElse(-1L),
        field.apply("list"));
  }

  /** The number that a field holds. */
  static Optional<Long> number(String text) {
    return text.matches("0|[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /** The same after the person has seen what came in between. */
  DecisionFields seen(long line) {
    return new DecisionFields(
        decision,
        trigger,
        verdict,
        reasonCode,
        reason,
        question,
        to,
        waiver,
        evidence,
        of,
        line,
        list);
  }

  /** The same about an occurrence. */
  DecisionFields about(String event) {
    return new DecisionFields(
        decision,
        event,
        verdict,
        reasonCode,
        reason,
        question,
        to,
        waiver,
        evidence,
        of,
        last,
        list);
  }

  /** The event of the occurrence, if it is about one. */
  Optional<String> occurrence() {
    return Optional.of(trigger).filter(event -> !event.isEmpty());
  }
}
