package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code --since}: what an earlier run judged is taken over where nothing changed, and the reports
 * are those of a full run, byte by byte.
 */
final class SinceTest {

  private static final String HEADER =
      "case_id,event_id,timestamp,activity,actor_role,channel,team,text";
  private static final String KEPT = "judged-cases.bin";
  private static final Pattern TAKEN_OVER =
      Pattern.compile(
          "\"taken_over\": (null|\\{\\s+\"run\": \"(.+)\",\\s+\"cases\": (\\d+),\\s+"
              + "\"judged_anew\": (\\d+)\\s+})");

  private static final String FOOTER =
      "If you are not satisfied, you may contact the CCTS at www.ccts-cprst.ca or 1-888-221-1687.";

  /** The cases of January, all done, and those of March, of which nobody took care. */
  private static final int CLOSED = 6;

  private static final int OPEN = 3;

  private static final List<Object> AS_OF = List.of("--as-of", "2026-04-01");

  /** No report knows where a finding comes from, so two changes are looked at in all formats. */
  private static final List<Object> ALL_FORMATS = List.of("--format", "csv,json,xlsx,pdf,html");

  @TempDir private Path folder;
  private int runs;

  @Test
  void takesOverAllOfWhichNothingChanged() throws IOException {
    assertThat(change(rows(), List.of(), rows(), ALL_FORMATS)).isEqualTo("9 of 9");
  }

  @Test
  void judgesACaseAnewWhenAnEventChanged() throws IOException {
    List<String> later = rows();
    later.replaceAll(row -> row.replace("C6,e2,2026-01-12T10:00", "C6,e2,2026-01-14T10:30"));

    assertThat(later).isNotEqualTo(rows());
    assertThat(change(rows(), List.of(), later, ALL_FORMATS)).isEqualTo("8 of 9");
  }

  @Test
  void judgesACaseAnewWhenItHasAnotherEvent() throws IOException {
    List<String> later = rows();
    later.add("O2,e2,2026-03-30T10:00,MESSAGE_SENT,AGENT,EMAIL,North,We got your complaint.");

    assertThat(change(rows(), AS_OF, later, AS_OF)).isEqualTo("8 of 9");
    assertThat(change(rows(), List.of(), later, List.of()))
        .as("the last event is the audit instant, and the other open cases are judged as of it")
        .isEqualTo("6 of 9");
  }

  @Test
  void takesOverTheOthersWhenACaseIsNew() throws IOException {
    List<String> later = new ArrayList<>(closed("A", 12)); // Its rows move all others.
    later.addAll(rows());
    later.addAll(closed("Z", 13));

    assertThat(change(rows(), List.of(), later, List.of())).isEqualTo("9 of 11");
  }

  @Test
  void takesOverTheOthersWhenACaseIsGone() throws IOException {
    List<String> later = rows();
    later.removeIf(row -> row.startsWith("C2,") || row.startsWith("O3,"));

    assertThat(change(rows(), AS_OF, later, AS_OF)).isEqualTo("7 of 7");
  }

  @Test
  void doesNotMindTheOrderOfRows() throws IOException {
    List<String> later = rows();
    Collections.shuffle(later, new Random(3));

    assertThat(change(rows(), List.of(), later, List.of("--threads", 3))).isEqualTo("9 of 9");
  }

  @Test
  void doesNotMindWhatChangesNoVerdict() throws IOException {
    assertThat(
            change(
                rows(),
                List.of("--findings", "exceptions"),
                rows(),
                List.of("--language", "fr", "--agents", "pseudonyms")))
        .isEqualTo("9 of 9");
  }

  @Test
  void judgesAllAnewUnderOtherRules() throws IOException {
    EditedPack pack = EditedPack.in(folder).append("ACK-01.drl", "// Looked through in May.\n");

    assertThat(change(rows(), List.of(), rows(), List.of("--pack", pack.folder())))
        .isEqualTo("0 of 9, other rules or limits");
  }

  @Test
  void judgesAllAnewUnderAnotherLimit() throws IOException {
    assertThat(change(rows(), List.of(), rows(), List.of("--set", "ACK-01.written=1")))
        .isEqualTo("0 of 9, other rules or limits");
  }

  @Test
  void judgesAllAnewByOtherEvidence() throws IOException {
    assertThat(change(rows(), List.of(), rows(), List.of("--evidence", "recorded")))
        .isEqualTo("0 of 9, other evidence (--evidence)");
  }

