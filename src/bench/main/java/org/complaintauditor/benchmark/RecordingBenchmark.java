package org.complaintauditor.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.RunRecorder;

/** Measures what a workspace adds to an audit: findings recorded, and lines appended one by one. */
public final class RecordingBenchmark {

  private static final List<String> COMMITMENTS =
      List.of(
          "ACK-01", "CON-01", "CTS-01", "CTS-02", "ESC-01", "ESC-02", "OUT-01", "PRC-01", "TMF-01",
          "TRK-01");
  private static final int LINES = 200;

  private final Path work;
  private final int repeats;

  RecordingBenchmark(Path work, int repeats) {
    this.work = work;
    this.repeats = repeats;
  }

  /**
   * Measures only this: so many findings (default 1,000,000), into a new folder and, if its address
   * is given as second, an empty PostgreSQL database.
   */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("recording");
    int findings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    new RecordingBenchmark(work, Integer.getInteger("benchmark.repeats", 3))
        .run(findings, arguments.length > 1 ? Optional.of(arguments[1]) : Optional.empty())
        .forEach(System.out::println);
  }

  /**
   * The lines of a report.
   *
   * @param postgres the address of an empty database, if there is one
   */
  List<String> run(int findings, Optional<String> postgres) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(Locale.ROOT, "%,d findings recorded, best of %d runs", findings, repeats));
    lines.add(measured("SQLite", work.resolve("office").toString(), findings));
    postgres.ifPresent(address -> lines.add(measured("PostgreSQL", address, findings)));
    return lines;
  }

  private String measured(String name, String address, int findings) {
    Workspace workspace = Workspace.make(WorkspaceAddress.of(address)).workspace();
    double best = Double.MAX_VALUE;
    double processor = Double.MAX_VALUE;
    for (int i = 0; i < repeats; i++) {
      long start = System.nanoTime();
      double before = processorSeconds();
      record(workspace, "run-" + i, findings);
      best = Math.min(best, seconds(start));
      processor = Math.min(processor, processorSeconds() - before);
    }
    long start = System.nanoTime();
    for (int i = 0; i < LINES; i++) {
      workspace.ledger().append(entry(i));
    }
    double appended = seconds(start) / LINES;
    long read = System.nanoTime();
    if (!workspace.ledger().verify().isWhole()) {
      throw new IllegalStateException(name + ": the chain is broken");
    }
    return String.format(
        Locale.ROOT,
        "  %-12s %7.2f s, of the processor here %.2f s; a line of the ledger %.1f ms, verifying %d of them %.0f ms",
        name,
        best,
        processor,
        appended * 1000,
        LINES,
        seconds(read) * 1000);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Processor time of this process; that of a server is not in it. */
  private static double processorSeconds() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(used -> used.toNanos() / 1e9)
        .orElse(0.0);
  }

  private static LedgerEntry entry(int number) {
    return new LedgerEntry(
        "2026-04-20T09:12:00-04:00",
        new LedgerAuthor("Ana Doe", "ana", "OFFICER"),
        "benchmark",
        "decision",
        "{\"case\":\"C26-" + number + "\",\"commitment\":\"ACK-01\",\"decision\":\"agree\"}");
  }

  private static void record(Workspace workspace, String run, int findings) {
    try (RunRecorder recorder = workspace.runs().record(run).orElseThrow()) {
      for (int i = 0; i < findings; i++) {
        recorder.add(finding(i));
      }
      recorder.finish(
          new RunRecord(
              run,
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

  /** As large as one of the sample quarter. */
  private static FindingRecord finding(int number) {
    String caseId = String.format(Locale.ROOT, "C26-%07d", number / COMMITMENTS.size());
    String letters = String.format(Locale.ROOT, "%016d", number);
    return new FindingRecord(
        caseId,
        COMMITMENTS.get(number % COMMITMENTS.size()),
        number % 10 == 3 ? Verdict.BREACHED : Verdict.MET,
        "IN_TIME",
        "2026-01-02T12:07:30-05:00",
        "2026-01-06",
        "2026-01-05T09:00:00-05:00",
        number % 10 == 3 ? OptionalInt.of(2) : OptionalInt.empty(),
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
                    "team", "Mobile"))));
  }
}
