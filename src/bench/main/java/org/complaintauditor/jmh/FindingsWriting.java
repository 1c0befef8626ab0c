package org.complaintauditor.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.report.Explainer;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.csv.FindingsCsv;
import org.complaintauditor.text.MessageBundle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to write the findings of a case to {@code findings.csv}: all of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class FindingsWriting {
  private static final int CASES = 1_000;

  private List<AuditedCase> cases;
  private RunFacts run;
  private Path folder;

  /** Judges the cases. */
  @Setup
  public void judge() throws IOException {
    GeneratedCases generated = new GeneratedCases();
    cases = generated.audited();
    run = generated.run();
    folder = Files.createTempDirectory("findings");
    if (cases.size() != CASES) {
      throw new IllegalStateException(cases.size() + " cases");
    }
  }

  /** Deletes what was written. */
  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(folder.resolve(FindingsCsv.FILE));
    Files.delete(folder);
  }

  /** With the sentence of each finding, which tells its proof. */
  @Benchmark
  @OperationsPerInvocation(CASES)
  public Path withSentences() throws IOException {
    ProofText text = new ProofText(MessageBundle.in("en"), "en");
    return write(
        (facts, audited, commitment, finding) ->
            text.sentence(Proof.of(audited.history(), commitment, finding, facts.basis())));
  }

  /** The cells and the file alone. */
  @Benchmark
  @OperationsPerInvocation(CASES)
  public Path withoutSentences() throws IOException {
    return write((facts, audited, commitment, finding) -> "");
  }

  private Path write(Explainer explainer) throws IOException {
    try (ReportWriter.Report report = new FindingsCsv().begin(run, folder)) {
      for (AuditedCase auditedCase : cases) {
        report.add(auditedCase, FindingRow.of(run, auditedCase, explainer));
      }
    }
    return folder;
  }
}
