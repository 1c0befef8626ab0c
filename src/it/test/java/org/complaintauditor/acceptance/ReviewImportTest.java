package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.OverruleReason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews that come back in unusual ways, without any spreadsheet program. */
final class ReviewImportTest {

  @TempDir private static Path shared;
  private static Path export;
  private static Path run;

  @TempDir private Path folder;

  /** Case ids that a spreadsheet takes for numbers. */
  @BeforeAll
  static void aRun() throws IOException {
    export = shared.resolve("cases.csv");
    Files.writeString(export, rows("2026-01-20T10:00:00-05:00"));
    run = shared.resolve("run");
    audit(export, run);
  }

  private static String rows(String later) {
    return "case_id,event_id,timestamp,activity,actor_role,channel,discloses\n"
        + "0012,E1,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,\n"
        + "0012,E2,"
        + later
        + ",MESSAGE_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT\n"
        + "0013,E3,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,\n"
        + "0013,E4,2026-01-06T10:00:00-05:00,MESSAGE_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT\n";
  }

  private static void audit(Path export, Path run) {
    Run.fine("audit %s --material --format csv --as-of 2026-03-31 --out %s", export, run);
  }

  private Path sent(String options) {
    Path file = folder.resolve("review.xlsx");
    Run.fine(("review export %s --out %s --force " + options).strip(), run, file);
    return file;
  }

  private static int row(ReviewDesk desk, String caseId, String commitment) {
    for (int row = ReviewDesk.FIRST; row <= desk.sheet.getLastRowNum(); row++) {
      if (desk.text(row, "Case").equals(caseId) && desk.text(row, "No.").equals(commitment)) {
        return row;
      }
    }
    throw new AssertionError("no " + caseId + " " + commitment);
  }

  private List<DecisionLine> imported(Path file) throws IOException {
    Path out = folder.resolve("decisions.yaml");
    Run read = Run.of("review import %s --run %s --out %s", file, run, out);
    assertThat(read.code()).as(read.out() + read.err()).isZero();
    return DecisionFile.read(out);
  }

  @Test
  @DisplayName("a case id that became a number is taken, and said")
  void zerosLost() throws Exception {
    Path file = sent("");
    try (ReviewDesk desk = new ReviewDesk(file)) {
      int row = row(desk, "0012", "ACK-01");
      desk.agree(row);
      desk.cell(row, "Case").setBlank();
      desk.cell(row, "Case").setCellValue(12);
      desk.save(file);
    }
    Run dry = Run.of("review import %s --run %s --dry-run", file, run);
    assertThat(dry.out())
        .contains("Case 0012 was turned into the number 12 by a spreadsheet program")
        .contains("New decisions: 1; unchanged: 0; wrong cells: 0");
    assertThat(dry.code()).isZero();
  }

  @Test
  @DisplayName("what programs are told of a review, and of how decisions stand")
  void json() throws Exception {
    Path office = folder.resolve("office");
    Run.fine("workspace init %s", office);
    Path file = sent("");
    try (ReviewDesk desk = new ReviewDesk(file)) {
      desk.agree(row(desk, "0012", "ACK-01"));
      desk.set(row(desk, "0013", "ACK-01"), "Your decision", "agre");
      desk.save(file);
    }
    String read = "review import %s --run %s --workspace %s --json";
    Run dry = Run.of(read + " --dry-run", file, run, office);
    assertThat(dry.code()).isEqualTo(3);
    JsonNode wrong = PrintedJson.of(dry, "review-import");
    assertThat(wrong.path("right").asBoolean()).isFalse();
    assertThat(wrong.path("written_to").asText()).isEmpty();
    assertThat(wrong.path("wrong")).isNotEmpty();
    assertThat(wrong.path("wrong").get(0).path("place").asText()).startsWith("Review!");
    assertThat(wrong.path("marked").asText()).isEmpty();
    assertThat(wrong.path("new")).hasSize(1);
    assertThat(wrong.path("new").get(0).path("case").asText()).isEqualTo("0012");
    assertThat(wrong.path("new").get(0).path("decision").asText()).isEqualTo("agree");

    Run partly = Run.of(read + " --partial --date 2026-04-20", file, run, office);
    assertThat(partly.code()).isEqualTo(1);
    JsonNode written = PrintedJson.of(partly, "review-import");
    assertThat(written.path("written_to").asText()).isEqualTo(office.toString());
    assertThat(Path.of(written.path("marked").asText())).isNotEmptyFile();

    JsonNode again =
        PrintedJson.of(Run.of(read + " --dry-run", file, run, office), "review-import");
    assertThat(again.path("new")).isEmpty();
    assertThat(again.path("unchanged").asLong()).isEqualTo(1);

    JsonNode status =
        PrintedJson.of(
            Run.fine("decisions status --run %s --workspace %s --json", run, office),
            "decisions-status");
    assertThat(status.at("/states/current").asLong()).isEqualTo(1);
    assertThat(status.path("decisions")).hasSize(1);
    assertThat(status.at("/decisions/0/line").asLong()).isEqualTo(1);
    assertThat(status.at("/decisions/0/state").asText()).isEqualTo("current");
    assertThat(status.at("/decisions/0/case").asText()).isEqualTo("0012");
    assertThat(status.path("ledger_head").asText()).hasSize(64);
  }

