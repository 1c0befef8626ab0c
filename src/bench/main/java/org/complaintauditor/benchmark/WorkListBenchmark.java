package org.complaintauditor.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.RunRecorder;
import org.complaintauditor.store.run.WorkFilter;
import org.complaintauditor.store.run.WorkKey;
import org.complaintauditor.store.run.WorkOrder;
import org.complaintauditor.store.run.WorkPage;

/** Measures how long pages of a work list take, of a run with very many findings. */
public final class WorkListBenchmark {

  private static final String RUN = "run-0";
  private static final int PAGE = 50;
  private static final int DECISIONS = 2_000;
  private static final List<String> COMMITMENTS =
      List.of(
          "ACK-01", "CON-01", "CTS-01", "CTS-02", "ESC-01", "ESC-02", "OUT-01", "PRC-01", "TMF-01",
          "TRK-01");
  private static final List<String> TEAMS = List.of("Mobile", "Home", "Business", "Billing");

  private final Workspace workspace;
  private final int findings;
  private final List<String> lines = new ArrayList<>();

  private WorkListBenchmark(Workspace workspace, int findings) {
    this.workspace = workspace;
    this.findings = findings;
  }

  /**
   * Measures so many findings (default 1,000,000), in a new folder and, if its address is given as
   * second, in an empty PostgreSQL database.
   */
  public static void main(String[] arguments) throws Exception {
    int findings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    List<String> places = new ArrayList<>();
    places.add(Files.createTempDirectory("work-list").resolve("office").toString());
    if (arguments.length > 1) {
      places.add(arguments[1]);
    }
    for (String place : places) {
      Workspace workspace = Workspace.make(WorkspaceAddress.of(place)).workspace();
      new WorkListBenchmark(workspace, findings).run().forEach(System.out::println);
    }
  }

