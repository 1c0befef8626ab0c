package org.complaintauditor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.figures.Period;
import org.complaintauditor.model.SoleAct;
import org.complaintauditor.model.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class DecisionsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-04-15");
  private static final Digests SEEN = new Digests("evidence", "basis");
  private static final Subject WHOLE = Subject.finding("C-1", "ACK-01");
  private static final Subject FIRST = new Subject("C-1", "ACK-01", Optional.of("E1"));
  private static final Subject SECOND = new Subject("C-1", "ACK-01", Optional.of("E2"));
  private static final HumanAnswer AGREE = new HumanAnswer.Agree(Optional.empty(), "");

  private static MachineVerdict verdict(String trigger, String day, Verdict verdict) {
    return new MachineVerdict(
        Optional.of(trigger), Optional.of(LocalDate.parse(day)), verdict, SEEN);
  }

  private static MachineFinding finding(Verdict first, Verdict second) {
    MachineVerdict verdict = verdict("E1", "2026-02-03", first);
    MachineVerdict other = verdict("E2", "2026-02-10", second);
    return new MachineFinding(
        WHOLE,
        first.severity() >= second.severity() ? verdict : other,
        List.of(verdict, other),
        Map.of("province", "QC"));
  }

  private static HumanAnswer to(Verdict verdict) {
    return new HumanAnswer.Overrule(verdict, OverruleReason.DATA_WRONG, "the data are wrong");
  }

  private static Decision decided(long number, Subject subject, HumanAnswer answer) {
    return decided(number, subject, answer, "Ana Doe");
  }

  private static Decision decided(long number, Subject subject, HumanAnswer answer, String by) {
    return new Decision(
        subject,
        answer,
        "",
        new Decision.Signature(Person.named(by), DAY, Optional.empty()),
        Optional.of(SEEN),
        List.of(),
        LinePlace.ledger(number));
  }

  private static Decisions decisions(DecisionPolicy policy, DecisionLine... lines) {
    return new Decisions(List.of(lines), List.of(), new Decisions.Terms(policy, false, DAY));
  }

  private static HumanFinding on(MachineFinding finding, DecisionLine... lines) {
    return decisions(DecisionPolicy.NONE, lines).on(finding);
  }

  private static List<DecisionState> states(HumanFinding human) {
    return human.decisions().stream().map(JudgedDecision::state).toList();
  }

  @Test
  @DisplayName("a finding as a whole gets the reviewer's verdict")
  void whole() {
    HumanFinding human =
        on(finding(Verdict.BREACHED, Verdict.MET), decided(1, WHOLE, to(Verdict.MET)));

    assertThat(human.verdict()).isEqualTo(Verdict.MET);
    assertThat(human.humanClass()).isEqualTo(HumanClass.OVERRULED_FOR);
    assertThat(human.machineVerdict()).isEqualTo(Verdict.BREACHED);
  }

  @Test
  @DisplayName("an occurrence is replaced, and the finding is the worst of what is left")
  void occurrence() {
    MachineFinding both = finding(Verdict.BREACHED, Verdict.BREACHED);

    HumanFinding finding = on(both, decided(1, FIRST, to(Verdict.MET)));
    HumanFinding two =
        on(both, decided(1, FIRST, to(Verdict.MET)), decided(2, SECOND, to(Verdict.NOT_EVIDENCED)));

    assertThat(finding.verdict()).isEqualTo(Verdict.BREACHED);
    assertThat(finding.humanClass()).isEqualTo(HumanClass.NOT_REVIEWED);
    assertThat(two.verdict()).isEqualTo(Verdict.NOT_EVIDENCED);
    assertThat(two.humanClass()).isEqualTo(HumanClass.OVERRULED_FOR);
  }

  @Test
  @DisplayName("a later line stands over an earlier one; taken back, it is as if it were not there")
  void later() {
    MachineFinding breached = finding(Verdict.BREACHED, Verdict.MET);
    Decision first = decided(1, WHOLE, to(Verdict.MET));
    Decision second = decided(2, WHOLE, AGREE);
    Withdrawal back = new Withdrawal(2, "", Person.named("Ana Doe"), DAY, LinePlace.ledger(3));

    assertThat(states(on(breached, first, second)))
        .containsExactly(DecisionState.SUPERSEDED, DecisionState.CURRENT);
    assertThat(states(on(breached, first, second, back)))
        .containsExactly(DecisionState.CURRENT, DecisionState.SUPERSEDED);
    assertThat(on(breached, first, second, back).verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  @DisplayName("an open question is in no verdict, and in both bounds")
  void question() {
    HumanFigures figures =
        new HumanFigures(
            decisions(
                DecisionPolicy.NONE,
                decided(1, WHOLE, new HumanAnswer.AskEvidence("Was she called?", ""))),
            List.of());
    figures.add(figures.decisions().on(finding(Verdict.BREACHED, Verdict.MET)));
    figures.add(
        figures
            .decisions()
            .on(
                new MachineFinding(
                    Subject.finding("C-2", "ACK-01"),
                    verdict("E9", "2026-02-03", Verdict.MET),
                    List.of(),
                    Map.of())));

    HumanTally tally = figures.total();
    assertThat(tally.questioned()).isEqualTo(1);
    assertThat(tally.rate()).hasValue(1);
    assertThat(tally.lowest()).hasValue(0.5);
    assertThat(tally.highest()).hasValue(1);
    assertThat(figures.verdictsWithQuestioned().breached()).isEqualTo(1);
    assertThat(HumanFigures.fromBytes(figures.toBytes(), figures.decisions(), List.of()).toBytes())
        .isEqualTo(figures.toBytes());
  }

  @Test
  @DisplayName("four eyes: proposed until another person confirms; oneself is nobody else")
  void fourEyes() {
    DecisionPolicy policy = new DecisionPolicy(Set.of(DecisionPolicy.FourEyes.OVERRULE_TO_MET));
    MachineFinding breached = finding(Verdict.BREACHED, Verdict.MET);
    Decision met = decided(1, WHOLE, to(Verdict.MET));
    Confirmation own = new Confirmation(1, Person.named(" ana  DOE "), DAY, LinePlace.ledger(2));
    Confirmation other = new Confirmation(1, Person.named("Lea Roy"), DAY, LinePlace.ledger(2));

    assertThat(states(decisions(policy, met).on(breached))).containsExactly(DecisionState.PROPOSED);
    assertThat(states(decisions(policy, met, own).on(breached)))
        .containsExactly(DecisionState.PROPOSED);
    assertThat(decisions(policy, met).on(breached).verdict()).isEqualTo(Verdict.BREACHED);
    assertThat(states(decisions(policy, met, other).on(breached)))
        .containsExactly(DecisionState.CURRENT);
    assertThat(states(decisions(policy, decided(1, WHOLE, AGREE)).on(breached)))
        .containsExactly(DecisionState.CURRENT);
  }

  @Test
  @DisplayName("four eyes: a line is held to what was asked when it was written, before and after")
  void fourEyesLater() {
    Set<DecisionPolicy.FourEyes> met = Set.of(DecisionPolicy.FourEyes.OVERRULE_TO_MET);
    DecisionPolicy on = new DecisionPolicy(met, List.of(new DecisionPolicy.Earlier(3, Set.of())));
    DecisionPolicy offAgain =
        new DecisionPolicy(
            Set.of(),
            List.of(new DecisionPolicy.Earlier(3, Set.of()), new DecisionPolicy.Earlier(7, met)));
    MachineFinding breached = finding(Verdict.BREACHED, Verdict.MET);

    assertThat(states(decisions(on, decided(3, WHOLE, to(Verdict.MET))).on(breached)))
        .containsExactly(DecisionState.CURRENT);
    assertThat(states(decisions(on, decided(4, WHOLE, to(Verdict.MET))).on(breached)))
        .containsExactly(DecisionState.PROPOSED);
    assertThat(on.needsSecond(decided(0, WHOLE, to(Verdict.MET)))).isTrue();
    assertThat(states(decisions(offAgain, decided(7, WHOLE, to(Verdict.MET))).on(breached)))
        .containsExactly(DecisionState.PROPOSED);
    assertThat(states(decisions(offAgain, decided(8, WHOLE, to(Verdict.MET))).on(breached)))
        .containsExactly(DecisionState.CURRENT);
  }

  @Test
  @DisplayName(
      "a decision keeps the mark of its account until somebody without one has seconded it")
  void marked() {
    Optional<SoleAct> reset = Optional.of(new SoleAct(SoleAct.Kind.RESET, "Anna Berg"));
    MachineFinding breached = finding(Verdict.BREACHED, Verdict.MET);
    Decision by =
        new Decision(
            WHOLE,
            AGREE,
            "",
            new Decision.Signature(
                new Person("Lea Roy", Optional.of("lea"), reset), DAY, Optional.empty()),
            Optional.of(SEEN),
            List.of(),
            LinePlace.ledger(1));
    Confirmation marked =
        new Confirmation(
            1, new Person("Ben Fox", Optional.of("ben"), reset), DAY, LinePlace.ledger(2));
    Confirmation other = new Confirmation(1, Person.named("Ana Doe"), DAY, LinePlace.ledger(3));

    assertThat(decisions(DecisionPolicy.NONE, by).mark(WHOLE, 1)).isEqualTo(reset);
    assertThat(decisions(DecisionPolicy.NONE, by, marked).mark(WHOLE, 1)).isEqualTo(reset);
    assertThat(decisions(DecisionPolicy.NONE, by, marked, other).mark(WHOLE, 1)).isEmpty();
    assertThat(on(breached, by, marked).decisions().get(0).mark()).isEqualTo(reset);
    assertThat(on(breached, by, marked, other).decisions().get(0).mark()).isEmpty();
  }

  @Test
  @DisplayName("a stale decision does not count, unless asked for; a confirmed one is moot")
  void stale() {
    MachineFinding now =
        new MachineFinding(
            WHOLE,
            new MachineVerdict(
                Optional.of("E1"), Optional.empty(), Verdict.MET, new Digests("evidence", "new")),
            List.of(),
            Map.of());
    Decision against = decided(1, WHOLE, to(Verdict.BREACHED));

    assertThat(states(on(now, against))).containsExactly(DecisionState.BASIS_CHANGED);
    assertThat(on(now, against).verdict()).isEqualTo(Verdict.MET);
    assertThat(states(on(now, decided(1, WHOLE, to(Verdict.MET)))))
        .containsExactly(DecisionState.CONFIRMED_SINCE);
    Decisions kept =
        new Decisions(
            List.of(against), List.of(), new Decisions.Terms(DecisionPolicy.NONE, true, DAY));
    assertThat(kept.on(now).verdict()).isEqualTo(Verdict.BREACHED);
  }

  @Test
  @DisplayName("a waiver's last day counts, the day after does not; it needs all that breaches")
  void waivers() {
    MachineFinding both = finding(Verdict.BREACHED, Verdict.BREACHED);

    assertThat(waived(both, "2026-02-20", "2026-04-15")).isTrue();
    assertThat(waived(both, "2026-02-20", "2026-04-14")).isFalse();
    assertThat(waived(both, "2026-02-06", "2026-04-15")).as("one breach is outside").isFalse();
    assertThat(waived(finding(Verdict.BREACHED, Verdict.MET), "2026-02-06", "2026-04-15")).isTrue();
  }

  private static boolean waived(MachineFinding finding, String until, String expires) {
    Waiver waiver =
        new Waiver(
            "W",
            WaiverReason.OUTAGE,
            "ice storm",
            new WaiverScope(
                Set.of("ACK-01"),
                Optional.of(new Period(LocalDate.parse("2026-02-03"), LocalDate.parse(until))),
                Set.of(),
                Map.of("province", Set.of("QC"))),
            new Waiver.Approval(
                Person.named("Ana Doe"),
                Person.named("Lea Roy"),
                LocalDate.parse("2026-02-20"),
                LocalDate.parse(expires)),
            "");
    Decisions decisions =
        new Decisions(
            List.of(), List.of(waiver), new Decisions.Terms(DecisionPolicy.NONE, false, DAY));
    HumanFinding human = decisions.on(finding);
    assertThat(human.verdict()).isEqualTo(finding.whole().verdict());
    return human.waived();
  }

  @Test
  @DisplayName("nobody approves what she asked for")
  void approver() {
    assertThatThrownBy(
            () ->
                new Waiver.Approval(
                    Person.named("Zoë Roy"), Person.named("zoe roy"), DAY, DAY.plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