  @Test
  @DisplayName("what a colleague said is named before it is replaced; a waiver has to be there")
  void replaced() throws Exception {
    Path office = folder.resolve("office");
    Run.fine("workspace init %s", office);
    Path file = sent("--workspace " + office);
    try (ReviewDesk desk = new ReviewDesk(file)) {
      desk.agree(row(desk, "0012", "ACK-01"));
      desk.save(file);
    }
    String read = "review import %s --run %s --workspace %s --date 2026-04-21";
    Run.fine(read, file, run, office);
    Path again = sent("--workspace " + office);
    try (ReviewDesk desk = new ReviewDesk(again)) {
      int row = row(desk, "0012", "ACK-01");
      desk.overrule(row, "not applicable", "recorded elsewhere", "the letter of 6 January");
      desk.set(row, "Your name", "Luc Roy").day(row, LocalDate.of(2026, 4, 21));
      int waived = row(desk, "0013", "ACK-01");
      desk.set(waived, "Your decision", "waive")
          .set(waived, "Reference (record, or waiver)", "W-1")
          .signed(waived);
      desk.save(again);
    }

    Run dry = Run.of(read + " --dry-run", again, run, office);
    JsonNode told =
        PrintedJson.of(Run.of(read + " --dry-run --json", again, run, office), "review-import");

    assertThat(dry.code()).as(dry.out() + dry.err()).isEqualTo(3);
    assertThat(dry.out())
        .contains("new: 0012/ACK-01 overrule, Luc Roy, 2026-04-21")
        .contains("replaces: agree, Ana Doe, 2026-04-20 (ledger line 1)")
        .contains("the ledger has no waiver \"W-1\", nor any other");
    assertThat(told.at("/new/0/replaces/by").asText()).isEqualTo("Ana Doe");
    assertThat(told.at("/wrong/0/message").asText()).contains("the ledger has no waiver \"W-1\"");
    assertThat(told.path("marked").asText()).isEmpty();

    JsonNode marked =
        PrintedJson.of(
            Run.of(read + " --dry-run --mark --json", again, run, office), "review-import");

    assertThat(marked.path("written_to").asText()).isEmpty();
    try (ReviewDesk mended = new ReviewDesk(Path.of(marked.path("marked").asText()))) {
      int waived = row(mended, "0013", "ACK-01");
      assertThat(
              mended
                  .cell(waived, "Reference (record, or waiver)")
                  .getCellComment()
                  .getString()
                  .getString())
          .contains("the ledger has no waiver \"W-1\"");
    }
    Run alone = Run.of(read + " --mark", again, run, office);
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("--mark: needs --dry-run");
  }

  @Test
  @DisplayName("dates are read by the workbook's own first day")
  void datesSince1904() throws Exception {
    Path file = sent("--only breached");
    try (ReviewDesk desk = new ReviewDesk(file)) {
      int row = row(desk, "0012", "ACK-01");
      desk.agree(row);
      desk.book.getCTWorkbook().getWorkbookPr().setDate1904(true);
      desk.cell(row, "Date of decision").setCellValue(46_132 - 1_462);
      for (int each = ReviewDesk.FIRST; each <= desk.sheet.getLastRowNum(); each++) {
        for (String column : List.of("Due", "Done")) {
          if (!desk.text(each, column).isEmpty()) {
            desk.cell(each, column)
                .setCellValue(desk.cell(each, column).getNumericCellValue() - 1_462);
          }
        }
      }
      desk.save(file);
    }
    assertThat(imported(file))
        .singleElement()
        .satisfies(one -> assertThat(one.date()).isEqualTo(LocalDate.of(2026, 4, 20)));
  }