  private List<String> run() {
    long start = System.nanoTime();
    record();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %,d findings recorded in %.1f s",
            Path.of(workspace.name()).getFileName(),
            findings,
            (System.nanoTime() - start) / 1e9));
    List<LedgerEntry> decisions = new ArrayList<>();
    for (int i = 0; i < DECISIONS; i++) {
      decisions.add(decision(i * (long) findings / DECISIONS));
    }
    start = System.nanoTime();
    workspace.ledger().append(decisions);
    lines.add(
        String.format(
            Locale.ROOT,
            "  %,d decisions appended in %.1f s",
            DECISIONS,
            (System.nanoTime() - start) / 1e9));
    WorkKey end = new WorkKey(caseId(findings - findings / 100), "ACK-01", "2026-01-28");
    for (WorkOrder order : WorkOrder.values()) {
      page("to do, by " + order, WorkFilter.TO_BE_LOOKED_AT, order, Optional.empty());
      page("  near the end", WorkFilter.TO_BE_LOOKED_AT, order, Optional.of(end));
    }
    page("all, by CASE", WorkFilter.ALL, WorkOrder.CASE, Optional.empty());
    page("all, by COMMITMENT", WorkFilter.ALL, WorkOrder.COMMITMENT, Optional.empty());
    Set<Verdict> rare = EnumSet.of(Verdict.PENDING);
    page(
        "PENDING, of which there are 10",
        filter(rare, "", "", Optional.empty()),
        WorkOrder.CASE,
        Optional.empty());
    Set<Verdict> toDo = WorkFilter.TO_BE_LOOKED_AT.verdicts();
    page(
        "to do of a team",
        filter(toDo, "Billing", "", Optional.empty()),
        WorkOrder.DUE,
        Optional.empty());
    page(
        "to do of no team",
        filter(toDo, "None", "", Optional.empty()),
        WorkOrder.DUE,
        Optional.empty());
    page(
        "to do with a rare text",
        filter(toDo, "", "0099999", Optional.empty()),
        WorkOrder.CASE,
        Optional.empty());
    page(
        "all with a rare text",
        filter(Set.of(), "", "0099999", Optional.empty()),
        WorkOrder.CASE,
        Optional.empty());
    page("decided", filter(Set.of(), "", "", Optional.of(true)), WorkOrder.CASE, Optional.empty());
    page(
        "to do and decided, by DUE",
        filter(toDo, "", "", Optional.of(true)),
        WorkOrder.DUE,
        Optional.empty());
    page(
        "to do and not decided, by DUE",
        filter(toDo, "", "", Optional.of(false)),
        WorkOrder.DUE,
        Optional.empty());
    timed("counts", () -> workspace.workList().counts(RUN).size());
    return lines;
  }

  private static WorkFilter filter(
      Set<Verdict> verdicts, String team, String text, Optional<Boolean> decided) {
    return new WorkFilter(
        Optional.empty(),
        verdicts,
        Optional.empty(),
        decided,
        text,
        team.isEmpty() ? Map.of() : Map.of("team", team),
        false);
  }

  private void page(String name, WorkFilter filter, WorkOrder order, Optional<WorkKey> after) {
    timed(
        name,
        () -> {
          WorkPage page = workspace.workList().page(RUN, filter, order, after, PAGE);
          return page.items().size();
        });
  }

  /** The first time, as a person meets it, and the best of five. */
  private void timed(String name, Supplier<Integer> work) {
    double first = 0;
    double best = Double.MAX_VALUE;
    int size = 0;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      size = work.get();
      double taken = (System.nanoTime() - start) / 1e6;
      first = i == 0 ? taken : first;
      best = Math.min(best, taken);
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-32s %3d rows, first %7.1f ms, best %7.1f ms",
            name,
            size,
            first,
            best));
  }

  private void record() {
    try (RunRecorder recorder = workspace.runs().record(RUN).orElseThrow()) {
      for (int i = 0; i < findings; i++) {
        recorder.add(finding(i));
      }
      recorder.finish(
          new RunRecord(
              RUN,
              "",
              "jive-ca",
              "1.0.0",
              "",
              "complaint-auditor",
              "2026-04-15T17:42:10-04:00",
              "2026-04-15T21:42:10Z",
              "America/Toronto",
              "reports",
              "{}",
              "{}",
              workspace.ledger().head().hash()));
      recorder.keep();
    }
  }

  private static String caseId(long number) {
    return String.format(Locale.ROOT, "C26-%07d", number / COMMITMENTS.size());
  }

  private static String commitment(long number) {
    return COMMITMENTS.get((int) (number % COMMITMENTS.size()));
  }

  /** A finding; of ten, one is breached and one not evidenced, of each commitment. */
  private FindingRecord finding(int number) {
    int mixed = Math.floorMod(number * 0x9e3779b9, 1000);
    Verdict verdict =
        mixed < 100 ? Verdict.BREACHED : mixed < 200 ? Verdict.NOT_EVIDENCED : Verdict.MET;
    String letters = String.format(Locale.ROOT, "%016d", number);
    return new FindingRecord(
        caseId(number),
        commitment(number),
        number % (findings / 10) == 7 ? Verdict.PENDING : verdict,
        "IN_TIME",
        "2026-01-02T12:07:30-05:00",
        String.format(Locale.ROOT, "2026-01-%02d", 1 + mixed % 28),
        "2026-01-05T09:00:00-05:00",
        verdict == Verdict.BREACHED ? OptionalInt.of(2) : OptionalInt.empty(),
        letters,
        letters,
        letters,
        Optional.empty(),
        AttributesJson.of(
            new TreeMap<>(
                Map.of(
                    "channel", "EMAIL",
                    "customer_type", "RESIDENTIAL",
                    "product", "Internet",
                    "province", "QC",
                    "team", TEAMS.get(mixed % TEAMS.size())))));
  }

  private static LedgerEntry decision(long number) {
    return new LedgerEntry(
        "2026-04-20T09:12:00-04:00",
        new LedgerAuthor("Ana Doe", "ana", "OFFICER"),
        "benchmark",
        "decision",
        String.format(
            Locale.ROOT,
            "{\"pack\":\"jive-ca\",\"decision\":\"agree\",\"case\":\"%s\",\"commitment\":\"%s\"}",
            caseId(number),
            commitment(number)));
  }
}
