package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.HumanAnswer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review goes out, is filled in, saved by LibreOffice, and comes back. */
final class ReviewRoundTripTest {

  private static final Path EXPORT = Path.of("sample-data", "complaints-2026-q1.csv");
  private static final String DECISION = "Your decision";
  private static final String VERDICT = "Right verdict";
  private static final String KIND = "Kind of reason";
  private static final String WHY = "Why, or your question";
  private static final String REFERENCE = "Reference (record, or waiver)";
  private static final String NAME = "Your name";
  private static final String DATE = "Date of decision";

  @TempDir private static Path shared;
  private static Path run;
  private static Path sent;

  @TempDir private Path folder;

  @BeforeAll
  static void aReviewIsSent() {
    run = shared.resolve("q1");
    sent = shared.resolve("sent.xlsx");
    Run.fine("audit %s --material --format csv --out %s", EXPORT, run);
    Run.fine("review export %s --only breached,not-evidenced --out %s", run, sent);
  }

  private static void needsOffice() {
    assumeTrue(ReviewDesk.hasOffice(), "soffice is not installed: nothing is saved by LibreOffice");
  }

  private Path saved(ReviewDesk desk) throws IOException, InterruptedException {
    Path filled = desk.save(folder.resolve("filled.xlsx"));
    return ReviewDesk.throughOffice(filled, folder.resolve("office"), "xlsx");
  }