  @Test
  void judgesAllAnewInAnotherZone() throws IOException {
    assertThat(change(rows(), List.of(), rows(), List.of("--zone", "America/Montreal")))
        .isEqualTo("0 of 9, another time zone, or other knowledge of its changes");
  }

  @Test
  void namesAllThatDiffers() throws IOException {
    assertThat(
            change(
                rows(),
                List.of(),
                rows(),
                List.of(
                    "--evidence", "recorded", "--holidays", "none", "--set", "ACK-01.written=1")))
        .isEqualTo("0 of 9, other holidays, other evidence (--evidence), other rules or limits");
  }

  @Test
  void judgesOnlyCasesUnderAChangedVersionAnew() throws IOException {
    EditedPack pack = EditedPack.in(folder);
    versions(pack, 5);
    Path earlier = audit(rows(), "--pack", pack.folder());
    Files.move(pack.folder(), folder.resolve("earlier-pack"));
    EditedPack changed = EditedPack.in(folder);
    versions(changed, 4);

    assertThat(since(earlier, rows(), List.of("--pack", changed.folder()))).isEqualTo("6 of 9");
  }

  /** Another number of business days for what is received from March on. */
  private static void versions(EditedPack pack, int days) throws IOException {
    pack.replace(
        "pack.yaml",
        "  - version: \"1.0.0\"\n",
        """
          - version: "1.0.0"
            valid_until: 2026-02-28
          - version: "2.0.0"
            valid_from: 2026-03-01
            limits:
              ACK-01.written:
                value: %d
                source:
                  en: The new standard
        """
            .formatted(days));
  }

  @Test
  void judgesAllAnewWithAnotherHoliday() throws IOException {
    Path first = holidays("first", "2026-01-01,A");
    Path second = holidays("second", "2026-01-01,A\n2026-01-09,B"); // Named like the first.

    assertThat(change(rows(), List.of("--holidays", first), rows(), List.of("--holidays", first)))
        .isEqualTo("9 of 9");
    assertThat(change(rows(), List.of("--holidays", first), rows(), List.of("--holidays", second)))
        .isEqualTo("0 of 9, other holidays");
  }

  private Path holidays(String in, String lines) throws IOException {
    Path file = Files.createDirectories(folder.resolve(in)).resolve("holidays.csv");
    return Files.writeString(file, "date,name\n" + lines + "\n");
  }

  @Test
  void judgesWhatIsNotDueYetAnewAtAnotherInstant() throws IOException {
    assertThat(
            change(
                rows(),
                List.of("--as-of", "2026-03-25"),
                rows(),
                List.of("--as-of", "2026-04-10T12:00:00-04:00")))
        .isEqualTo("6 of 9");
    assertThat(
            change(
                rows(), List.of("--as-of", "2026-04-10"), rows(), List.of("--as-of", "2026-03-25")))
        .as("the other way round")
        .isEqualTo("6 of 9");
    assertThat(
            change(
                rows(), List.of("--as-of", "2026-05-10"), rows(), List.of("--as-of", "2026-06-10")))
        .as("everything was due long ago")
        .isEqualTo("9 of 9");
    assertThat(
            change(
                rows(), List.of("--as-of", "2026-01-09"), rows(), List.of("--as-of", "2026-06-10")))
        .as("nothing was due")
        .isEqualTo("0 of 9");
  }

  @Test
  void judgesACaseAnewWhenItsTextIsReadOtherwise() throws IOException {
    List<String> rows = rows();
    for (int i = 1; i <= 9; i++) {
      rows.addAll(withFooter(i));
    }
    List<String> later = new ArrayList<>(rows);
    later.addAll(withFooter(10)); // Now it recurs often enough to say nothing.

    assertThat(change(rows, List.of(), rows, List.of())).isEqualTo("18 of 18");
    assertThat(change(rows, List.of(), later, List.of())).isEqualTo("9 of 19");
  }

