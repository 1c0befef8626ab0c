package org.complaintauditor.deciding.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.decision.Confirmation;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.Digests;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.OverruleReason;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;

/** A line of decisions as it is written: in YAML, in a row of CSV, in the ledger. */
final class DecisionEntry {

  /** The one key under which a list may stand. */
  static final String SETTLES = "settles";

  /** The keys that a decision can have, in the order in which they are written. */
  static final List<String> KEYS =
      List.of(
          "case",
          "commitment",
          "trigger",
          "decision",
          "verdict",
          "reason_code",
          "reason",
          "question",
          "to",
          "waiver",
          "requested_by",
          "approved_by",
          "approved_on",
          "expires",
          "evidence_ref",
          "by",
          "date",
          "second",
          SETTLES,
          "of",
          "seen",
          "basis");

  /** What the template shows of a finding; nobody reads it back. */
  static final List<String> SHOWN = List.of("machine_verdict", "machine_reason", "due");

  /** The verdicts that somebody can decide for. */
  static final List<String> VERDICTS =
      List.of("MET", "BREACHED", "NOT_APPLICABLE", "NOT_EVIDENCED");

  /** What only somebody who answers writes: a template has none of it. */
  static final List<String> ANSWER =
      List.of(
          "decision",
          "verdict",
          "reason_code",
          "reason",
          "question",
          "to",
          "waiver",
          "of",
          "second");

  private final WrittenEntry entry;
  private final LinePlace place;

  DecisionEntry(WrittenEntry entry, LinePlace place) {
    this.entry = entry;
    this.place = place;
  }

