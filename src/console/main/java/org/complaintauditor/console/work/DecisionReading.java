package org.complaintauditor.console.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.MachineVerdict;
import org.complaintauditor.decision.OverruleReason;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/**
 * Reads a decision from a form, by the same rules as {@code decisions add}; says all that is wrong.
 */
final class DecisionReading {

  /** The verdicts that somebody can decide for. */
  static final List<Verdict> VERDICTS =
      List.of(Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE, Verdict.NOT_EVIDENCED);

  private static final int LONGEST = 4_000;
  private static final int LONGEST_LINE = 300;

  private final FindingOnDesk desk;
  private final DecisionFields fields;
  private final FormProblems problems = new FormProblems();

  DecisionReading(FindingOnDesk desk, DecisionFields fields) {
    this.desk = desk;
    this.fields = fields;
  }

  /** What is wrong with the form. */
  FormProblems problems() {
    return problems;
  }

  /** The decision; empty if something is wrong. */
  Optional<Decision> read(Person by, LocalDate date) {
    text("reason", fields.reason(), LONGEST);
    text("question", fields.question(), LONGEST);
    text("to", fields.to(), LONGEST_LINE);
    text("evidence_ref", fields.evidence(), LONGEST_LINE);
    Optional<MachineVerdict> shown = desk.shown(fields.occurrence());
    problems.require(
        shown.isPresent(),
        "trigger",
        Wording.of("console.was-not-triggered-by-event", desk.recorded().commitment()));
    Optional<HumanAnswer> answer =
        DecisionKind.of(fields.decision()).flatMap(kind -> answer(kind, shown));
    if (answer.isEmpty() && problems.isEmpty()) {
      problems.add("decision-agree", Wording.of("console.choose-what-you-decide"));
    }
    shown
        .flatMap(MachineVerdict::triggered)
        .filter(date::isBefore)
        .ifPresent(
            on ->
                problems.add(
                    "", Wording.of("console.today-is-before-when-what-is-judged", date, on)));
    return problems.isEmpty()
        ? Optional.of(
            new Decision(
                new Subject(
                    desk.recorded().caseId(), desk.recorded().commitment(), fields.occurrence()),
                answer.orElseThrow(),
                fields.evidence(),
                new Decision.Signature(by, date, Optional.empty()),
                shown.map(MachineVerdict::digests),
                List.of(),
                LinePlace.ledger(0)))
        : Optional.empty();
  }

  private void text(String field, String text, int longest) {
    problems.require(
        text.length() <= longest, field, Wording.of("console.is-longer-than-characters", longest));
    problems.require(
        TextSanitizer.lines(text).equals(text),
        field,
        Wording.of("console.has-characters-cannot-be-shown"));
  }

  private Optional<HumanAnswer> answer(DecisionKind kind, Optional<MachineVerdict> shown) {
    return switch (kind) {
      case AGREE ->
          Optional.of(new HumanAnswer.Agree(shown.map(MachineVerdict::verdict), fields.reason()));
      case OVERRULE -> overrule(shown);
      case ASK_EVIDENCE -> {
        problems.require(
            !fields.question().isEmpty(),
            "question",
            Wording.of("console.write-question-has-to-be-answered"));
        yield Optional.of(new HumanAnswer.AskEvidence(fields.question(), fields.to()));
      }
      case WAIVE -> waive();
      case WITHDRAW, CONFIRM -> Optional.empty();
    };
  }

  private Optional<HumanAnswer> overrule(Optional<MachineVerdict> shown) {
    Optional<Verdict> verdict = one(VERDICTS, Verdict::name, fields.verdict());
    problems.require(verdict.isPresent(), "verdict", Wording.of("console.choose-verdict-is-right"));
    if (verdict.isPresent() && shown.map(MachineVerdict::verdict).equals(verdict)) {
      problems.add("verdict", Wording.of("console.is-what-run-says-too"));
    }
    Optional<OverruleReason> code =
        one(Arrays.asList(OverruleReason.values()), OverruleReason::name, fields.reasonCode());
    problems.require(
        code.isPresent(), "reason_code", Wording.of("console.choose-a-kind-of-reason"));
    problems.require(
        !fields.reason().isEmpty(), "reason", Wording.of("console.write-why-verdict-is-wrong"));
    if (code.isPresent()
        && !fields.reason().isEmpty()
        && fields.reason().length() < code.get().fewestCharacters()) {
      problems.add(
          "reason", Wording.of("console.with-other-reason-must-tell", OverruleReason.TOLD));
    }
    return verdict.isEmpty() || code.isEmpty()
        ? Optional.empty()
        : Optional.of(new HumanAnswer.Overrule(verdict.get(), code.get(), fields.reason()));
  }

  private static <T> Optional<T> one(List<T> all, Function<T, String> name, String wanted) {
    return all.stream().filter(each -> name.apply(each).equals(wanted)).findFirst();
  }

  private Optional<HumanAnswer> waive() {
    Optional<Waiver> waiver = one(desk.decisions().waivers(), Waiver::id, fields.waiver());
    problems.require(waiver.isPresent(), "waiver", Wording.of("console.choose-a-waiver"));
    waiver
        .filter(one -> one.isExpired(desk.judged().auditDay()))
        .ifPresent(
            one ->
                problems.add(
                    "waiver",
                    Wording.of(
                        "console.waiver-counts-until-before-day-of-audit",
                        one.id(),
                        one.approval().expires())));
    return waiver.map(one -> new HumanAnswer.Waive(one.id(), Optional.empty(), fields.reason()));
  }
}
