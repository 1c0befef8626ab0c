package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.WorkCount;
import org.complaintauditor.store.run.WorkFilter;
import org.complaintauditor.store.run.WorkItem;
import org.complaintauditor.store.run.WorkKey;
import org.complaintauditor.store.run.WorkOrder;
import org.complaintauditor.store.run.WorkPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every workspace holds to, whatever its database: work lists. */
abstract class WorkListContract extends AnyWorkspace {

  private static final String RUN = "r1";
  private static final Comparator<FindingRecord> BY_CASE =
      Comparator.comparing(FindingRecord::caseId, CodePoints.ORDER)
          .thenComparing(FindingRecord::commitment, CodePoints.ORDER);
  private static final Map<WorkOrder, Comparator<FindingRecord>> ORDERS =
      Map.of(
          WorkOrder.CASE,
          BY_CASE,
          WorkOrder.COMMITMENT,
          Comparator.comparing(FindingRecord::commitment, CodePoints.ORDER).thenComparing(BY_CASE),
          WorkOrder.DUE,
          Comparator.comparing(
                  (FindingRecord finding) -> finding.due().isEmpty() ? "~" : finding.due())
              .thenComparing(BY_CASE),
          WorkOrder.REVIEW,
          Comparator.comparing((FindingRecord finding) -> finding.review().orElseThrow().order())
              .thenComparing(BY_CASE));

  private final List<FindingRecord> findings = new ArrayList<>();

  @BeforeEach
  void record() {
    Verdict[] verdicts = Verdict.values();
    for (int i = 0; i < 60; i++) {
      for (String commitment : List.of("ACK-01", "CON-01", "TRK-01")) {
        int mixed = (i * 7 + commitment.charAt(0)) % 11;
        findings.add(
            new FindingRecord(
                (i % 9 == 0 ? "x_" : i % 5 == 0 ? "\u00c9%" : "C26-") + i,
                commitment,
                verdicts[mixed % verdicts.length],
                mixed % 2 == 0 ? "LATE" : "MISSING",
                "",
                mixed % 3 == 0 ? "" : "2026-01-%02d".formatted(1 + mixed),
                "",
                OptionalInt.empty(),
                "k",
                "e",
                "b",
                Optional.empty(),
                AttributesJson.of(
                    new TreeMap<>(
                        Map.of("team", mixed < 5 ? "Mobile" : "Home", "$.a \"b\"", "v" + mixed))),
                mixed % 4 == 1
                    ? Optional.empty()
                    : Optional.of(
                        new FindingRecord.ReviewMark(
                            List.of(Verdict.NOT_EVIDENCED, Verdict.MET), "1000" + mixed % 3)),
                mixed % 5 == 2
                    ? List.of("CASE_DATE_UNREADABLE", "DISCLOSURE_NEVER_RECORDED")
                    : List.of()));
      }
    }
    findings.sort(BY_CASE);
    RunsContract.record(workspace, Samples.run(RUN, "2026-04-01", "{}"), findings);
    RunsContract.record(
        workspace,
        Samples.run("r0", "2026-03-01", "{}"),
        List.of(Samples.finding("C26-1", "ACK-01", Verdict.BREACHED)));
  }

  private List<FindingRecord> expected(WorkOrder order, Predicate<FindingRecord> which) {
    return findings.stream()
        .filter(one -> order != WorkOrder.REVIEW || one.review().isPresent())
        .filter(which)
        .sorted(ORDERS.get(order))
        .toList();
  }

  /** All of a list, page by page forwards, and then backwards, which must be the same. */
  private List<FindingRecord> paged(WorkFilter filter, WorkOrder order) {
    List<WorkItem> all = new ArrayList<>();
    Optional<WorkKey> after = Optional.empty();
    WorkPage page;
    do {
      page = workspace.workList().page(RUN, filter, order, after, 7);
      all.addAll(page.items());
      assertThat(page.items().size()).isEqualTo(page.more() ? 7 : page.items().size() % 8);
      after = page.items().stream().map(WorkItem::key).reduce((first, last) -> last);
    } while (page.more());

    List<WorkItem> back = new ArrayList<>();
    for (int i = all.size() - 1; i > 0; i--) {
      back.add(workspace.workList().previous(RUN, filter, order, all.get(i).key()).orElseThrow());
      assertThat(workspace.workList().next(RUN, filter, order, all.get(i - 1).key()))
          .contains(all.get(i));
    }
    Collections.reverse(back);
    if (!all.isEmpty()) {
      assertThat(back).isEqualTo(all.subList(0, all.size() - 1));
      assertThat(workspace.workList().previous(RUN, filter, order, all.get(0).key())).isEmpty();
      WorkKey last = all.get(all.size() - 1).key();
      assertThat(workspace.workList().next(RUN, filter, order, last)).isEmpty();
      WorkPage before = workspace.workList().pageBefore(RUN, filter, order, last, 5);
      int from = Math.max(0, all.size() - 6);
      assertThat(before).isEqualTo(new WorkPage(all.subList(from, all.size() - 1), from > 0));
    }
    return all.stream().map(WorkItem::finding).toList();
  }