  /** Nothing was found in it before or after; but before, that proved something. */
  @Test
  void judgesACaseAnewWhenItsTextIsNoLongerUnderstood() throws IOException {
    List<String> rows = rows();
    rows.replaceAll(
        row ->
            row.replace(
                "C6,e2,2026-01-12T10:00,MESSAGE_SENT,AGENT,EMAIL,North,We got your complaint. You will hear from us within five days.",
                "C6,e2,2026-01-12T10:00,MESSAGE_SENT,AGENT,EMAIL,North,\"Buenos días, su queja ha sido registrada.\""));
    assertThat(rows).isNotEqualTo(rows());
    EditedPack pack = EditedPack.in(folder);
    Path words = pack.folder().resolve("lexicon/words.yaml");
    String text = Files.readString(words);
    Files.writeString(words, text.replaceFirst("(?m)^  es: .*\\n", ""));
    Path earlier = audit(rows, "--pack", pack.folder());
    Files.writeString(words, text);

    assertThat(since(earlier, rows, List.of("--pack", pack.folder()))).isEqualTo("8 of 9");
  }

  private static List<String> withFooter(int number) {
    return List.of(
        "F%d,e1,2026-01-%02d,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,South,My bill is wrong."
            .formatted(number, 5 + number),
        "F%d,e2,2026-01-%02d,MESSAGE_SENT,AGENT,EMAIL,South,\"Dear client no. %s,\nthank you.\n\n%s\""
            .formatted(number, 6 + number, "I".repeat(number), FOOTER));
  }

  @Test
  void canReplaceTheRunItTakesFrom() throws IOException {
    Path run = audit(rows());
    List<String> later = rows();
    later.addAll(closed("D", 14));
    Path full = audit(later);

    Run replaced =
        Run.of("audit", export(later), "--since", run, "--out", run, "--force", "--format", "csv");
    assertThat(replaced.code()).as(replaced.err()).isZero();
    assertThat(replaced.out())
        .contains("Taken over from %s: 9 of 10 cases; 1 judged anew.".formatted(run));
    assertThat(run.resolve(KEPT)).hasSameBinaryContentAs(full.resolve(KEPT));
    assertThat(run.resolve("findings.csv")).hasSameBinaryContentAs(full.resolve("findings.csv"));
  }

  @Test
  void saysInTheReportsLanguageWhatItTookOver() throws IOException {
    Path run = audit(rows());

    assertThat(run("fr", run))
        .contains("Repris de %s\u00a0: 9 dossiers sur 9; 0 jugés".formatted(run));
    assertThat(run("de", run)).contains("Übernommen aus %s: 9 von 9 Fällen; 0 neu".formatted(run));
  }

  private String run(String language, Path since) throws IOException {
    Run run =
        Run.of(
            "audit",
            export(rows()),
            "--language",
            language,
            "--since",
            since,
            "--format",
            "csv",
            "--out",
            folder.resolve(language));
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void refusesAFolderThatIsNone() throws IOException {
    assertThat(refusal(folder.resolve("nowhere")))
        .isEqualTo(
            "auditor: --since %s: there is no such folder. Name the output folder of an earlier audit.\n"
                .formatted(folder.resolve("nowhere")));
  }

  @Test
  void refusesAFolderThatHoldsNoRun() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(refusal(empty))
        .isEqualTo(
            "auditor: --since %s: there is no judged-cases.bin in it. Name the output folder of an earlier audit, or audit without --since.\n"
                .formatted(empty));
  }

  @Test
  void refusesAFileThatIsNotWhatWasWritten() throws IOException {
    Path run = audit(rows());
    byte[] whole = Files.readAllBytes(run.resolve(KEPT));
    byte[] changed = whole.clone();
    changed[whole.length / 2]++;
    List<byte[]> damaged = new ArrayList<>();
    damaged.add(changed);
    damaged.add(Arrays.copyOf(whole, whole.length - 1));
    damaged.add(new byte[0]);
    for (byte[] content : damaged) {
      Files.write(run.resolve(KEPT), content);
      assertThat(refusal(run))
          .isEqualTo(
              ("auditor: --since %s: judged-cases.bin is not what its manifest.json says: one of"
                      + " them was changed, cut or replaced. Name another run, or audit without"
                      + " --since.\n")
                  .formatted(run));
    }
    Files.write(run.resolve(KEPT), whole);
    Files.writeString(run.resolve("manifest.json"), "{\"run\"");
    assertThat(refusal(run))
        .isEqualTo(
            "auditor: --since %s: it cannot be read (manifest.json is cut or damaged). Name another run, or audit without --since.\n"
                .formatted(run));
    Files.delete(run.resolve("manifest.json"));
    assertThat(refusal(run)).contains("manifest.json does not exist");
  }

  private String refusal(Path since) throws IOException {
    Path out = folder.resolve("refused");
    Run run = Run.of("audit", export(rows()), "--since", since, "--out", out);
    assertThat(run.code()).isEqualTo(2);
    assertThat(out).doesNotExist();
    return run.err();
  }

