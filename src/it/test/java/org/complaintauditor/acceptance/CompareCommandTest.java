package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare}, from the command line to its files. */
final class CompareCommandTest {
  private static final String HEADER =
      "case_id,event_id,timestamp,activity,actor_role,channel,discloses,text,team\n";
  private static final List<String> ROWS =
      List.of(
          "A,1,2026-03-02T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,My line is down.,North",
          "A,2,2026-03-04T10:00:00-05:00,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT,Thanks.,North",
          "B,1,2026-03-02T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,No invoice.,South",
          "B,2,2026-03-03T10:00:00-05:00,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT,Thanks.,South");

  @TempDir private static Path folder;

  private static Path plain;

  private static Path audit(String name, List<String> rows, String... options) throws IOException {
    Path export = folder.resolve(name + ".csv");
    Files.writeString(export, HEADER + String.join("\n", rows) + "\n");
    Path out = folder.resolve(name);
    Run.fine("audit %s --material --as-of 2026-03-31 --format csv --out %s", export, out, options);
    return out;
  }

  @BeforeAll
  static void plain() throws IOException {
    plain = audit("plain", ROWS);
  }

  private static List<Map<String, String>> changes(Path old, Path current) throws IOException {
    Path out = Files.createTempDirectory(folder, "compare").resolve("report");
    Run.fine("compare %s %s --csv plain --out %s", old, current, out);
    assertThat(out).isDirectoryContaining(file -> file.endsWith("compare.json"));
    return Run.csv(out.resolve("changes.csv"));
  }

  @Test
  void aRunAndItselfDoNotDiffer() {
    Run run = Run.of("compare %s %s", plain, plain);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("No difference.\n\nCases: 2 in both runs, 0 new, 0 gone.\n");
  }

  @Test
  @DisplayName("order of rows, name of the file and the team are no difference")
  void otherwiseWritten() throws IOException {
    List<String> rows =
        List.of(ROWS.get(3).replace("South", "West"), ROWS.get(1), ROWS.get(2), ROWS.get(0));
    assertThat(changes(plain, audit("shuffled", rows))).isEmpty();
  }

  @Test
  void aLimitIsTheCause() throws IOException {
    assertThat(changes(plain, audit("limit", ROWS, "--set", "ACK-01.written=1")))
        .extracting(row -> List.copyOf(row.values()).toString())
        .containsExactly(
            "[A, ACK-01, 1, CHANGED, MET, IN_TIME, BREACHED, LATE, 2026-03-04, 2026-03-03, LIMITS,"
                + " LIMITS, LIMITS ACK-01.written 2 → 1, ]");
  }

  @Test
  void aRowIsTheCause() throws IOException {
    List<String> rows =
        List.of(
            ROWS.get(0),
            ROWS.get(1).replace("2026-03-04T10", "2026-03-06T10"),
            ROWS.get(2),
            ROWS.get(3));
    assertThat(changes(plain, audit("row", rows)))
        .filteredOn(row -> row.get("commitment").equals("ACK-01"))
        .extracting(row -> List.copyOf(row.values()).toString())
        .containsExactly(
            "[A, ACK-01, 1, CHANGED, MET, IN_TIME, BREACHED, LATE, 2026-03-04, 2026-03-04, DATA,"
                + " DATA, DATA 2 timestamp 2026-03-04T10:00-05:00 → 2026-03-06T10:00-05:00, ]");
  }

  @Test
  @DisplayName("the zone alone is the cause, though it makes other days of the same rows")
  void aZoneIsTheCause() throws IOException {
    List<String> late =
        List.of(
            ROWS.get(0),
            ROWS.get(1).replace("2026-03-04T10:00:00-05:00", "2026-03-04T23:30:00-05:00"),
            ROWS.get(2),
            ROWS.get(3));
    Path toronto = audit("toronto", late);
    Path halifax = audit("halifax", late, "--zone", "America/Halifax");
    assertThat(changes(toronto, halifax))
        .filteredOn(row -> row.get("commitment").equals("ACK-01"))
        .extracting(
            row -> row.get("to_verdict") + " " + row.get("causes") + " " + row.get("needed"))
        .containsExactly("BREACHED CALENDAR CALENDAR");
  }

