package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.figures.Breakdown;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.figures.Lateness;
import org.complaintauditor.figures.Totals;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Tally;
import org.complaintauditor.obligation.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TotalsTest {

  private static final Tally NO_TRIGGER = new Tally(0, 0, 0, 1, 0);
  private static final Tally PENDING = new Tally(0, 0, 1, 0, 0);
  private static final Tally MET = new Tally(1, 0, 0, 0, 0);
  private static final Tally BREACHED = new Tally(0, 1, 0, 0, 0);

  @Test
  @DisplayName("problems are sorted by place, verdicts counted per commitment")
  void sortsAndCounts() {
    ReportModel model = SmallAudit.report().model();

    assertThat(model.population().cases()).isEqualTo(2);
    assertThat(model.problems())
        .extracting(Problem::origin)
        .extracting(o -> o.row())
        .containsExactly(3, 7);
    assertThat(model.population().events()).isEqualTo(5);
    assertThat(model.commitments()).containsExactly(SmallAudit.ACK, SmallAudit.ESC);
    assertThat(model.tallies())
        .containsExactly(
            Map.entry("ACK-01", new Tally(1, 1, 0, 0, 0)),
            Map.entry("ESC-02", new Tally(0, 0, 1, 1, 0)));
  }

  @Test
  @DisplayName("a dimension is broken down where it occurs; who has no value counts under none")
  void breaksDown() {
    Map<String, Tally> first = Map.of("ACK-01", MET, "ESC-02", NO_TRIGGER);
    Map<String, Tally> second = Map.of("ACK-01", BREACHED, "ESC-02", PENDING);

    assertThat(SmallAudit.report().model().breakdowns())
        .containsExactly(
            new Breakdown(
                "month",
                "2026-01",
                0,
                2,
                Map.of(
                    "ACK-01",
                    MET.plus(org.complaintauditor.model.Verdict.BREACHED),
                    "ESC-02",
                    PENDING.plus(org.complaintauditor.model.Verdict.NOT_APPLICABLE))),
            new Breakdown("channel", "EMAIL", 0, 1, first),
            new Breakdown("channel", "WEB_FORM", 0, 1, second),
            new Breakdown("team", "", 0, 1, second),
            new Breakdown("team", "North", 0, 1, first),
            new Breakdown("product", "", 0, 1, first),
            new Breakdown("product", "Voice", 0, 1, second),
            new Breakdown("customer_type", "", 0, 1, first),
            new Breakdown("customer_type", "SMALL_BUSINESS", 0, 1, second),
            new Breakdown("Region", "", 0, 1, second),
            new Breakdown("Region", "a,b", 0, 1, first),
            new Breakdown("verdict", "", 0, 1, second),
            new Breakdown("verdict", "guilty", 0, 1, first));
  }

  @Test
  @DisplayName("of what was kept several times in a case, the tightest counts")
  void countsTheTightest() {
    ReportModel model = SmallAudit.report("en", List.of(SmallAudit.tighterTheSecondTime())).model();

    assertThat(model.latenessOf(SmallAudit.ACK))
        .isEqualTo(new Lateness(new TreeMap<>(), new TreeMap<>(Map.of(0, 1L))));
    assertThat(model.inAdvance(SmallAudit.ACK)).isZero();
  }

  @Test
  @DisplayName("what is due at once is early or late by days only if it was late")
  void leavesOutWhatHasNoDays() {
    RunFacts atOnce = SmallAudit.dueAtOnce();
    ReportModel kept =
        SmallAudit.report(atOnce, List.of(SmallAudit.tighterTheSecondTime())).model();
    ReportModel late = SmallAudit.report(atOnce, List.of(SmallAudit.late())).model();

    assertThat(kept.withoutDays()).extracting(Commitment::id).containsExactly("ACK-01");
    assertThat(kept.withDays()).containsExactly(SmallAudit.ESC);
    assertThat(late.withDays()).hasSize(2);
    assertThat(SmallAudit.report().model().withoutDays()).isEmpty();
  }

  @Test
  @DisplayName("a case without receipt has neither month nor channel")
  void withoutReceipt() {
    AuditedCase audited =
        SmallAudit.audited(
            SmallAudit.history(
                SmallAudit.row(
                    "9", "", SmallAudit.on("2026-01-05"), Activity.CLOSED, Channel.EMAIL)),
            Finding.without("ACK-01", Reason.NO_RECEIPT, List.of()),
            Finding.without("ESC-02", Reason.NO_RECEIPT, List.of()));

    ReportModel model = SmallAudit.report("en", List.of(audited)).model();

    assertThat(model.breakdowns()).isEmpty();
    assertThat(model.tallies())
        .containsExactly(
            Map.entry("ACK-01", new Tally(0, 0, 0, 0, 1)),
            Map.entry("ESC-02", new Tally(0, 0, 0, 0, 1)));
  }

  private static AuditedCase inTeam(String id, String team) {
    return SmallAudit.audited(
        SmallAudit.history(
            SmallAudit.row(
                    id, "", SmallAudit.on("2026-01-05"), Activity.COMPLAINT_RECEIVED, Channel.EMAIL)
                .with(Map.of("team", team, "plan", id))),
        Finding.without("ACK-01", Reason.NO_TRIGGER, List.of()),
        Finding.without("ESC-02", Reason.NO_TRIGGER, List.of()));
  }

  private static List<String> teams(String smallestGroup, String... teams) {
    Map<String, String> options = new TreeMap<>(Map.of("smallest-group", smallestGroup));
    List<AuditedCase> cases = new ArrayList<>();
    for (String team : teams) {
      cases.add(inTeam("case-" + cases.size(), team));
    }
    return SmallAudit.report(SmallAudit.run("en", SmallAudit.pack(), options), cases)
        .model()
        .breakdowns()
        .stream()
        .filter(one -> one.dimension().equals("team"))
        .map(one -> one.value() + " " + one.pooled() + " " + one.cases())
        .toList();
  }

  @Test
  @DisplayName("small groups are pooled; one alone takes the next larger with it")
  void poolsSmallGroups() {
    assertThat(teams("2", "a", "b", "b", "c", "c", "c")).containsExactly("c 0 3", " 2 3");
    assertThat(teams("2", "a", "b", "c", "c")).containsExactly("c 0 2", " 2 2");
    assertThat(teams("2", "a", "a", "b", "b")).containsExactly("a 0 2", "b 0 2");
    assertThat(teams("9", "a", "a", "b")).containsExactly(" 2 3");
  }

  @Test
  @DisplayName("an attribute with more than sixty values is named, and not broken down")
  void leavesOutWhatNamesCases() {
    List<AuditedCase> cases = new ArrayList<>();
    for (int i = 0; i < 61; i++) {
      cases.add(inTeam("case-" + i, "north"));
    }
    ReportModel model = SmallAudit.report("en", cases).model();

    assertThat(model.ungrouped()).containsExactly("plan");
    assertThat(model.breakdowns()).noneMatch(one -> one.dimension().equals("plan"));
    assertThat(SmallAudit.report("en", cases.subList(0, 60)).model().ungrouped()).isEmpty();
  }

  private static AuditedCase byAgent(String id, String name) {
    EventRow row =
        EventRow.of(
                id,
                new Origin("export.csv", 0, 2),
                SmallAudit.on("2026-01-05"),
                Activity.MESSAGE_SENT)
            .by(ActorRole.AGENT)
            .on(Channel.EMAIL)
            .with(
                draft -> {
                  draft.eventId = "1";
                  draft.actor = name;
                });
    CaseHistory history =
        CaseHistories.of(List.of(row), new DisclosureEvidence(true, EvidenceMode.RECORDED), 2);
    return SmallAudit.audited(
        history,
        Finding.worstOf(
            "ACK-01",
            List.of(
                SmallAudit.occurrence(
                    history, SmallAudit.ACK, history.events().get(0), Reason.MISSING, -1))),
        Finding.without("ESC-02", Reason.NO_RECEIPT, List.of()));
  }

  @Test
  @DisplayName("cases counted in parts give the figures of cases counted one after the other")
  void countsInParts() {
    RunFacts run =
        SmallAudit.run(
            "en",
            SmallAudit.pack(),
            Map.of("findings", "exceptions", "agents", "pseudonyms", "smallest-group", "1"));
    List<AuditedCase> cases = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      cases.add(inTeam("case-" + i, "north"));
      cases.add(i % 2 == 0 ? SmallAudit.acknowledged() : SmallAudit.late());
      cases.add(byAgent("agent-" + i, "Name " + i * 7 % 5));
    }
    Totals whole = SmallReport.counted(run, cases).totals();
    assertThat(whole.breakdowns()).anyMatch(one -> one.dimension().equals("agent"));
    assertThat(whole.cases()).isEqualTo(210);
    for (int part : List.of(1, 3, 50, 209)) {
      Figures merged = SmallReport.counted(run, List.of());
      for (int from = 0; from < cases.size(); from += part) {
        merged.merge(
            SmallReport.counted(run, cases.subList(from, Math.min(cases.size(), from + part))));
      }
      assertThat(merged.totals()).isEqualTo(whole);
    }
  }
}