  @Test
  @DisplayName("a blind review shows no opinion, and its verdicts are decisions")
  void blind() throws Exception {
    Path file = sent("--blind --reviewer Ana");
    try (ReviewDesk desk = new ReviewDesk(file)) {
      try (XSSFWorkbook book = desk.book) {
        assertThat(headings(book.getSheetAt(1).getRow(1)))
            .contains("Due", "Done", "Right verdict")
            .doesNotContain("Verdict", "Reason", "Explanation", "Late by (business days)");
        assertThat(headings(book.getSheetAt(2).getRow(0))).doesNotContain("Counts for");
        int late = row(desk, "0012", "ACK-01");
        int inTime = row(desk, "0013", "ACK-01");
        assertThat(desk.text(late, "Your name")).isEqualTo("Ana");
        desk.set(late, "Right verdict", "Met").set(late, "Why, or your question", "short");
        desk.set(inTime, "Right verdict", "Met").signed(inTime);
        desk.signed(late).save(file);
        Run refused = Run.of("review import %s --run %s --dry-run", file, run);
        assertThat(refused.out()).contains("\"short\" is too short", "New decisions: 1");
        assertThat(refused.code()).isEqualTo(3);
        desk.set(late, "Why, or your question", "It was told by telephone in time").save(file);
      }
    }
    List<DecisionLine> lines = imported(file);
    assertThat(lines)
        .extracting(DecisionLine::kind)
        .containsExactly(DecisionKind.OVERRULE, DecisionKind.AGREE);
    HumanAnswer.Overrule overrule = (HumanAnswer.Overrule) ((Decision) lines.get(0)).answer();
    assertThat(overrule.code()).isEqualTo(OverruleReason.OTHER);
  }

  private static List<String> headings(Row row) {
    List<String> headings = new ArrayList<>();
    row.forEach(cell -> headings.add(cell.getStringCellValue()));
    return headings;
  }

  @Test
  @DisplayName("of another run's workbook rows are taken whose evidence is the same")
  void anotherRun() throws Exception {
    Path file = sent("");
    try (ReviewDesk desk = new ReviewDesk(file)) {
      desk.agree(row(desk, "0012", "ACK-01")).agree(row(desk, "0013", "ACK-01")).save(file);
    }
    Path changed = folder.resolve("changed.csv");
    Files.writeString(changed, rows("2026-01-21T10:00:00-05:00"));
    Path other = folder.resolve("other");
    audit(changed, other);

    Run read = Run.of("review import %s --run %s --dry-run", file, other);

    assertThat(read.out())
        .contains(
            "review.xlsx was made of run jive-ca-", "0012/ACK-01: the evidence is not the same")
        .contains("New decisions: 1; unchanged: 0; wrong cells: 1");
    assertThat(read.code()).isEqualTo(3);
  }

  @Test
  @DisplayName("what is no review is refused with what to do")
  void noReview() throws Exception {
    Path file = sent("");
    try (ReviewDesk desk = new ReviewDesk(file)) {
      desk.set(1, "Your decision", "My decision").save(folder.resolve("renamed.xlsx"));
      desk.book.cloneSheet(1);
      desk.save(folder.resolve("twice.xlsx"));
    }
    Path formulas = folder.resolve("other.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        var out = Files.newOutputStream(formulas)) {
      book.createSheet("Review");
      book.write(out);
    }
    assertThat(refused(formulas)).contains("is no review: no sheet has the hidden column");
    assertThat(refused(folder.resolve("renamed.xlsx")))
        .contains("columns are missing, or their headings were changed: \"Your decision\"");
    assertThat(refused(folder.resolve("twice.xlsx"))).contains("both hold a review");
    assertThat(refused(export)).contains("is no review");
    assertThat(refused(folder.resolve("none.xlsx"))).contains("there is no such file");
    assertThat(Run.of("review import %s --run %s", file, run).err())
        .contains("say where the decisions go");
    assertThat(Run.of("review export %s --out %s", run, file).err()).contains("already");
    assertThat(Run.of("review export %s --out %s --force", run, export).err()).contains(".xlsx");
    assertThat(Run.of("review export %s --out %s", export, folder.resolve("x.xlsx")).code())
        .isEqualTo(3);
  }

  private static String refused(Path file) {
    Run read = Run.of("review import %s --run %s --dry-run", file, run);
    assertThat(read.code()).isEqualTo(3);
    assertThat(read.out()).isEmpty();
    return read.err();
  }

  @Test
  @DisplayName("misread messages come as detect reads them")
  void messages() throws Exception {
    Path q1 = folder.resolve("q1");
    Run.fine("audit sample-data/complaints-2026-q1.csv --material --format csv --out %s", q1);
    Path file = folder.resolve("q1.xlsx");
    Run.fine("review export %s --only breached --out %s", q1, file);
    try (ReviewDesk desk = new ReviewDesk(file)) {
      desk.overrule(2, "Not evidenced", "text misread", "It tells a timeframe").save(file);
    }
    Path decisions = folder.resolve("q1.yaml");
    Run.fine("review import %s --run %s --out %s", file, q1, decisions);
    Path out = folder.resolve("misread.csv");

    Run.fine("review messages %s --decisions %s --out %s", q1, decisions, out);

    assertThat(Run.csv(out))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("id", "C26-01055/E300451")
                    .containsEntry("direction", "outbound")
                    .containsEntry("labels", "TRACKING_NUMBER|PROCESS|TIMEFRAME")
                    .containsEntry("reason", "It tells a timeframe"));
    assertThat(Run.of("detect %s", out).code()).isZero();
  }
}
