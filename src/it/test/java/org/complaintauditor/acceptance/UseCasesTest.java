package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.app.AddDecisions;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.DrawSample;
import org.complaintauditor.app.ExportReview;
import org.complaintauditor.app.ImportReview;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.LedgerPlace;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.app.OpenedLedger;
import org.complaintauditor.app.comparison.CompareRuns;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.app.job.JobJson;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.MaterialListener;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.sampling.Purpose;
import org.complaintauditor.sampling.SelectedFinding;
import org.complaintauditor.sampling.inference.Confidence;
import org.complaintauditor.sampling.inference.SamplingPlan;
import org.complaintauditor.sampling.json.SampleJson;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands and pages ask for about a run, asked for directly. */
final class UseCasesTest {

  private static final RuleStore RULES = new RuleStore(Optional.empty(), "");
  private static final RunFacts.Program PROGRAM = new RunFacts.Program("1", "c", "unknown");
  private static final LineOrigin ANA =
      new LineOrigin(
          new LedgerAuthor("Ana Doe", "ana", "OFFICER"),
          "2026-04-20T09:12:00-04:00",
          LocalDate.parse("2026-04-20"),
          "console");

  @TempDir private static Path shared;
  private static Path run;
  private static List<String> breached;

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeAll
  static void audit() {
    run = shared.resolve("run");
    Run.fine("audit sample-data/edge-cases.csv --material --format csv --csv plain --out %s", run);
    breached =
        Run.csv(run.resolve("findings.csv")).stream()
            .filter(row -> row.get("commitment").equals("ACK-01"))
            .filter(row -> row.get("verdict").equals("BREACHED"))
            .map(row -> row.get("case_id"))
            .toList();
  }