  @Test
  void newAndGoneCases() throws IOException {
    List<String> rows =
        List.of(
            ROWS.get(0),
            ROWS.get(1),
            ROWS.get(2).replace("B,", "C,"),
            ROWS.get(3).replace("B,", "C,"));
    assertThat(changes(plain, audit("cases", rows)))
        .filteredOn(row -> row.get("commitment").equals("ACK-01"))
        .extracting(row -> row.get("case_id") + " " + row.get("kind") + " " + row.get("causes"))
        .containsExactly("B GONE_CASE ", "C NEW_CASE ");
  }

  @Test
  @DisplayName("ids that differ only in form are named, not joined")
  void similarIds() throws IOException {
    Path before = audit("twelve", ROWS.stream().map(row -> row.replace("B,", "0012,")).toList());
    Path after = audit("zeros", ROWS.stream().map(row -> row.replace("B,", "12,")).toList());
    assertThat(Run.of("compare %s %s", before, after).out())
        .contains("Ids that differ only in form, and were not joined: 0012 / 12.\n");
    assertThat(Run.of("compare %s %s", before, plain).out()).doesNotContain("only in form");
  }

  @Test
  @DisplayName("what people decided about a finding that changed")
  void decisionState() throws IOException {
    Path limit = audit("decided", ROWS, "--set", "ACK-01.written=1");
    Files.writeString(
        limit.resolve("decisions.csv"),
        "case,commitment,state\nA,ACK-01,BASIS_CHANGED\nA,ACK-01,SUPERSEDED\nB,ACK-01,CURRENT\n");
    assertThat(changes(plain, limit))
        .extracting(row -> row.get("case_id") + " " + row.get("decision_state"))
        .containsExactly("A BASIS_CHANGED+SUPERSEDED");
  }

  @Test
  void oneChangeIsExplained() throws IOException {
    Path limit = audit("explained", ROWS, "--set", "ACK-01.written=1");
    Run run = Run.of("compare %s %s --explain A/ACK-01", plain, limit);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Cause: limits.", "ACK-01.written 2 → 1", "In the old run:", "In the new run:");
  }

  @Test
  void tooManyChangesFail() throws IOException {
    Path limit = audit("many", ROWS, "--set", "ACK-01.written=1");
    assertThat(Run.of("compare %s %s --fail-above 5%", plain, limit).code()).isZero();
    assertThat(Run.of("compare %s %s --fail-above 4%", plain, limit).code()).isEqualTo(1);
  }

