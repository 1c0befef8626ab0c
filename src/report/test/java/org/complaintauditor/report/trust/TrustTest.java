package org.complaintauditor.report.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.figures.Totals;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Severity;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ConsoleSummary;
import org.complaintauditor.report.EvidenceSeen;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.ProfileFacts;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.report.SmallReport;
import org.complaintauditor.report.html.HtmlReport;
import org.complaintauditor.report.json.SummaryJson;
import org.complaintauditor.report.pdf.PdfReport;
import org.complaintauditor.report.trust.TrustStatement.Code;
import org.complaintauditor.report.xlsx.WorkbookXlsx;
import org.complaintauditor.text.MessageBundle;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest {

  private static final MessageBundle ENGLISH = MessageBundle.in("en");

  @TempDir private Path folder;

  /** An audit without anything to say, of which a test changes what it is about. */
  private static final class Built {
    private RunFacts run = SmallAudit.run("en", SmallAudit.pack(), SmallAudit.options("all"));
    private List<AuditedCase> cases = List.of(SmallAudit.acknowledged());
    private ProfileFacts profile = ProfileFacts.canonical(Vocabulary.core());
    private RowCounts rows = new RowCounts(2, 2, 0, 0, 0);
    private List<Problem> problems = List.of();
    private Map<String, Tally> tallies = Map.of();
    private Map<String, RecordGap> gaps = Map.of();

    Built run(String language, String... whatIf) {
      run = SmallAudit.run(language, SmallAudit.pack(whatIf), SmallAudit.options("all"));
      return this;
    }

    /** Texts count as this says, and these commitments hang on a column that is not read. */
    Built reading(String evidence, String... blocked) {
      Pack pack = SmallAudit.pack();
      Map<Problem.Code, List<String>> blocks =
          Map.of(Problem.Code.TEXT_COLUMN_NOT_READ, List.of(blocked));
      run =
          new RunFacts(
              run.runId(),
              run.program(),
              new Pack(
                  pack.name(),
                  pack.title(),
                  pack.document(),
                  pack.authoritativeLanguage(),
                  pack.calendar(),
                  pack.listedChannels(),
                  pack.sensitivity(),
                  pack.unreliableAbove(),
                  blocks,
                  pack.told(),
                  pack.attributes(),
                  pack.words(),
                  pack.versions(),
                  pack.catalogue(),
                  pack.lexicon(),
                  pack.ruleNames(),
                  pack.whatIf()),
              run.calendarName(),
              run.calendarVersion(),
              run.zoneDataVersion(),
              run.basis(),
              evidence,
              run.attributes(),
              run.personal(),
              run.options(),
              run.inputs(),
              run.language());
      return this;
    }

    Built selected(String request, String of, long cases) {
      Map<String, String> options = new TreeMap<>(SmallAudit.options("all"));
      options.put(RunFacts.SELECTED_FOR, request);
      options.put(RunFacts.SELECTED_FROM, of);
      options.put(RunFacts.SELECTED_OF, Long.toString(cases));
      run = SmallAudit.run("en", SmallAudit.pack(), options);
      return this;
    }

    Built partOf(String facts, long cases) {
      Map<String, String> options = new TreeMap<>(SmallAudit.options("all"));
      options.put(RunFacts.WHOLE, facts);
      options.put(RunFacts.WHOLE_CASES, Long.toString(cases));
      run = SmallAudit.run("en", SmallAudit.pack(), options);
      return this;
    }

    Built cases(AuditedCase... some) {
      cases = List.of(some);
      return this;
    }

    Built profile(ProfileFacts facts) {
      profile = facts;
      return this;
    }

    Built rejected(long rejected) {
      rows = new RowCounts(2 + rejected, 2, rejected, 0, 0);
      return this;
    }

    Built problems(Problem.Code... codes) {
      List<Problem> all = new ArrayList<>();
      for (Problem.Code code : codes) {
        all.add(
            new Problem(
                new Origin("export.csv", 0, 2), "text", "x", code, Wording.verbatim("other")));
      }
      problems = all;
      return this;
    }

    Built tallies(Tally ack, Tally esc) {
      tallies = new LinkedHashMap<>();
      tallies.put("ACK-01", ack);
      tallies.put("ESC-02", esc);
      return this;
    }

    SmallReport report() {
      ReportModel plain = SmallAudit.report(run, cases).model();
      EvidenceSeen seen = new EvidenceSeen(run.pack());
      cases.forEach(seen::add);
      ExportDescription readAs = plain.readAs();
      return new SmallReport(
          new ReportModel(
              plain.run(),
              new ExportDescription(
                  readAs.profile(),
                  readAs.title(),
                  readAs.detected(),
                  readAs.sha256(),
                  profile,
                  readAs.files(),
                  readAs.records()),
              rows,
              0,
              tallies.isEmpty() ? plain.totals() : counted(plain.totals()),
              Problems.of(problems),
              seen,
              plain.reviews()),
          cases);
    }

    private Totals counted(Totals totals) {
      return new Totals(
          totals.cases(),
          totals.events(),
          totals.happened(),
          totals.received(),
          totals.casesByVersion(),
          totals.commitments(),
          tallies,
          gaps,
          totals.reasons(),
          totals.lateness(),
          totals.detectedVerdicts(),
          totals.observations(),
          totals.listed(),
          totals.sensitivity(),
          totals.alternatives(),
          totals.breakdowns(),
          totals.ungrouped());
    }

    List<TrustStatement> trust() {
      ReportModel model = report().model();
      return Trust.of(model, MessageBundle.in(model.run().language()));
    }
  }

  private static void assertOnly(
      Built built, Code code, Severity severity, Map<String, Object> figures) {
    assertThat(built.trust())
        .extracting(TrustStatement::code, TrustStatement::severity, TrustStatement::figures)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, severity, figures));
  }

  private static ProfileFacts profile(long guesses, boolean checked) {
    return new ProfileFacts(
        guesses,
        guesses == 0 ? "" : "desk.yaml",
        guesses == 0 ? 0 : 6,
        checked,
        "",
        Set.copyOf(Vocabulary.core().activities()));
  }

  @Test
  @DisplayName("where nothing is to be said, nothing is")
  void nothing() {
    assertThat(new Built().trust()).isEmpty();
  }

  @Test
  @DisplayName("what the export cannot show is said once: severe where a case would have counted")
  void notRecorded() {
    RecordGap gap = new RecordGap(RecordGap.Kind.TRIGGER, Set.of(), Set.of(), false);
    for (Tally esc : List.of(new Tally(3, 0, 0, 0, 9), new Tally(0, 0, 0, 12, 0))) {
      boolean counted = esc.met() > 0;
      Built built = new Built().tallies(new Tally(12, 0, 0, 0, 0), esc.unrated());
      built.gaps = Map.of("ESC-02", gap);
      assertOnly(
          built,
          Code.COMMITMENTS_NOT_RECORDED,
          counted ? Severity.SEVERE : Severity.WARNING,
          Map.of("commitments", List.of("ESC-02")));
      assertThat(built.trust().get(0).sentence())
          .isEqualTo(
              "ESC-02: this export can show no breach of it, so it has no rate. It does not record"
                  + " the texts of contacts (ESC-02).");
    }
  }

  @Test
  @DisplayName("numbers changed by way of trial")
  void whatIf() {
    assertOnly(
        new Built().run("en", "ACK-01.written=1"),
        Code.WHAT_IF,
        Severity.SEVERE,
        Map.of("changes", List.of("ACK-01.written=1")));
  }

  @Test
  @DisplayName(
      "columns of texts that are left aside are named; where texts do not count, they are not")
  void textColumns() {
    Problem.Code code = Problem.Code.TEXT_COLUMN_NOT_READ;
    Built built = new Built().reading("both", "ACK-01", "ESC-02").problems(code);

    assertOnly(
        built,
        Code.TEXT_COLUMNS_NOT_READ,
        Severity.SEVERE,
        Map.of("columns", List.of("text"), "commitments", List.of("ACK-01", "ESC-02")));
    assertThat(built.trust().get(0).sentence())
        .isEqualTo(
            "The profile leaves a column of whole sentences aside: \"text\". If messages stand there,"
                + " nothing that they say counts, and on what messages say hang: ACK-01, ESC-02.");
    assertThat(new Built().reading("both").problems(code).trust()).isEmpty();
    assertThat(new Built().reading("recorded", "ACK-01").problems(code).trust())
        .extracting(TrustStatement::code)
        .doesNotContain(Code.TEXT_COLUMNS_NOT_READ);
  }

  @Test
  @DisplayName("cases that were selected for a request: their rates are not those of the run")
  void selected() {
    assertOnly(
        new Built().selected("CCTS-7", "jive-ca-1", 326),
        Code.SELECTED_CASES,
        Severity.SEVERE,
        Map.of("request", "CCTS-7", "run", "jive-ca-1", "cases_of_run", 326L));
  }

  @Test
  @DisplayName("cases that were judged as part of a larger export: their rates are not those of it")
  void partOfExport() {
    assertOnly(
        new Built().partOf("2ec0e153c052", 80_000_000),
        Code.PART_OF_EXPORT,
        Severity.SEVERE,
        Map.of("facts", "2ec0e153c052", "cases_of_export", 80_000_000L));
  }

  @Test
  @DisplayName("guesses of the profile, and a profile that nobody checked")
  void profile() {
    assertOnly(
        new Built().profile(profile(41, true)),
        Code.GUESSES_NOT_SETTLED,
        Severity.SEVERE,
        Map.of("guesses", 41L, "file", "desk.yaml", "line", 6L));
    assertOnly(
        new Built().profile(profile(0, false)),
        Code.PROFILE_NOT_CHECKED,
        Severity.WARNING,
        Map.of("profile", "canonical"));
    assertThat(new Built().profile(profile(1, true)).trust().get(0).sentence())
        .isEqualTo(
            "1 choice of the profile is a guess that nobody has settled; the first is in line 6 of"
                + " desk.yaml. Any verdict may rest on a guess.");
  }

  @Test
  @DisplayName("rows that are lost, and other severe problems")
  void data() {
    assertOnly(
        new Built().rejected(1).problems(Problem.Code.UNREADABLE_TIMESTAMP),
        Code.ROWS_REJECTED,
        Severity.SEVERE,
        Map.of("rejected", 1L, "rows", 3L));
    assertOnly(
        new Built()
            .problems(Problem.Code.HISTORY_STARTS_LATE, Problem.Code.SIMILAR_CASE_IDS)
            .problems(Problem.Code.HISTORY_STARTS_LATE, Problem.Code.HISTORY_STARTS_LATE),
        Code.SEVERE_PROBLEMS,
        Severity.SEVERE,
        Map.of("problems", 2L, "kinds", List.of("HISTORY_STARTS_LATE")));
    assertThat(new Built().problems(Problem.Code.UNKNOWN_ROLE).trust()).isEmpty();
  }

  @Test
  @DisplayName("verdicts that problems of their case leave in doubt")
  void inDoubt() {
    AuditedCase plain = SmallAudit.acknowledged();
    Problem problem =
        new Problem(
            new Origin("export.csv", 0, 2),
            "text",
            "x",
            Problem.Code.UNREADABLE_TIMESTAMP,
            Wording.verbatim("y"));
    AuditedCase doubtful =
        new AuditedCase(
            plain.history(),
            plain.version(),
            plain.findings(),
            plain.observations(),
            List.of(problem));
    List<AuditedCase> ten = new ArrayList<>(List.of(doubtful));
    while (ten.size() < 10) {
      ten.add(plain);
    }

    assertOnly(
        new Built().cases(doubtful, plain),
        Code.VERDICTS_IN_DOUBT,
        Severity.WARNING,
        Map.of("verdicts_in_doubt", 1L, "verdicts", 2L));
    assertThat(new Built().cases(ten.toArray(new AuditedCase[0])).trust()).isEmpty();
  }

  @Test
  @DisplayName("texts in a language in which nothing is looked for")
  void notUnderstood() {
    assertOnly(
        new Built().problems(Problem.Code.TEXT_NOT_UNDERSTOOD),
        Code.TEXTS_NOT_UNDERSTOOD,
        Severity.WARNING,
        Map.of("texts_not_understood", 1L, "texts", 0L));
  }

  @Test
  @DisplayName("a commitment that no event of the export could have kept")
  void neverKept() {
    Tally met = new Tally(1, 0, 0, 0, 0);
    assertOnly(
        new Built().cases(SmallAudit.saying("x")).tallies(new Tally(0, 4, 0, 0, 0), met),
        Code.NEVER_SHOWN_AS_KEPT,
        Severity.SEVERE,
        Map.of("commitments", List.of("ACK-01")));
    assertThat(new Built().tallies(new Tally(0, 4, 0, 0, 0), met).trust())
        .as("a message could have")
        .isEmpty();
  }

  @Test
  @DisplayName("a commitment that is evidenced in no case, or that nothing could trigger")
  void notShown() {
    Tally met = new Tally(1, 0, 0, 0, 0);
    Map<String, Object> esc = Map.of("commitments", List.of("ESC-02"));
    assertOnly(
        new Built().tallies(met, new Tally(0, 0, 0, 3, 7)),
        Code.COMMITMENTS_NOT_SHOWN,
        Severity.WARNING,
        esc);
    assertThat(new Built().tallies(met, new Tally(0, 0, 0, 3, 0)).trust()).isEmpty();
    assertOnly(
        new Built().cases().profile(making(Activity.NOTE)).tallies(met, new Tally(0, 0, 0, 3, 0)),
        Code.COMMITMENTS_NOT_SHOWN,
        Severity.WARNING,
        esc);
    assertThat(
            new Built()
                .cases()
                .profile(making(Activity.COMPLAINT_RECEIVED))
                .tallies(met, new Tally(0, 0, 0, 3, 0))
                .trust())
        .isEmpty();
  }

  private static ProfileFacts making(Activity activity) {
    return new ProfileFacts(0, "", 0, true, "", Set.of(activity));
  }

  @Test
  @DisplayName("rates that cannot be told, and such as are unreliable")
  void rates() {
    Tally met = new Tally(1, 0, 0, 0, 0);
    assertOnly(
        new Built().tallies(new Tally(48, 0, 0, 0, 346), met),
        Code.RATES_NOT_TOLD,
        Severity.WARNING,
        Map.of("commitments", List.of("ACK-01")));
    assertOnly(
        new Built().tallies(met, new Tally(48, 0, 0, 0, 48)),
        Code.RATES_UNRELIABLE,
        Severity.WARNING,
        Map.of("commitments", List.of("ESC-02")));
    assertThat(new Built().tallies(met, new Tally(9, 0, 0, 0, 1)).trust()).isEmpty();
  }

  @Test
  @DisplayName("verdicts that hang on doubtful texts, and rates that these change much")
  void review() {
    Tally.Doubtful doubtful = new Tally.Doubtful(1, 1, 1, 0, 0);
    assertOnly(
        new Built().tallies(new Tally(99, 1, 0, 0, 0, doubtful, true), new Tally(1, 0, 0, 0, 0)),
        Code.TEXTS_TO_REVIEW,
        Severity.NOTICE,
        Map.of("verdicts_to_review", 1L, "commitments", List.of()));
    Built wide =
        new Built().tallies(new Tally(4, 1, 0, 0, 0, doubtful, true), new Tally(1, 0, 0, 0, 0));
    assertOnly(
        wide,
        Code.TEXTS_TO_REVIEW,
        Severity.WARNING,
        Map.of("verdicts_to_review", 1L, "commitments", List.of("ACK-01")));
    assertThat(wide.trust().get(0).sentence()).contains("ACK-01 80.0% (60.0–80.0%)");
  }

  @Test
  @DisplayName("the most severe first, then always in the same order")
  void order() {
    assertThat(all("en").trust())
        .extracting(TrustStatement::code)
        .containsExactly(
            Code.WHAT_IF,
            Code.GUESSES_NOT_SETTLED,
            Code.ROWS_REJECTED,
            Code.SEVERE_PROBLEMS,
            Code.PROFILE_NOT_CHECKED,
            Code.COMMITMENTS_NOT_SHOWN,
            Code.RATES_NOT_TOLD,
            Code.TEXTS_NOT_UNDERSTOOD);
  }

  private static Built all(String language) {
    return new Built()
        .run(language, "ACK-01.written=1")
        .profile(profile(41, false))
        .rejected(3)
        .problems(Problem.Code.HISTORY_STARTS_LATE, Problem.Code.TEXT_NOT_UNDERSTOOD)
        .tallies(new Tally(48, 0, 0, 0, 346), new Tally(0, 0, 0, 3, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("every output says all of it at its top, and tells no rate that cannot be told")
  void outputs(String language) throws IOException {
    assertSaid(all(language), language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  @DisplayName("where there is nothing to say, every output says what was looked at")
  void fine(String language) throws IOException {
    assertSaid(new Built().run(language), language);
  }

  private void assertSaid(Built built, String language) throws IOException {
    SmallReport report = built.report();
    MessageBundle words = MessageBundle.in(language);
    List<TrustStatement> statements = built.trust();
    List<String> said = new ArrayList<>(List.of(Trust.heading(words)));
    statements.forEach(
        one -> {
          said.add(words.of(one.severity()));
          said.add(one.sentence());
          said.add(Trust.toDo(one, words));
        });
    if (statements.isEmpty()) {
      said.add(Trust.nothing(words));
    } else {
      said.add(new LocalizedFormats(words, SmallAudit.ZONE).untold(new Tally(48, 0, 0, 0, 346)));
    }
    report.write(new HtmlReport(), folder);
    report.write(new WorkbookXlsx(), folder);
    report.write(new PdfReport(), folder);
    report.write(new SummaryJson(), folder);

    String page =
        Jsoup.parse(Files.readString(folder.resolve("report/index.html")))
            .getElementById("front")
            .text();
    assertInOrder(ConsoleSummary.of(report.model(), words), said);
    assertInOrder(page, said);
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(folder.resolve("report.xlsx")))) {
      StringBuilder sheet = new StringBuilder();
      DataFormatter formatter = new DataFormatter();
      workbook
          .getSheetAt(0)
          .forEach(
              row ->
                  row.forEach(cell -> sheet.append(formatter.formatCellValue(cell)).append(' ')));
      assertInOrder(sheet.toString(), said);
    }
    try (var document = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
      PDFTextStripper firstPages = new PDFTextStripper();
      firstPages.setEndPage(2);
      assertInOrder(firstPages.getText(document), said);
    }
    JsonNode trust =
        new JsonMapper().readTree(folder.resolve("summary.json").toFile()).get("trust");
    assertThat(trust).hasSameSizeAs(statements);
    for (int i = 0; i < statements.size(); i++) {
      assertThat(trust.get(i).get("code").asText()).isEqualTo(statements.get(i).code().name());
      assertThat(trust.get(i).get("sentence").asText()).isEqualTo(statements.get(i).sentence());
      assertThat(trust.get(i).get("action").asText()).isEqualTo(statements.get(i).action());
    }
  }

  /** However lines are broken. */
  private static void assertInOrder(String text, List<String> said) {
    assertThat(flat(text)).containsSubsequence(said.stream().map(TrustTest::flat).toList());
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", "");
  }

  @Test
  @DisplayName("the words of the box are there in every language")
  void words() {
    assertThat(ENGLISH.keys("report.trust."))
        .contains("report.trust.none", "report.trust.do")
        .containsAll(
            List.of(Code.values()).stream()
                .flatMap(
                    code ->
                        java.util.stream.Stream.of(
                            "report.trust." + code, "report.trust." + code + ".do"))
                .toList());
  }
}