  @Test
  @DisplayName("sorted, deleted, doubled and edited rows come back as the decisions they hold")
  void comesBack() throws Exception {
    needsOffice();
    Path back;
    String first;
    String fifth;
    try (ReviewDesk desk = new ReviewDesk(sent)) {
      first = desk.text(2, "Case") + "/" + desk.text(2, "No.");
      fifth = desk.text(6, "Case") + "/" + desk.text(6, "No.");
      desk.agree(2);
      desk.overrule(3, "met", "RECORD_ELSEWHERE", "Called, recording 4711\nat the desk ☎ 😀")
          .set(3, REFERENCE, "recording 4711");
      desk.overrule(4, "Sans objet", "Geltungsbereich falsch", "=cmd|' /C calc'!A0");
      desk.set(5, DECISION, "BELEG ANFORDERN").set(5, WHY, "Who called?").signed(5);
      desk.set(6, DECISION, "waive").set(6, REFERENCE, "OUTAGE-2026-02").signed(6);
      desk.overrule(7, "Met", "other", "x".repeat(32_767));
      desk.agree(8).set(8, DATE, "20.4.2026").set(8, NAME, "José\u0301 Ñandú");
      desk.copy(2);
      desk.delete(20);
      desk.delete(21);
      for (int i = 2; i < 9; i++) {
        desk.swap(i, 60 + i);
      }
      desk.sheet.getRow(30).setZeroHeight(true);
      back = saved(desk);
    }
    Path out = folder.resolve("decisions.yaml");

    Run dry = Run.of("review import %s --run %s --dry-run", back, run);
    Run read = Run.of("review import %s --run %s --out %s", back, run, out);

    assertThat(dry.out()).contains("New decisions: 7", "Nothing was imported: --dry-run.");
    assertThat(read.out()).contains("New decisions: 7; unchanged: 0; wrong cells: 0");
    assertThat(read.code()).isZero();
    List<DecisionLine> lines = DecisionFile.read(out);
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0).date()).isEqualTo(LocalDate.of(2026, 4, 20));
    Decision agreed = (Decision) lines.get(0);
    assertThat(agreed.subject()).hasToString(first);
    assertThat(agreed.seen()).isPresent();
    assertThat(((Decision) lines.get(1)).answer().reason())
        .isEqualTo("Called, recording 4711\nat the desk ☎ 😀");
    assertThat(((Decision) lines.get(1)).evidenceRef()).isEqualTo("recording 4711");
    assertThat(((Decision) lines.get(2)).answer().reason()).isEqualTo("=cmd|' /C calc'!A0");
    assertThat(((HumanAnswer.AskEvidence) ((Decision) lines.get(3)).answer()).question())
        .isEqualTo("Who called?");
    assertThat(((Decision) lines.get(4)).subject()).hasToString(fifth);
    assertThat(((HumanAnswer.Waive) ((Decision) lines.get(4)).answer()).waiver())
        .isEqualTo("OUTAGE-2026-02");
    assertThat(((Decision) lines.get(5)).answer().reason()).hasSize(32_767);
  }

  /** A cell that somebody filled wrongly, and what the import has to say of it. */
  private record Planted(int row, String column, String written, String said) {}

  @Test
  @DisplayName("each of 40 planted errors is named by sheet, cell, value and what to write")
  void namesEachError() throws Exception {
    needsOffice();
    List<Planted> planted = new ArrayList<>();
    Path back;
    try (ReviewDesk desk = new ReviewDesk(sent)) {
      for (int row = 2; row < 50; row++) {
        desk.agree(row);
      }
      plant(desk, planted, 2, DECISION, "agre", "Did you mean agree?");
      plant(
          desk,
          planted,
          3,
          DECISION,
          "perhaps",
          "not one of agree, overrule, ask for evidence, waive");
      plant(desk, planted, 4, DECISION, "ovverrule", "Did you mean overrule?");
      plant(desk, planted, 5, DECISION, "overule", "Did you mean overrule?");
      plant(desk, planted, 6, DECISION, "17", "not one of agree");
      plant(desk, planted, 7, VERDICT, "Mett", "Did you mean Met?");
      plant(
          desk,
          planted,
          8,
          VERDICT,
          "ok",
          "not one of Met, Breached, Not applicable, Not evidenced");
      desk.overrule(9, "Met", "duplicate", "Same as another");
      plant(desk, planted, 9, VERDICT, "", "needs one of Met, Breached");
      desk.overrule(10, "Met", "duplicate", "Same as another");
      plant(desk, planted, 10, KIND, "duplicat", "Did you mean duplicate?");
      desk.overrule(11, "Met", "duplicate", "Same as another");
      plant(desk, planted, 11, KIND, "", "needs one of recorded elsewhere");
      desk.overrule(12, "Met", "duplicate", "Same as another");
      plant(desk, planted, 12, WHY, "", "write here why the verdict is wrong");
      desk.overrule(13, "Met", "other", "Same as another");
      plant(desk, planted, 13, WHY, "too short", "in at least 20 characters");
      desk.overrule(14, "Met", "other", "It was done, see the other file");
      plant(desk, planted, 14, VERDICT, "Breached", "is what the audit says: that is \"agree\"");
      desk.overrule(15, "Met", "other", "It was done, see the other file");
      plant(desk, planted, 15, VERDICT, "Pending", "is decided by the calendar");
      plant(desk, planted, 16, VERDICT, "Met", "goes with \"overrule\" only");
      plant(desk, planted, 17, KIND, "duplicate", "goes with \"overrule\" only");
      desk.set(18, DECISION, "ask for evidence");
      plant(desk, planted, 18, WHY, "", "needs a question");
      desk.set(19, DECISION, "waive");
      plant(desk, planted, 19, REFERENCE, "", "needs the id of a waiver, such as OUTAGE-2026-02");
      plant(desk, planted, 20, NAME, "", "write who decided");
      plant(desk, planted, 21, NAME, "n".repeat(300), "write at most 255");
      plant(desk, planted, 22, DATE, "", "write it as 2026-04-20");
      plant(desk, planted, 23, DATE, "05/04/2026", "can be read two ways");
      plant(desk, planted, 24, DATE, "4-5-2026", "can be read two ways");
      plant(desk, planted, 25, DATE, "yesterday", "is not a date of a decision");
      plant(desk, planted, 26, DATE, "31.02.2026", "is not a date of a decision");
      plant(desk, planted, 27, DATE, "20.4.26", "is not a date of a decision");
      plant(desk, planted, 28, DATE, "2019-01-01", "is before 2026");
      plant(desk, planted, 29, DATE, "1999-01-01", "is not a date of a decision");
      desk.set(30, WHY, "a reason without a decision");
      plant(desk, planted, 30, DECISION, "", "is missing, and the row says something else");
      plant(desk, planted, 31, "Case", "C26-99999", "(a locked cell)");
      plant(desk, planted, 32, "No.", "ACK-99", "(a locked cell)");
      plant(desk, planted, 33, "Verdict", "Met", "from \"Breached\" to \"Met\"");
      plant(desk, planted, 34, "Reason", "on time", "(a locked cell)");
      desk.cell(35, "Due").setCellValue(LocalDate.of(2026, 1, 9));
      planted.add(new Planted(35, "Due", "2026-01-09", "(a locked cell)"));
      plant(desk, planted, 36, "Explanation", "all is well", "(a locked cell)");
      plant(desk, planted, 37, "Found in texts", "nothing", "(a locked cell)");
      desk.cell(38, "Late by (business days)").setCellValue(99);
      planted.add(new Planted(38, "Late by (business days)", "99", "(a locked cell)"));
      desk.set(39, "review_key", "C26-0999⎮ACK-01⎮");
      planted.add(new Planted(39, "review_key", "C26-0999", "there is no finding with this key"));
      plant(desk, planted, 40, "review_key", "nonsense", "the hidden key \"nonsense\" was changed");
      plant(desk, planted, 41, "evidence_digest", "0".repeat(16), "was changed");
      desk.cell(42, WHY).setCellFormula("1+1");
      planted.add(new Planted(42, WHY, "2", "a formula stands here"));
      desk.cell(43, NAME).setCellFormula("NA()");
      planted.add(new Planted(43, NAME, "#N/A", "a formula stands here"));
      int copy = desk.copy(44);
      desk.overrule(copy, "Met", "duplicate", "Another answer");
      planted.add(new Planted(copy, DECISION, "", "is answered in row 45, too"));
      planted.add(new Planted(44, DECISION, "", "is answered in row " + (copy + 1) + ", too"));
      back = saved(desk);

      assertThat(planted).hasSizeGreaterThanOrEqualTo(40);
      Run read = Run.of("review import %s --run %s --out %s", back, run, folder.resolve("d.yaml"));

      assertThat(read.code()).isEqualTo(3);
      assertThat(read.out()).contains("Nothing was imported.");
      assertThat(folder.resolve("d.yaml")).doesNotExist();
      for (Planted decision : planted) {
        String place =
            "Review!"
                + CellReference.convertNumToColString(desk.column(decision.column()))
                + (decision.row() + 1)
                + "  ";
        String shown = decision.written().length() > 80 ? "" : decision.written();
        assertThat(read.out().lines())
            .as("%s", decision)
            .anySatisfy(
                line -> assertThat(line).contains("filled.xlsx", place, shown, decision.said()));
      }
      assertThat(read.out().lines().filter(line -> line.contains("Review!")))
          .hasSize(planted.size());
    }
    Path partly = folder.resolve("partly.yaml");
    Run partial = Run.of("review import %s --run %s --out %s --partial", back, run, partly);
    assertThat(partial.code()).isEqualTo(1);
    assertThat(DecisionFile.read(partly)).hasSize(50 - 45);
    mended(back, planted);
  }

  private static void plant(
      ReviewDesk desk, List<Planted> planted, int row, String column, String text, String said) {
    if (text.isEmpty()) {
      desk.cell(row, column).setBlank();
    } else {
      desk.set(row, column, text);
    }
    planted.add(new Planted(row, column, text, said));
  }

  /** The copy has a note at each wrong cell, and is right once they are mended. */
  private void mended(Path back, List<Planted> planted) throws IOException {
    Path copy = back.resolveSibling("filled.errors.xlsx");
    try (ReviewDesk desk = new ReviewDesk(copy)) {
      long hidden = planted.stream().filter(one -> one.column().equals("review_key")).count();
      assertThat(desk.sheet.getCellComments()).hasSize(planted.size() - (int) hidden);
      assertThat(desk.text(33, "Verdict")).isEqualTo("Breached");
      for (var note : desk.sheet.getCellComments().keySet()) {
        var style = desk.sheet.getRow(note.getRow()).getCell(note.getColumn()).getCellStyle();
        assertThat(((XSSFCellStyle) style).getFillForegroundXSSFColor().getARGBHex())
            .as(note.formatAsString())
            .isEqualTo("FFFFE14D");
      }
    }
  }

  @Test
  @DisplayName("a workspace takes each decision once, and notices what others decided meanwhile")
  void intoAWorkspace() throws Exception {
    Path office = folder.resolve("office");
    Run.fine("workspace init %s", office);
    Path mine = folder.resolve("mine.xlsx");
    Path hers = folder.resolve("hers.xlsx");
    Run.fine("review export %s --only breached --out %s --workspace %s", run, mine, office);
    Run.fine("review export %s --only breached --out %s --workspace %s", run, hers, office);
    String command = "review import %s --run %s --workspace %s --date 2026-04-21";
    try (ReviewDesk desk = new ReviewDesk(mine)) {
      desk.agree(2).agree(3);
      desk.save(mine);
    }
    try (ReviewDesk desk = new ReviewDesk(hers)) {
      desk.overrule(3, "Met", "data wrong", "The clock was wrong").set(3, NAME, "Lea Roy");
      desk.save(hers);
    }

    Run once = Run.of(command, mine, run, office);
    Run twice = Run.of(command, mine, run, office);
    Run other = Run.of(command, hers, run, office);

    assertThat(once.out()).contains("New decisions: 2; unchanged: 0");
    assertThat(once.code()).isZero();
    assertThat(twice.out()).contains("New decisions: 0; unchanged: 2");
    assertThat(twice.code()).isZero();
    assertThat(other.out())
        .contains(
            "hers.xlsx  Review!M4  the finding has been decided by Ana Doe since this workbook was"
                + " written (ledger line 2)");
    assertThat(other.code()).isEqualTo(3);
    Path mended = folder.resolve("hers.errors.xlsx");
    assertThat(Run.of(command, mended, run, office).out())
        .contains("New decisions: 1; unchanged: 0");
    assertThat(Run.of("ledger verify --workspace %s", office).code()).isZero();
  }

  @Test
  @DisplayName("the sheet saved as text, with semicolons or commas, is read, too")
  void asText() throws Exception {
    needsOffice();
    try (ReviewDesk desk = new ReviewDesk(sent)) {
      desk.agree(2).overrule(5, "Met", "data wrong", "A \"quoted\"; reason\nof two lines");
      desk.save(folder.resolve("filled.xlsx"));
    }
    Path text = folder.resolve("text");
    for (int separator : new int[] {44, 59}) {
      ReviewDesk.throughOffice(
          folder.resolve("filled.xlsx"),
          text,
          "csv:Text - txt - csv (StarCalc):"
              + separator
              + ",34,76,1,,0,false,true,false,false,false,2");
      Path csv = text.resolve("filled-Review.csv");
      assertThat(csv).exists();

      Run read = Run.of("review import %s --run %s --dry-run", csv, run);

      assertThat(read.out()).contains("New decisions: 2; unchanged: 0; wrong cells: 0");
      assertThat(read.code()).isZero();
    }
    Path ods =
        ReviewDesk.throughOffice(folder.resolve("filled.xlsx"), folder.resolve("ods"), "ods");
    Run refused = Run.of("review import %s --run %s --dry-run", ods, run);
    assertThat(refused.err()).contains("this is an OpenDocument file (.ods). Save it as an Excel");
    assertThat(refused.code()).isEqualTo(3);
  }

  @Test
  @DisplayName("a workbook is the same byte by byte, and locked cells are locked")
  void sameBytes() throws Exception {
    Path again = folder.resolve("again.xlsx");
    Run.fine("review export %s --only breached,not-evidenced --out %s", run, again);
    assertThat(Files.mismatch(sent, again)).isEqualTo(-1);
    try (ReviewDesk desk = new ReviewDesk(sent)) {
      assertThat(desk.sheet.getProtect()).isTrue();
      assertThat(desk.cell(2, "Case").getCellStyle().getLocked()).isTrue();
      assertThat(desk.cell(2, DECISION).getCellStyle().getLocked()).isFalse();
      assertThat(desk.sheet.isColumnHidden(desk.column("review_key"))).isTrue();
      assertThat(desk.sheet.isColumnHidden(desk.column(DATE))).isFalse();
      assertThat(desk.sheet.getDataValidations()).hasSize(7);
      assertThat(desk.book.getName("decisions").getRefersToFormula())
          .isEqualTo("'Lists'!$A$1:$A$4");
      assertThat(desk.book.isSheetVeryHidden(3)).isTrue();
    }
  }
}