  /** The line; nothing where something is wrong, which is then said. */
  Optional<DecisionLine> line() {
    int before = entry.problems().found().size();
    Optional<String> word = entry.needed("decision");
    Optional<DecisionKind> kind = word.flatMap(DecisionKind::of);
    if (word.isPresent() && kind.isEmpty()) {
      entry
          .problems()
          .unknown(entry.line("decision"), "decision", word.get(), DecisionKind.words());
    }
    Optional<Person> by = entry.person("by");
    Optional<LocalDate> date = entry.date("date");
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case WITHDRAW, CONFIRM -> onAnother(kind.get(), by, date, before);
      case AGREE, OVERRULE, ASK_EVIDENCE, WAIVE -> decision(kind.get(), by, date, before);
    };
  }

  private boolean isRight(int before) {
    return entry.problems().found().size() == before;
  }

  private Optional<DecisionLine> onAnother(
      DecisionKind kind, Optional<Person> by, Optional<LocalDate> date, int before) {
    Optional<Long> of = entry.number("of");
    if (of.isPresent() && of.get() >= place.number()) {
      entry.wrong("of", Wording.of("office.of-write-number-of-an-earlier-line", of.get()));
    }
    if (!isRight(before)) {
      return Optional.empty();
    }
    return Optional.of(
        kind == DecisionKind.WITHDRAW
            ? new Withdrawal(
                of.orElseThrow(), entry.text("reason"), by.orElseThrow(), date.orElseThrow(), place)
            : new Confirmation(of.orElseThrow(), by.orElseThrow(), date.orElseThrow(), place));
  }

  private Optional<DecisionLine> decision(
      DecisionKind kind, Optional<Person> by, Optional<LocalDate> date, int before) {
    Optional<String> caseId = entry.needed("case");
    Optional<String> commitment = entry.needed("commitment");
    Optional<HumanAnswer> answer = answer(kind);
    Optional<Person> second = entry.find("second").map(Person::named);
    if (second.isPresent() && by.isPresent() && second.get().maybe(by.get())) {
      entry.wrong("second", Wording.of("office.second-is-who-decided", second.get().name()));
    }
    List<Long> settles = settles();
    if (!isRight(before)) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision(
            new Subject(caseId.orElseThrow(), commitment.orElseThrow(), entry.find("trigger")),
            answer.orElseThrow(),
            entry.text("evidence_ref"),
            new Decision.Signature(by.orElseThrow(), date.orElseThrow(), second),
            seen(),
            settles,
            place));
  }

  private List<Long> settles() {
    List<Long> settled = new ArrayList<>();
    for (String number : entry.text(SETTLES).split("[\\s,;]+", -1)) {
      if (number.matches("[1-9]\\d{0,17}")) {
        settled.add(Long.valueOf(number));
      } else if (!number.isEmpty()) {
        entry.wrong(SETTLES, Wording.of("office.settles-write-numbers-of-earlier-lines", number));
      }
    }
    return settled;
  }

  private Optional<Digests> seen() {
    Optional<String> seen = entry.find("seen");
    Optional<String> basis = entry.find("basis");
    return seen.isPresent() && basis.isPresent()
        ? Optional.of(new Digests(seen.get(), basis.get()))
        : Optional.empty();
  }

  private Optional<HumanAnswer> answer(DecisionKind kind) {
    if (entry.find("seen").isPresent() != entry.find("basis").isPresent()) {
      entry.wrong("seen", Wording.of("office.seen-and-basis-belong-together"));
    }
    return switch (kind) {
      case AGREE -> agree();
      case OVERRULE -> overrule();
      case ASK_EVIDENCE -> ask();
      case WAIVE -> waive();
      case WITHDRAW, CONFIRM -> Optional.empty();
    };
  }

  private Optional<Verdict> verdict() {
    return entry.oneOf("verdict", Verdict.class, VERDICTS);
  }

  private Optional<HumanAnswer> agree() {
    Optional<Verdict> verdict =
        entry.oneOf(
            "verdict", Verdict.class, Arrays.stream(Verdict.values()).map(Verdict::name).toList());
    return Optional.of(new HumanAnswer.Agree(verdict, entry.text("reason")));
  }

  private Optional<HumanAnswer> overrule() {
    if (entry.find("verdict").isEmpty()) {
      entry.wrong(
          "decision",
          Wording.of("office.an-overrule-needs-a-verdict", String.join(", ", VERDICTS)));
    }
    Optional<Verdict> verdict = verdict();
    List<String> codes = Arrays.stream(OverruleReason.values()).map(OverruleReason::name).toList();
    if (entry.find("reason_code").isEmpty()) {
      entry.wrong(
          "decision",
          Wording.of("office.an-overrule-needs-a-reason-code", String.join(", ", codes)));
    }
    Optional<OverruleReason> code = entry.oneOf("reason_code", OverruleReason.class, codes);
    Optional<String> reason = entry.needed("reason");
    if (code.isPresent()
        && reason.isPresent()
        && reason.get().length() < code.get().fewestCharacters()) {
      entry.wrong(
          "reason",
          Wording.of("office.with-reason-code-other-reason-must-tell", OverruleReason.TOLD));
    }
    return verdict.isEmpty() || code.isEmpty()
        ? Optional.empty()
        : Optional.of(new HumanAnswer.Overrule(verdict.get(), code.get(), entry.text("reason")));
  }

  private Optional<HumanAnswer> ask() {
    String question = entry.find("question").orElse(entry.text("reason"));
    if (question.isEmpty()) {
      entry.wrong("question", Wording.of("office.is-missing", "question"));
    }
    return Optional.of(new HumanAnswer.AskEvidence(question, entry.text("to")));
  }

  private Optional<HumanAnswer> waive() {
    Optional<String> id = entry.find("waiver");
    if (id.isPresent()) {
      return Optional.of(new HumanAnswer.Waive(id.get(), Optional.empty(), entry.text("reason")));
    }
    if (entry.find("approved_by").isEmpty()) {
      entry.wrong("decision", Wording.of("office.a-waive-needs-id-of-a-waiver"));
      return Optional.empty();
    }
    Optional<Waiver> own =
        new WaiverEntry(entry)
            .ofFinding(entry.text("case"), entry.text("commitment"), place.number());
    return own.map(waiver -> new HumanAnswer.Waive("", own, entry.text("reason")));
  }
}