  private static WorkFilter filter(
      String commitment,
      Set<Verdict> verdicts,
      String reason,
      String caseText,
      Map<String, String> attributes) {
    return new WorkFilter(
        Optional.of(commitment).filter(text -> !text.isEmpty()),
        verdicts,
        Optional.of(reason).filter(text -> !text.isEmpty()),
        Optional.empty(),
        caseText,
        attributes,
        false);
  }

  @Test
  @DisplayName("each order, page by page, forwards and backwards")
  void orders() {
    Set<Verdict> toDo = WorkFilter.TO_BE_LOOKED_AT.verdicts();
    for (WorkOrder order : WorkOrder.values()) {
      assertThat(paged(WorkFilter.TO_BE_LOOKED_AT, order))
          .as("%s", order)
          .hasSizeGreaterThan(50)
          .isEqualTo(expected(order, one -> toDo.contains(one.verdict())));
      if (order.fits(WorkFilter.ALL)) {
        assertThat(paged(WorkFilter.ALL, order))
            .as("%s", order)
            .isEqualTo(expected(order, one -> true));
      }
    }
    assertThatThrownBy(() -> paged(WorkFilter.ALL, WorkOrder.DUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("each filter lets through what it says, and nothing of another run")
  void filters() {
    Set<Verdict> breached = EnumSet.of(Verdict.BREACHED);
    Map<WorkFilter, Predicate<FindingRecord>> filters =
        Map.of(
            filter("CON-01", Set.of(), "", "", Map.of()),
            one -> one.commitment().equals("CON-01"),
            filter("", breached, "", "", Map.of()),
            one -> one.verdict() == Verdict.BREACHED,
            filter("", EnumSet.of(Verdict.MET), "LATE", "", Map.of()),
            one -> one.verdict() == Verdict.MET && one.reason().equals("LATE"),
            filter("", Set.of(), "", "c26-1", Map.of()),
            one -> one.caseId().startsWith("C26-1"),
            filter("", Set.of(), "", "_1", Map.of()),
            one -> one.caseId().contains("_1"),
            filter("", Set.of(), "", "\u00c9%", Map.of()),
            one -> one.caseId().startsWith("\u00c9%"),
            filter("", Set.of(), "", "' or 1=1 --", Map.of()),
            one -> false,
            filter("", breached, "", "", Map.of("team", "Mobile")),
            one -> one.verdict() == Verdict.BREACHED && one.attributes().contains("Mobile"),
            filter("", Set.of(), "", "", Map.of("channel", "")),
            one -> false);
    filters.forEach(
        (filter, which) ->
            assertThat(paged(filter, WorkOrder.COMMITMENT))
                .as("%s", filter)
                .isEqualTo(expected(WorkOrder.COMMITMENT, which)));
  }

  @Test
  @DisplayName("what is decided is told apart, and counted")
  void decided() {
    FindingRecord findingRecord = findings.get(3);
    FindingRecord other = findings.get(50);
    workspace
        .ledger()
        .append(
            entry(findingRecord),
            entry(other),
            entry(findings.get(7)),
            SubjectsContract.withdraw(3));
    workspace.ledger().append(SubjectsContract.decision("nowhere", "agree", ""));

    WorkFilter filter =
        new WorkFilter(
            Optional.empty(), Set.of(), Optional.empty(), Optional.of(true), "", Map.of(), false);
    assertThat(workspace.workList().page(RUN, filter, WorkOrder.CASE, Optional.empty(), 9).items())
        .containsExactly(
            new WorkItem(findingRecord, Optional.of(new WorkItem.Standing(1, "overrule"))),
            new WorkItem(other, Optional.of(new WorkItem.Standing(2, "overrule"))));
    assertThat(paged(filter, WorkOrder.COMMITMENT)).hasSize(2);
    WorkFilter undecided =
        new WorkFilter(
            Optional.empty(), Set.of(), Optional.empty(), Optional.of(false), "", Map.of(), false);
    assertThat(paged(undecided, WorkOrder.CASE))
        .isEqualTo(
            expected(WorkOrder.CASE, finding -> finding != findingRecord && finding != other));

    List<WorkCount> expected = new ArrayList<>();
    for (String commitment : List.of("ACK-01", "CON-01", "TRK-01")) {
      for (Verdict verdict : Verdict.values()) {
        List<FindingRecord> these =
            expected(
                WorkOrder.CASE,
                finding -> finding.commitment().equals(commitment) && finding.verdict() == verdict);
        if (!these.isEmpty()) {
          long decided =
              these.stream()
                  .filter(finding -> finding == findingRecord || finding == other)
                  .count();
          expected.add(new WorkCount(commitment, verdict, these.size(), decided));
        }
      }
    }
    assertThat(workspace.workList().counts(RUN)).isEqualTo(expected);
    assertThat(workspace.workList().counts("no such run")).isEmpty();
  }

  private static org.complaintauditor.store.ledger.LedgerEntry entry(FindingRecord finding) {
    return Samples.entry(
        "{\"pack\":\"jive-ca\",\"decision\":\"overrule\",\"case\":\"%s\",\"commitment\":\"%s\"}"
            .formatted(finding.caseId(), finding.commitment()));
  }

  @Test
  @DisplayName("what is marked is counted, and listed alone")
  void marked() {
    List<FindingRecord> doubted = expected(WorkOrder.CASE, finding -> !finding.doubts().isEmpty());
    assertThat(doubted).isNotEmpty();
    WorkFilter inDoubt =
        new WorkFilter(
            Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), "", Map.of(), true);
    assertThat(paged(inDoubt, WorkOrder.CASE)).isEqualTo(doubted);
    long toReview = findings.stream().filter(one -> one.review().isPresent()).count();

    assertThat(workspace.workList().inDoubt(RUN))
        .isEqualTo(new WorkCount.Marked(doubted.size(), 0));
    assertThat(workspace.workList().toReview(RUN)).isEqualTo(new WorkCount.Marked(toReview, 0));
    FindingRecord findingRecord =
        doubted.stream().filter(finding -> finding.review().isPresent()).findFirst().orElseThrow();
    workspace.ledger().append(entry(findingRecord), entry(findingRecord));
    assertThat(workspace.workList().inDoubt(RUN))
        .isEqualTo(new WorkCount.Marked(doubted.size(), 1));
    assertThat(workspace.workList().toReview(RUN)).isEqualTo(new WorkCount.Marked(toReview, 1));
    assertThat(workspace.ledger().decidedOf(RUN)).hasSize(2);
    assertThat(workspace.ledger().decidedOf("r0")).isEmpty();
  }

  @Test
  @DisplayName("notes of runs are kept once, changed, and kept anew after a purge")
  void notes() {
    RunNote note = RunNote.of(RUN, "Quarter 1", "p1", MORNING, Optional.of("u1"));
    assertThat(workspace.runNotes().add(note)).isTrue();
    assertThat(workspace.runNotes().add(RunNote.of(RUN, "x", "p2", NOON, Optional.empty())))
        .isFalse();
    assertThat(workspace.runNotes().retitle(RUN, "Q1 2026")).isTrue();
    assertThat(workspace.runNotes().archive(RUN, NOON)).isTrue();
    assertThat(workspace.runNotes().find(RUN))
        .contains(
            new RunNote(
                RUN,
                "Q1 2026",
                "p1",
                MORNING,
                Optional.of("u1"),
                Optional.of(NOON),
                Optional.empty(),
                Optional.empty()));
    assertThat(workspace.runNotes().restore(RUN)).isTrue();
    assertThat(workspace.runNotes().all())
        .extracting(RunNote::archived)
        .containsExactly(Optional.empty());
    assertThat(workspace.runNotes().retitle("r9", "x")).isFalse();
  }
}