  private String change(
      List<String> before, List<Object> options, List<String> after, List<Object> otherOptions)
      throws IOException {
    return since(audit(before, options.toArray()), after, otherOptions);
  }

  /** Audits with and without an earlier run, and compares; says how many cases were taken over. */
  private String since(Path earlier, List<String> rows, List<Object> options) throws IOException {
    Path full = audit(rows, options.toArray());
    Path out = folder.resolve("since" + ++runs);
    List<Object> arguments = arguments(export(rows), out, options);
    arguments.addAll(List.of("--since", earlier));
    Run run = Run.of(arguments.toArray());
    assertThat(run.code()).as(run.err()).isZero();

    assertThat(files(out)).isEqualTo(files(full)).contains(KEPT, "findings.csv");
    if (options.equals(ALL_FORMATS)) {
      assertThat(files(out)).contains("report.pdf", "report.xlsx", "report/index.html");
    }
    for (String file : files(out)) {
      if (!file.equals("manifest.json")) {
        assertThat(out.resolve(file)).as(file).hasSameBinaryContentAs(full.resolve(file));
      }
    }
    String manifest = Files.readString(out.resolve("manifest.json"));
    assertThat(TAKEN_OVER.matcher(manifest).replaceAll("\"taken_over\": null"))
        .isEqualTo(Files.readString(full.resolve("manifest.json")));
    return takenOver(manifest, earlier, run.out(), options);
  }

  private static String takenOver(
      String manifest, Path earlier, String printed, List<Object> options) throws IOException {
    Matcher entry = TAKEN_OVER.matcher(manifest);
    assertThat(entry.find()).isTrue();
    assertThat(Files.readString(earlier.resolve("manifest.json")))
        .contains("\"run\": \"%s\"".formatted(entry.group(2)));
    int taken = Integer.parseInt(entry.group(3));
    int judged = Integer.parseInt(entry.group(4));
    if (options.contains("fr")) {
      return "%d of %d".formatted(taken, taken + judged);
    }
    String counts =
        "Taken over from %s: %d of %d cases; ".formatted(earlier, taken, taken + judged);
    assertThat(printed).contains(counts);
    Matcher why =
        Pattern.compile(
                Pattern.quote(counts) + "that run had (.+), so all cases were judged anew\\.\n")
            .matcher(printed);
    boolean differing = why.find();
    assertThat(printed.contains(counts + judged + " judged anew.")).isNotEqualTo(differing);
    return "%d of %d%s".formatted(taken, taken + judged, differing ? ", " + why.group(1) : "");
  }

  private Path audit(List<String> rows, Object... options) throws IOException {
    Path out = folder.resolve("run" + ++runs);
    Run run = Run.of(arguments(export(rows), out, List.of(options)).toArray());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).doesNotContain("Taken over");
    return out;
  }

  private static List<Object> arguments(Path export, Path out, List<Object> options) {
    List<Object> arguments = new ArrayList<>(List.of("audit", export, "--out", out));
    arguments.addAll(options);
    if (!options.contains("--format")) {
      arguments.addAll(List.of("--format", "csv,json"));
    }
    return arguments;
  }

  private Path export(List<String> rows) throws IOException {
    Path written = folder.resolve("rows.csv");
    Files.writeString(written, HEADER + "\n" + String.join("\n", rows) + "\n");
    return Files.move(written, folder.resolve("export.csv"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= CLOSED; i++) {
      rows.addAll(closed("C" + i, 4 + i));
    }
    for (int i = 1; i <= OPEN; i++) {
      rows.add(
          "O%d,e1,2026-03-%d,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,North,My bill is wrong."
              .formatted(i, 19 + i));
    }
    return rows;
  }

  private static List<String> closed(String caseId, int day) {
    return List.of(
        "%s,e1,2026-01-%02dT09:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,North,My bill is wrong."
            .formatted(caseId, day),
        "%s,e2,2026-01-%02dT10:00,MESSAGE_SENT,AGENT,EMAIL,North,%s"
            .formatted(
                caseId, day + 2, "We got your complaint. You will hear from us within five days."),
        "%s,e3,2026-01-%02dT11:00,OUTCOME_SENT,AGENT,EMAIL,North,We have credited 25 dollars."
            .formatted(caseId, day + 4),
        "%s,,2026-01-%02d,CLOSED,AGENT,,North,".formatted(caseId, day + 5));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
