package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What its own maker has changed and sealed again: the seal holds, and the figures tell. */
final class DossierDishonestTest {

  @TempDir private static Path folder = Path.of("");
  private static Path run = Path.of("");
  private static Path zip = Path.of("");
  private static DossierDesk desk;

  @TempDir private Path mine;
  private Path root = Path.of("");

  @BeforeAll
  static void make() throws IOException {
    desk = new DossierDesk(folder);
    run = folder.resolve("run");
    Run.fine("audit sample-data/edge-cases.csv --material --format csv,json --out %s", run);
    zip =
        desk.make(
            run,
            desk.request("{where: {commitment: [ACK-01], verdict: [BREACHED]}}"),
            folder.resolve("dossier.zip"));
  }

  @BeforeEach
  void unpack() throws IOException {
    root = DossierDesk.unpack(zip, mine);
  }

  private Run verified() throws IOException {
    desk.seal(root);
    return Run.of("dossier verify %s --signers %s", root, desk.signers());
  }

  private Run replayed(Object... more) throws IOException {
    desk.seal(root);
    return Run.of("dossier replay %s", root, more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      data/summary.json | "rate": 0.859155 | "rate": 0.959155 | data/summary.json: ACK-01: states the rate 0.959155, counted 0.859155
      data/summary.json | "breached": 20 | "breached": 19 | data/summary.json: ACK-01: states 19 BREACHED, counted 20
      data/clocks.csv | ,no,,2026-03-04,2026-03-05,BREACHED,LATE,1 | ,no,,2026-03-05,2026-03-05,BREACHED,LATE,1 | states the due date 2026-03-05, counted 2026-03-04
      data/clocks.csv | ,no,,2026-03-04,2026-03-05,BREACHED,LATE,1 | ,no,,2026-03-04,2026-03-05,BREACHED,LATE,7 | states "7" as business days late, counted "1"
      data/clocks.csv | ,no,,2026-03-04,2026-03-05,BREACHED,LATE,1 | ,no,2026-03-03,2026-03-04,2026-03-05,BREACHED,LATE,1 | states the due date 2026-03-04, counted 2026-03-05
      data/findings.csv | ,ACK-01,BREACHED,LATE, | ,ACK-01,MET,IN_TIME, | is "BREACHED LATE" here and "MET IN_TIME" in data/findings.csv
      data/population.csv | ,NOT_EVIDENCED,UNRECORDED_CHANNEL, | ,MET,IN_TIME, | data/summary.json: ACK-01: states 122 MET, counted 123
      data/request.json | "cases": 158 | "cases": 157 | data/request.json: states 157 as cases, counted 158
      data/request.json | "selected": 20 | "selected": 21 | data/request.json: states 21 as selected, counted 20
      data/material/holidays.csv | 2025-01-01, | 2026-03-03, | states the due date 2026-03-04, counted 2026-03-05
      """)
  @DisplayName("a figure that does not follow from the others is named, although the seal holds")
  void changedFigures(String file, String text, String by, String named) throws IOException {
    Path changed = root.resolve(file);
    boolean spaced = Files.readString(changed).contains("\" : ");
    DossierDesk.replaceIn(changed, spaced ? text.replace("\": ", "\" : ") : text, by);

    Run told = verified();

    assertThat(told.code()).as(told.out()).isEqualTo(3);
    assertThat(told.out())
        .contains(named, " is as it was sealed, but what it states is not what it holds.");
  }

  @Test
  @DisplayName("a case that is left out of the population is missed")
  void missingCase() throws IOException {
    Path population = root.resolve("data/population.csv");
    List<String> rows = Files.readAllLines(population);
    Files.writeString(
        population,
        String.join("\r\n", Stream.concat(rows.stream().limit(5), rows.stream().skip(6)).toList())
            + "\r\n");

    Run told = verified();

    assertThat(told.code()).isEqualTo(3);
    assertThat(told.out()).contains("157", "158");
  }

  @Test
  @DisplayName("as it was made it is valid, sealed again too, and any locale judges the same")
  void honest() throws IOException {
    Run sealedAgain = verified();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Run judged;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      judged = Run.of("dossier replay %s", root);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(sealedAgain.code()).as(sealedAgain.out()).isZero();
    assertThat(judged.code()).as(judged.out() + judged.err()).isZero();
    assertThat(judged.out()).startsWith("Judged again: 20 cases, 200 findings, all the same.");
  }

  @Test
  @DisplayName("another limit in the catalogue is judged otherwise, and each finding is listed")
  void otherLimit() throws IOException {
    String catalogue = Files.readString(root.resolve("data/material/pack/pack.yaml"));
    String limit = "written: &acknowledgement-written\n        value: ";
    assertThat(catalogue).contains(limit + "2");
    changed("pack/pack.yaml", catalogue.replace(limit + "2", limit + "3"));

    Run judged = replayed("--trust-rules");

    assertThat(judged.code()).as(judged.out() + judged.err()).isEqualTo(1);
    assertThat(judged.out()).contains("/ACK-01: verdict is sealed as \"BREACHED\"");
  }

  @Test
  @DisplayName("another holiday moves due dates, which are listed")
  void otherHoliday() throws IOException {
    Path holidays = root.resolve("data/material/holidays.csv");
    changed(
        "holidays.csv",
        Files.readString(holidays).replaceFirst("(?m)^(2026-04-03.*)$", "2026-03-03,x,x,x\n$1"));

    Run judged = replayed();

    assertThat(judged.code()).as(judged.out() + judged.err()).isEqualTo(1);
    assertThat(judged.out())
        .contains(": due is sealed as \"2026-03-04\", and comes out as \"2026-03-05\"");
  }

  @Test
  @DisplayName("another time of a row, or another thing found in it, is judged otherwise")
  void otherRows() throws IOException {
    Path cases = root.resolve("data/material/cases.jsonl.gz");
    String rows = text(Files.readAllBytes(cases));
    String late = "\"at\":[\"2026-03-05T15:00:00Z\",\"2026-03-05T15:00:00Z\",\"2026-03-05\"]";
    assertThat(rows).contains(late);
    Run intact = Run.of("dossier replay %s", root);
    assertThat(intact.code()).isZero();
    changedCases(rows.replace(late, late.replace("03-05", "03-04")));
    Run judged = replayed();
    assertThat(judged.code()).as(judged.out() + judged.err()).isEqualTo(1);
    assertThat(judged.out())
        .contains("/ACK-01: verdict is sealed as \"BREACHED\", and comes out as \"MET\"");
  }

  @Test
  @DisplayName("a rule that writes a file is not run, unless its reader says so")
  void foreignRule() throws IOException {
    Path written = mine.resolve("written-by-a-rule");
    Path rule = root.resolve("data/material/pack/ACK-01.drl");
    changed(
        "pack/ACK-01.drl",
        Files.readString(rule)
            + "\nrule \"write\" when eval(new java.io.File(\""
            + written
            + "\").mkdir() || true) then end\n");

    Run refused = Run.of("dossier replay %s", root);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .startsWith(
            "auditor: " + root + " is not as it was sealed: data/material/pack/ACK-01.drl: ")
        .contains("auditor: the rules are not run:\n  ACK-01.drl line ")
        .contains("\"eval\"", "--trust-rules");
    assertThat(written).doesNotExist();
  }

  @Test
  @DisplayName("a revealed value is the sealed one, or not, or was never sealed")
  void revealed() throws IOException {
    Path names = mine.resolve("names.csv");
    Run.fine(
        "dossier names --run %s --request %s --secret %s --out %s",
        run, desk.request("{all: true}"), desk.secret(), names);
    String sealed =
        Files.readAllLines(root.resolve("data/sealed-values.csv")).stream()
            .filter(row -> row.contains(",actor,"))
            .findFirst()
            .orElseThrow();
    String pseudonym = sealed.substring(0, sealed.indexOf(','));
    String original =
        Run.csv(names).stream()
            .filter(row -> row.containsValue(pseudonym))
            .flatMap(row -> row.values().stream())
            .filter(value -> !value.equals(pseudonym) && !value.equalsIgnoreCase("case"))
            .findFirst()
            .orElseThrow();
    Path reveal = mine.resolve("reveal.json");
    Run.fine(
        "dossier reveal --secret %s --dossier %s --run %s --case %s --fields actor --out %s",
        desk.secret(), zip, run, original, reveal);
    String told = Files.readString(reveal);

    Run right = Run.of("dossier verify %s --signers %s --reveal %s", zip, desk.signers(), reveal);
    assertThat(right.code()).as(right.out() + right.err()).isZero();
    Files.writeString(reveal, told.replaceFirst("(\"value\"\\s*:\\s*\")", "$1not "));
    Run wrong = Run.of("dossier verify %s --signers %s --reveal %s", zip, desk.signers(), reveal);
    assertThat(wrong.code()).as(wrong.out() + wrong.err()).isEqualTo(3);
    Files.writeString(reveal, told.replace("\"actor\"", "\"team\""));
    Run never = Run.of("dossier verify %s --signers %s --reveal %s", zip, desk.signers(), reveal);
    assertThat(never.code()).as(never.out() + never.err()).isEqualTo(3);
    Files.writeString(reveal, "{");
    Run broken = Run.of("dossier verify %s --signers %s --reveal %s", zip, desk.signers(), reveal);
    assertThat(broken.code()).as(broken.out() + broken.err()).isNotZero();
    assertThat(broken.err()).contains("reveal.json").doesNotContain("\tat ");
  }

  @Test
  @DisplayName("a dossier is not written into its run, nor where nobody can write")
  void targets() throws IOException {
    Path request = desk.request("{all: true}");
    Run inside = desk.order(run, request, run.resolve("dossier.zip"));
    assertThat(inside.code()).isEqualTo(2);
    assertThat(inside.err()).contains("lies in the folder of the run");
    assertThat(run.resolve("dossier.zip")).doesNotExist();
    Run nowhere = desk.order(run, request, Path.of("/proc/dossier.zip"));
    assertThat(nowhere.code()).as(nowhere.err()).isEqualTo(2);
    assertThat(nowhere.err()).startsWith("auditor: --out /proc/dossier.zip: ");
  }

  private void changed(String name, String text) throws IOException {
    DossierDesk.changeMaterial(root, name, text);
  }

  private void changedCases(String rows) throws IOException {
    // The hash is that of the lines, which are one part.
    Path file = root.resolve("data/material/cases.jsonl.gz");
    String before = text(Files.readAllBytes(file));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(rows.getBytes(StandardCharsets.UTF_8));
    }
    DossierDesk.replaceHash(root, before, rows);
  }

  private static String text(byte[] zipped) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