  @BeforeEach
  void make() {
    workspace = Workspace.make(WorkspaceAddress.of(folder.resolve("office"))).workspace();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private List<LedgerLine> lines() {
    try (Stream<LedgerLine> lines = workspace.ledger().lines()) {
      return lines.toList();
    }
  }

  private AddDecisions.Result decide(String decision, boolean partial, Optional<LineOrigin> origin)
      throws IOException {
    Path file = Files.writeString(folder.resolve("decisions.yaml"), decision);
    return new AddDecisions(OpenedLedger.in(workspace))
        .add(
            new AddDecisions.Request(
                DecisionFile.readAll(file), JudgedRun.open(run, RULES), partial, origin));
  }

  private static String agree(String caseId) {
    return "- {case: %s, commitment: ACK-01, decision: agree, by: Lea Roy, date: 2026-04-20}\n"
        .formatted(caseId);
  }

  @Test
  @DisplayName("decisions of a file: each by whom it names, none twice, none if one is wrong")
  void decisions() throws IOException {
    String right = agree(breached.get(0));

    assertThat(decide(right, false, Optional.empty()).added()).hasSize(1);
    assertThat(lines()).isEmpty();
    assertThatThrownBy(() -> decide(right + agree("none"), false, Optional.of(ANA)))
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("the run has no case");
    assertThat(lines()).isEmpty();
    assertThat(decide(right + agree("none"), true, Optional.of(ANA)).added()).hasSize(1);
    assertThat(decide(right, false, Optional.of(ANA)).added()).isEmpty();
    assertThat(lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.by()).isEqualTo(new LedgerAuthor("Lea Roy", "ana", "OFFICER"));
              assertThat(line.at()).isEqualTo("2026-04-20T09:12:00-04:00");
              assertThat(line.via()).isEqualTo("console");
            });
  }

  private DrawSample.Request plan(List<String> commitments, List<String> by, Path out) {
    return new DrawSample.Request(
        run,
        Purpose.PRECISION,
        new SamplingPlan(new BigDecimal("0.05"), new Confidence(new BigDecimal("0.95")), 0),
        commitments,
        by,
        false,
        BigDecimal.ZERO,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new LedgerPlace(folder.resolve("office").toString(), ANA)),
        out);
  }

  private String draw(List<String> commitments, List<String> by, String name) throws IOException {
    return asked(plan(commitments, by, folder.resolve(name))).text();
  }

  /** What a request says that goes to a process and comes back, as the console sends it. */
  private static Said asked(JobRequest<Said> request) throws IOException {
    Object said =
        JobJson.read(JobJson.write(new JobCall("en", request)), JobCall.class)
            .request()
            .perform(new AppContext(PROGRAM, RULES, MessageBundle.in("en"), Progress.NONE));
    return JobJson.read(JobJson.write(said), Said.class);
  }

  private CompareRuns.Request comparison(Path current) {
    return new CompareRuns.Request(
        run,
        current,
        Optional.of(folder.resolve("compared")),
        Set.of("json"),
        CsvForm.PLAIN,
        false,
        0,
        Optional.empty(),
        false,
        false,
        2,
        ShownTexts.NONE);
  }

  @Test
  @DisplayName("a comparison whose verdicts changed is not right, and is replaced only by force")
  void compared() throws IOException {
    Path later = folder.resolve("later");
    Run.fine(
        "audit sample-data/edge-cases.csv --material --as-of 2026-12-01 --format json --out %s",
        later);

    Said said = asked(comparison(later));

    assertThat(said.outcome()).isEqualTo(Said.Outcome.FOUND);
    assertThat(said.text()).endsWith("Report: " + folder.resolve("compared") + "\n");
    assertThat(folder.resolve("compared")).isDirectoryContaining("glob:**/compare.json");
    assertThatThrownBy(() -> asked(comparison(later)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("compared")
        .extracting(wrong -> ((InvalidRequestException) wrong).field())
        .isEqualTo("out");
  }

  @Test
  @DisplayName("a sample stands in the ledger once; what the run does not have is refused")
  void sample() throws IOException {
    String said = draw(List.of("ACK-01"), List.of(), "a.json");

    assertThat(SampleJson.read(folder.resolve("a.json")).populations().get(0).selected())
        .hasSize(19)
        .extracting(SelectedFinding::caseId)
        .isSubsetOf(breached);
    assertThat(said).endsWith("\nThe sample is line 1 of the ledger.\n");
    assertThat(draw(List.of("ACK-01"), List.of(), "b.json"))
        .endsWith("\nThe sample is line 1 of the ledger already.\n");
    assertThatThrownBy(() -> draw(List.of("XXX-01"), List.of(), "c.json"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageStartingWith("--commitments XXX-01: pack jive-ca has ACK-01, ")
        .extracting(wrong -> ((InvalidRequestException) wrong).field())
        .isEqualTo("commitments");
    assertThatThrownBy(() -> draw(List.of(), List.of("moon"), "c.json"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageStartingWith("--by moon: the run's cases can be divided by ");
    assertThat(lines()).hasSize(1);
  }

  private Path sent(Set<Verdict> verdicts, Optional<Path> sample) throws IOException {
    Path file = folder.resolve("review.xlsx");
    Said said =
        asked(
            new ExportReview.Request(
                run,
                verdicts,
                false,
                "Lea Roy",
                sample,
                ShownTexts.QUOTES,
                Optional.of(folder.resolve("office").toString()),
                file,
                false));
    assertThat(said.text()).startsWith(file + ": ");
    return file;
  }

  private ImportReview.Result imported(Path file, Optional<LineOrigin> origin, boolean partial)
      throws IOException {
    return new ImportReview(RULES, PROGRAM, Optional.of(OpenedLedger.in(workspace)))
        .run(
            new ImportReview.Request(file, run, Optional.of(ANA.day()), origin, partial),
            MaterialListener.NONE);
  }

  @Test
  @DisplayName("a review is looked at, then imported; one wrong cell keeps all others out")
  void review() throws IOException {
    Path file = sent(Set.of(Verdict.BREACHED), Optional.empty());
    try (ReviewDesk desk = new ReviewDesk(file)) {
      desk.set(ReviewDesk.FIRST, "Your decision", "agree");
      desk.set(ReviewDesk.FIRST + 1, "Your decision", "agre");
      desk.save(file);
    }

    try (ImportReview.Result looked = imported(file, Optional.empty(), true)) {
      assertThat(looked.found().decisions()).hasSize(1);
      assertThat(looked.found().problems()).hasSize(1);
    }
    try (ImportReview.Result refused = imported(file, Optional.of(ANA), false)) {
      assertThat(refused.taken()).isFalse();
    }
    assertThat(lines()).isEmpty();
    try (ImportReview.Result taken = imported(file, Optional.of(ANA), true)) {
      assertThat(taken.taken()).isTrue();
      Path marked = folder.resolve("marked.xlsx");
      taken.review().writeMended(marked, taken.found().problems());
      assertThat(marked).isNotEmptyFile();
    }
    assertThat(lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.by()).isEqualTo(new LedgerAuthor("Lea Roy", "ana", "OFFICER"));
              assertThat(line.body()).contains("\"decision\":\"agree\"", "\"date\":\"2026-04-20\"");
            });
  }

  @Test
  @DisplayName("a review of a sample that is not there is none")
  void noSample() {
    Path none = folder.resolve("none.json");

    assertThatThrownBy(() -> sent(Set.of(), Optional.of(none)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage("--sample " + none + ": there is no such file");
    assertThat(folder.resolve("review.xlsx")).doesNotExist();
  }
}