  @Test
  void whatCannotBeComparedIsNamed() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    Run missing = Run.of("compare %s %s", plain, none);
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("none", "--material");
    Run share = Run.of("compare %s %s --fail-above one", plain, plain);
    assertThat(share.code()).isEqualTo(2);
    assertThat(share.err()).contains("--fail-above one: write a share from 0% to 100%");
    Files.writeString(none.resolve("mine.txt"), "mine");
    Run occupied = Run.of("compare %s %s --out %s", plain, plain, none);
    assertThat(occupied.code()).isEqualTo(2);
    assertThat(occupied.err()).contains("mine.txt");
    assertThat(none).isDirectoryContaining(file -> file.endsWith("mine.txt"));
  }

  /** A copy of a run's folder without its material. */
  private static Path withoutMaterial(Path run) throws IOException {
    Path copy = Files.createDirectory(folder.resolve(run.getFileName() + "-alone"));
    for (String name : List.of("findings.csv", "manifest.json", "problems.csv", "summary.json")) {
      if (Files.exists(run.resolve(name))) {
        Files.copy(run.resolve(name), copy.resolve(name));
      }
    }
    return copy;
  }

  private static Path auditAlone(String name, List<String> rows, String... options)
      throws IOException {
    Path export = folder.resolve(name + ".csv");
    Files.writeString(export, HEADER + String.join("\n", rows) + "\n");
    Path out = folder.resolve(name);
    Run.fine("audit %s --format csv,json --as-of 2026-03-31 --out %s", export, out, options);
    return out;
  }

  @Test
  @DisplayName("of runs that differ in nothing, cases that are the same keep their verdicts")
  void theSameHasNotChanged() throws IOException {
    Path out = folder.resolve("same-out");
    Run.fine("compare %s %s --out %s", plain, plain, out);
    assertThat(Files.readString(out.resolve("compare.json")))
        .contains("\"both\": 2,", "\"new\": 0,", "\"gone\": 0,")
        .contains("\"MET\": {\n          \"MET\": 2,");
  }

  @Test
  @DisplayName("without material: one factor differs, so it is that one")
  void withoutMaterialOneFactor() throws IOException {
    Path before = auditAlone("alone-before", ROWS);
    Path after = auditAlone("alone-after", ROWS, "--set", "ACK-01.written=1");
    assertThat(changes(before, after))
        .extracting(row -> List.copyOf(row.values()).toString())
        .containsExactly(
            "[A, ACK-01, 1, CHANGED, MET, IN_TIME, BREACHED, LATE, 2026-03-04, 2026-03-03, LIMITS,"
                + " LIMITS, , ]");
    assertThat(Run.of("compare %s %s", before, after).out())
        .contains("ACK-01  100.0% → 50.0%  −50.0 points: limits −50.0")
        .contains("No case was judged again");
  }

  @Test
  @DisplayName("without material: two factors differ, so nobody can tell, but by the exports")
  void withoutMaterialTwoFactors() throws IOException {
    List<String> later =
        List.of(ROWS.get(0), ROWS.get(1).replace("-04T", "-06T"), ROWS.get(2), ROWS.get(3));
    Path before = auditAlone("two-before", ROWS);
    Path after = auditAlone("two-after", later, "--set", "ACK-01.written=1");
    assertThat(changes(before, after))
        .filteredOn(row -> row.get("commitment").equals("ACK-01"))
        .extracting(row -> row.get("causes") + " " + row.get("needed") + " " + row.get("detail"))
        .allMatch(cause -> cause.startsWith("NOT_ATTRIBUTED NOT_ATTRIBUTED NOT_ATTRIBUTED DATA+"));
    assertThat(Run.of("compare %s %s", before, after).out())
        .contains("that cannot be told without judging again.");
    Path out = folder.resolve("two-out");
    Run.fine(
        "compare %s %s --old-export %s --new-export %s --csv plain --out %s",
        before, after, folder.resolve("two-before.csv"), folder.resolve("two-after.csv"), out);
    assertThat(Run.csv(out.resolve("changes.csv")))
        .filteredOn(row -> row.get("commitment").equals("ACK-01"))
        .extracting(row -> row.get("causes"))
        .containsExactly("DATA|LIMITS");
    Run other =
        Run.of("compare --old-export %s %s %s", folder.resolve("two-after.csv"), before, after);
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err()).contains("--old-export", "two-after.csv", "did not read this file");
  }

  @Test
  @DisplayName("runs that list exceptions: what is not listed counts, and has no cause")
  void exceptionsAlone() throws IOException {
    Path before = auditAlone("ex-before", ROWS, "--findings", "exceptions");
    Path after =
        auditAlone("ex-after", ROWS, "--findings", "exceptions", "--set", "ACK-01.written=1");
    assertThat(Run.of("compare %s %s", before, after).out())
        .contains("Not both runs list all of their findings");
    Path out = folder.resolve("ex-out");
    Run.fine("compare %s %s --out %s", before, after, out);
    assertThat(Files.readString(out.resolve("compare.json")))
        .contains("\"complete\": false", "\"NOT_ATTRIBUTED\": -50.000000");
  }

  @Test
  void recordedFindingsThatWereChangedAreRefused() throws IOException {
    Path run = withoutMaterial(plain);
    Files.writeString(
        run.resolve("findings.csv"),
        Files.readString(run.resolve("findings.csv")).replace("IN_TIME", "EARLY"));
    Run refused = Run.of("compare %s %s", plain, run);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("findings.csv: was changed since the run wrote it");
  }

  @Test
  @DisplayName("--also due: another due date of the same verdict")
  void dueDates() throws IOException {
    Path more = audit("more", ROWS, "--set", "ACK-01.written=3");
    assertThat(changes(plain, more)).isEmpty();
    Path out = folder.resolve("due-out");
    Run.fine("compare %s %s --also due --csv plain --format csv --out %s", plain, more, out);
    assertThat(out).isDirectoryContaining(file -> file.endsWith("changes.csv"));
    assertThat(out.resolve("compare.html")).doesNotExist();
    assertThat(Run.csv(out.resolve("changes.csv")))
        .extracting(row -> List.copyOf(row.values()).toString())
        .containsExactly(
            "[A, ACK-01, 1, DUE_ONLY, MET, IN_TIME, MET, IN_TIME, 2026-03-04, 2026-03-05, LIMITS,"
                + " LIMITS, LIMITS ACK-01.written 2 → 3, ]",
            "[B, ACK-01, 1, DUE_ONLY, MET, IN_TIME, MET, IN_TIME, 2026-03-04, 2026-03-05, LIMITS,"
                + " LIMITS, LIMITS ACK-01.written 2 → 3, ]");
    assertThat(Run.of("compare %s %s --also dates", plain, more).code()).isEqualTo(2);
    assertThat(Run.of("compare %s %s --format pdf", plain, more).code()).isEqualTo(2);
    assertThat(Run.of("compare %s %s --threads 0", plain, more).code()).isEqualTo(2);
  }

  @Test
  @DisplayName("people made something else of a verdict that is the same")
  void decisionsAreAFactorOfHumanVerdicts() throws IOException {
    Path before = audit("human-before", ROWS);
    Path after = audit("human-after", ROWS);
    Files.writeString(
        after.resolve("decisions.csv"),
        "case,commitment,machine_verdict,human_verdict,decision,state\n"
            + "A,ACK-01,MET,BREACHED,overrule,CURRENT\n");
    assertThat(changes(before, after))
        .extracting(row -> List.copyOf(row.values()).toString())
        .containsExactly(
            "[A, ACK-01, 1, HUMAN_VERDICT, MET, IN_TIME, MET, IN_TIME, 2026-03-04, 2026-03-04,"
                + " DECISIONS, DECISIONS, DECISIONS MET → BREACHED, CURRENT]");
    Run run = Run.of("compare %s %s", before, after);
    assertThat(run.out())
        .contains("of 1 verdict people made something else", "Different for all cases: decisions.")
        .contains("ACK-01  100.0% → 100.0%");
  }

  @Test
  @DisplayName("clocks that start in one of the runs alone, and what starts them")
  void occurrences() throws IOException {
    Path export = Path.of("sample-data/complaints-2026-q1.csv");
    Path early = folder.resolve("early");
    Path late = folder.resolve("late");
    Run.fine("audit %s --material --as-of 2026-02-28 --format csv --out %s", export, early);
    Run.fine("audit %s --material --format csv --out %s", export, late);
    List<Map<String, String>> changes = changes(early, late);
    assertThat(changes)
        .filteredOn(row -> row.get("case_id").equals("C26-01124"))
        .filteredOn(row -> row.get("kind").endsWith("OCCURRENCE"))
        .extracting(row -> List.copyOf(row.values()).subList(0, 11).toString())
        .contains(
            "[C26-01124, CON-01, E301724, GONE_OCCURRENCE, PENDING, RUNNING, , , 2026-03-13, ,"
                + " INSTANT]");
    assertThat(changes)
        .as("a text that the early run had not read is no other reading")
        .allMatch(row -> List.of("", "INSTANT").contains(row.get("causes")));
  }

  @Test
  void theWorkbook() throws IOException {
    Path limit = audit("booked", ROWS, "--set", "ACK-01.written=1");
    for (String language : List.of("en", "fr", "de")) {
      Path out = folder.resolve("book-" + language);
      Run.fine("compare %s %s --language %s --format xlsx --out %s", plain, limit, language, out);
      try (XSSFWorkbook book = new XSSFWorkbook(out.resolve("compare.xlsx").toFile())) {
        assertThat(book.getNumberOfSheets()).isEqualTo(4);
        XSSFSheet changes = book.getSheetAt(1);
        assertThat(changes.getLastRowNum()).isEqualTo(1);
        assertThat(changes.getRow(1).getCell(0).getStringCellValue()).isEqualTo("A");
        assertThat(changes.getRow(1).getCell(6).getStringCellValue()).isEqualTo("2026-03-04");
        assertThat(book.getSheetAt(2).getRow(3).getCell(2).getNumericCellValue()).isEqualTo(1);
      } catch (InvalidFormatException e) {
        throw new IOException(e);
      }
    }
    try (XSSFWorkbook book =
        new XSSFWorkbook(folder.resolve("book-en").resolve("compare.xlsx").toFile())) {
      assertThat(List.of(book.getSheetName(0), book.getSheetName(1), book.getSheetName(2)))
          .containsExactly("Summary", "Changes", "Old to new");
      assertThat(book.getSheetName(3)).isEqualTo("Settings");
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }
}
