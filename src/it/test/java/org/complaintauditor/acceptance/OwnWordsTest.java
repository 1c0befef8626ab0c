package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.report.json.SummaryJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack speaks of its own ombudsman, and its own words count like those of the core. */
final class OwnWordsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> NOTHING_SAID = List.of();
  private static final List<String> CUT_OFFS_KEPT = List.of("--records", "SERVICE_CUT_OFF");

  @TempDir private Path folder;
  private EditedPack pack;

  @BeforeEach
  void copy() throws IOException {
    pack = WaterPack.in(folder.resolve("pack"));
  }

  private Run audit(Path out, EditedPack by, Path export, Object... more) {
    return Run.of(
        "audit --as-of 2026-04-01 --pack %s --out %s", by.folder(), out, export, List.of(more));
  }

  private Path audited(String name, Object... more) {
    Path out = folder.resolve(name);
    Run run = audit(out, pack, WaterPack.EXPORT, more);
    assertThat(run.code()).as(run.err()).isZero();
    return out;
  }

  /** What each finding comes to, by case and commitment. */
  private static Map<String, String> verdicts(Path out) {
    Map<String, String> verdicts = new TreeMap<>();
    Run.csv(out.resolve("findings.csv"))
        .forEach(
            row ->
                verdicts.put(
                    row.get("case_id") + " " + row.get("commitment"),
                    row.get("verdict") + " " + row.get("reason")));
    return verdicts;
  }

  private static String explanation(Path out, String id, String commitment) {
    return Run.csv(out.resolve("findings.csv")).stream()
        .filter(row -> row.get("case_id").equals(id) && row.get("commitment").equals(commitment))
        .map(row -> row.get("explanation"))
        .findFirst()
        .orElseThrow();
  }

  /** A proof, on one line. */
  private String explained(String language, String id, String commitment, List<String> more) {
    return oneLine(
        Run.fine(
                "explain --as-of 2026-04-01 --pack %s --language %s --case %s --commitment %s",
                pack.folder(), language, id, commitment, WaterPack.EXPORT, more)
            .out());
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\u00A0\u202F]+", " ").replace('’', '\'');
  }

  @ParameterizedTest
  @CsvSource({
    "en, the Water Ombudsman, already at the Water Ombudsman",
    "fr, 'l''Ombudsman de l''eau', 'déjà à l''Ombudsman de l''eau'",
    "de, die Wasserschlichtungsstelle, schon bei der Wasserschlichtungsstelle"
  })
  @DisplayName("no output names the ombudsman of another country; those that name one name its own")
  void ombudsman(String language, String ombudsman, String already) throws IOException {
    Path out = folder.resolve("run");
    Map<String, String> said = new TreeMap<>();
    keep(
        said,
        "audit",
        audit(
            out,
            pack,
            WaterPack.EXPORT,
            "--material",
            "--texts=full",
            "--language=" + language,
            "--format=csv,json,html,xlsx,pdf"));
    for (String id :
        Set.copyOf(
            Run.csv(out.resolve("findings.csv")).stream()
                .map(row -> row.get("case_id"))
                .toList())) {
      keep(said, "explain " + id, asked(language, "explain", "--case", id, WaterPack.EXPORT));
    }
    keep(said, "inspect", asked(language, "inspect", WaterPack.EXPORT));
    keep(said, "inspect json", asked(language, "inspect", "--json", WaterPack.EXPORT));
    keep(said, "vocabulary", asked(language, "vocabulary"));
    keep(said, "vocabulary page", asked(language, "vocabulary", "--markdown"));
    keep(said, "rules list", asked(language, "rules", "list"));
    keep(said, "rules book", asked(language, "rules", "book"));
    keep(said, "rules check", Run.of("rules check", pack.folder()));
    keep(
        said,
        "rules impact",
        Run.of("rules impact --language %s --on %s", language, out, pack.folder()));
    WrittenTexts written = WrittenTexts.in(out);
    said.forEach(written::and);

    assertThat(written.holding(List.of("CCTS", "CPRST"))).isEmpty();
    assertThat(written.partsWith(ombudsman.replaceFirst("^die ", "").replace('\'', '’')))
        .contains("explain W-THERE", "inspect", "vocabulary", "report/data/run.js")
        .contains("report.pdf (pages)")
        .anyMatch(place -> place.startsWith("report.xlsx!"));
    assertThat(oneLine(said.get("explain W-THERE"))).contains(already);
  }

  private static void keep(Map<String, String> said, String what, Run run) {
    assertThat(run.code()).as(what + ": " + run.err()).isZero();
    said.put(what, run.out());
    said.put(what + " on standard error", run.err());
  }

  private Run asked(String language, Object... more) {
    return Run.of(
        String.valueOf(more[0]),
        List.of(more).subList(1, more.length),
        "--pack",
        pack.folder(),
        "--language",
        language);
  }

  @Test
  @DisplayName(
      "who tells all parts in one contact tells the whole, by whatever word it is recorded")
  void wholes() {
    Path out = audited("run", "--format=csv");

    assertThat(verdicts(out))
        .containsEntry("W-ONE OMB-01", "MET IN_TIME")
        .containsEntry("W-WHOLE OMB-01", "MET IN_TIME")
        .containsEntry("W-LEAFLET OMB-01", "MET IN_TIME") // One part by its name, one in a cell.
        .containsEntry("W-TWO OMB-01", "BREACHED MISSING")
        .containsEntry("W-PART OMB-01", "BREACHED MISSING")
        .containsEntry("W-WHOLE LFT-01", "MET EARLY") // The whole tells the part.
        .containsEntry("W-LEAFLET LFT-01", "MET IN_TIME");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | tells the name of the ombudsman, but not that the ombudsman is free: the ombudsman letter needs all of it
          fr | communique le nom de l'ombudsman, mais pas que l'ombudsman est gratuit : il faut le tout pour la lettre sur l'ombudsman
          de | sagt den Namen der Schlichtungsstelle, aber nicht dass die Schlichtung nichts kostet: das Schlichtungsschreiben braucht alles davon
          """)
  @DisplayName("of who tells one part alone explanation and proof name the part that is missing")
  void missingParts(String language, String missing) {
    Path out = audited("run", "--format=csv", "--language=" + language);
    String proof = explained(language, "W-PART", "OMB-01", NOTHING_SAID);

    assertThat(oneLine(explanation(out, "W-PART", "OMB-01"))).containsOnlyOnce(missing);
    assertThat(proof).contains(missing);
    assertThat(explained(language, "W-ONE", "OMB-01", NOTHING_SAID)).doesNotContain(missing);
  }

  @Test
  @DisplayName("what is told in writing only is not told at the door, and the proof says so")
  void inWriting() {
    Path out = audited("run", "--format=csv");

    assertThat(verdicts(out))
        .containsEntry("W-LEAFLET REF-01", "MET IN_TIME")
        .containsEntry("W-SPOKEN REF-01", "BREACHED MISSING")
        .containsEntry("W-SPOKEN LFT-01", "MET IN_TIME"); // Whatever else was told there.
    assertThat(explanation(out, "W-SPOKEN", "REF-01"))
        .contains("tells an offer of a refund, but not in writing");
  }

  @Test
  @DisplayName("an act of the pack's own proves nothing by its absence unless the desk records it")
  void actsThatNobodyRecords() {
    assertThat(verdicts(audited("silent", "--format=csv")))
        .containsEntry("W-NO-ACT CUT-01", "NOT_EVIDENCED NOT_RECORDED")
        .containsEntry("W-LATE-ACT CUT-01", "NOT_EVIDENCED NOT_RECORDED")
        .containsEntry("W-ACT CUT-01", "MET IN_TIME");
    assertThat(verdicts(audited("said", "--format=csv", CUT_OFFS_KEPT)))
        .containsEntry("W-NO-ACT CUT-01", "BREACHED MISSING")
        .containsEntry("W-LATE-ACT CUT-01", "BREACHED LATE")
        .containsEntry("W-ACT CUT-01", "MET IN_TIME");
    assertThat(verdicts(audited("other", "--format=csv", "--records=OUTAGE_DECLARED")))
        .containsEntry("W-NO-ACT CUT-01", "NOT_EVIDENCED NOT_RECORDED");
  }

  @Test
  @DisplayName("inspect says beforehand that no breach of it can show, and what it takes")
  void inspectSaysSo() {
    String silent = oneLine(asked("en", "inspect", WaterPack.EXPORT).out());
    String said = oneLine(asked("en", "inspect", WaterPack.EXPORT, CUT_OFFS_KEPT).out());

    assertThat(silent)
        .contains("CUT-01 Water turned off when asked: NO RATE.")
        .contains("does not record every “water turned off”")
        .contains("--records \"SERVICE_CUT_OFF\"");
    assertThat(said)
        .contains("CUT-01 Water turned off when asked: YES. 3 of 3 cases")
        .doesNotContain("NO RATE");
  }

  private static final String REGISTER =
      """
      profile: water-register
      checked: "me"
      zone: desk
      timestamps: [yyyy-MM-dd]
      recorded_channels: [EMAIL]
      sources:
        register:
          recognised_by: [Ref, Received]
          case_id: Ref
          channel: EMAIL
          events:
            - {activity: COMPLAINT_RECEIVED, timestamp: Received, actor_role: CUSTOMER}
            - {activity: CUT_OFF_REQUESTED, timestamp: Asked, actor_role: CUSTOMER}
      """;

  private Map<String, String> byRegister(String name, String profile, List<String> more)
      throws IOException {
    Path rows =
        Files.writeString(
            folder.resolve("register.csv"),
            """
            Ref,Received,Asked,Cut
            R1,2026-02-02,2026-02-04,2026-02-05
            R2,2026-02-02,2026-02-04,
            R3,2026-02-02,2026-02-04,2026-02-12
            """);
    Path file = Files.writeString(folder.resolve(name + ".yaml"), profile);
    Path out = folder.resolve(name);
    Run run = audit(out, pack, rows, "--format=csv", "--profile", file, more);
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, String> verdicts = verdicts(out);
    verdicts.keySet().removeIf(key -> !key.endsWith(" CUT-01"));
    return verdicts;
  }

  @Test
  @DisplayName("a profile records an act by an entry that makes it, or by saying so")
  void actsThatAProfileRecords() throws IOException {
    String records =
        REGISTER.replace("recorded_channels", "records: [SERVICE_CUT_OFF]\nrecorded_channels");
    String entry =
        REGISTER
            + "      - {activity: SERVICE_CUT_OFF, timestamp: Cut, actor_role: AGENT,"
            + " optional: true}\n";

    assertThat(byRegister("silent", REGISTER, NOTHING_SAID).values())
        .hasSize(3)
        .containsOnly("NOT_EVIDENCED NOT_RECORDED");
    assertThat(byRegister("option", REGISTER, CUT_OFFS_KEPT).values())
        .containsOnly("BREACHED MISSING");
    assertThat(byRegister("records", records, NOTHING_SAID).values())
        .containsOnly("BREACHED MISSING");
    assertThat(byRegister("entry", entry, NOTHING_SAID).values())
        .containsExactly("MET IN_TIME", "BREACHED MISSING", "BREACHED LATE");
  }

  @ParameterizedTest
  @CsvSource({
    "en, A burst main has a process of its own., A flood has a process of its own.",
    "fr, Une rupture de conduite a sa propre procédure., Une inondation a sa propre procédure.",
    "de, Ein Rohrbruch hat ein eigenes Verfahren., Eine Überschwemmung hat ein eigenes Verfahren."
  })
  @DisplayName("what has a process of its own is not owed, and the pack says why in each language")
  void drops(String language, String always, String byAnEvent) throws IOException {
    Path out = audited("run", "--format=csv,html", "--language=" + language);

    assertThat(verdicts(out))
        .containsEntry("W-BURST ACK-01", "NOT_APPLICABLE ANOTHER_PROCESS")
        .containsEntry("W-BURST OMB-01", "NOT_APPLICABLE ANOTHER_PROCESS")
        .containsEntry("W-BURST CUT-01", "NOT_APPLICABLE NO_TRIGGER");
    assertThat(explained(language, "W-BURST", "ACK-01", NOTHING_SAID))
        .containsIgnoringCase(always.replaceFirst("\\.$", ""))
        .doesNotContainIgnoringCase(byAnEvent.replaceFirst("\\.$", ""));
    assertThat(explained(language, "W-BURST", "OMB-01", NOTHING_SAID))
        .containsIgnoringCase(byAnEvent.replaceFirst("\\.$", ""));
    assertThat(WrittenTexts.in(out.resolve("report")).partsWith(always.replaceFirst("\\.$", "")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pack.yaml | all_of: [OMBUDSMAN_NAME, | all_of: [OMBUDSMAN_NAM, | OMBUDSMAN_NAM is no disclosure; did you mean OMBUDSMAN_NAME?
          pack.yaml | tells: OMBUDSMAN_NAME}   | tells: OMBUDSMAN_NAMES} | OMBUDSMAN_NAMES is no disclosure; did you mean OMBUDSMAN_NAME?
          pack.yaml | contradicts: OMBUDSMAN_FREE | contradicts: OMBUDSMAN_FRE | OMBUDSMAN_FRE is no disclosure; did you mean OMBUDSMAN_FREE?
          pack.yaml | direction: outbound      | direction: outbond       | one of inbound, outbound, internal, but is outbond
          pack.yaml | stance: negative         | stance: negativ          | negative, accepts, withdraws, but is negativ
          pack.yaml | discharge: [SERVICE_CUT_OFF] | discharge: [SERVICE_CUTOFF] | SERVICE_CUTOFF; did you mean SERVICE_CUT_OFF?
          pack.yaml | [EMAIL, PHONE, SMS]      | [EMAIL, PHONE, SMSS]     | SMSS; did you mean SMS?
          pack.yaml | DOORSTEP: {              | Email: {                 | Email is a word of the list Channel already: EMAIL
          pack.yaml | phones: [                | phone: [                 | words.authority does not know phone
          CUT-01.drl | Activity.SERVICE_CUT_OFF | Activity.SERVICE_CUT_OF | SERVICE_CUT_OF is no word of Activity; did you mean SERVICE_CUT_OFF?
          CUT-01.drl | Activity.CUT_OFF_REQUESTED, | Activity.CUT_OF_REQUESTED, | CUT_OF_REQUESTED is no word of Activity; did you mean CUT_OFF_REQUESTED?
          OMB-01.drl | OMBUDSMAN_LETTER        | OMBUDSMAN_LETER          | OMBUDSMAN_LETER is no word of Disclosure; did you mean OMBUDSMAN_LETTER?
          ACK-01.drl | Reason.OUTAGE           | Reason.OUTTAGE           | OUTTAGE is no word of Reason; did you mean OUTAGE?
          LFT-01.drl | Activity.ADR_REFERRED   | Activity.CCTS_REFERRED   | CCTS_REFERRED is no word of Activity; did you mean ADR_REFERRED?
          """)
  @DisplayName("a mistyped word of a pack is refused with file, line, the word and what was meant")
  void mistypedInThePack(String file, String from, String to, String message) throws IOException {
    pack.replace(file, from, to);
    Run run = audit(folder.resolve("run"), pack, WaterPack.EXPORT);

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(oneLine(run.err()).replace("\"", ""))
        .contains(file + " line " + pack.lineOf(file, to))
        .contains(message);
    if (!to.contains("CCTS")) {
      assertThat(run.err()).doesNotContain("CCTS");
    }
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "LEAFLET_SENT, LEAFLET_SNT, activity, UNKNOWN_ACTIVITY, LEAFLET_SENT",
    "OMBUDSMAN_LETTER, OMBUDSMAN_LETER, discloses, UNKNOWN_DISCLOSURE, OMBUDSMAN_LETTER",
    "DOORSTEP, DOORSTP, channel, UNKNOWN_CHANNEL, DOORSTEP"
  })
  @DisplayName("a mistyped word of a cell is a problem with its row, and what was meant")
  void mistypedInACell(String word, String typed, String column, String kind, String meant)
      throws IOException {
    String text = Files.readString(WaterPack.EXPORT);
    String wrong = text.replaceFirst(word, typed);
    int row = (int) wrong.substring(0, wrong.indexOf(typed)).lines().count();
    Path export = Files.writeString(folder.resolve("wrong.csv"), wrong);
    Path out = folder.resolve("run");

    assertThat(audit(out, pack, export, "--format=csv", "--max-rejected=50%").code()).isZero();
    assertThat(Run.csv(out.resolve("problems.csv")))
        .filteredOn(problem -> problem.get("problem").equals(kind))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem).containsEntry("row", String.valueOf(row));
              assertThat(problem).containsEntry("column", column);
              assertThat(problem.get("value") + problem.get("expected")).contains(typed);
              assertThat(problem.get("expected")).contains("write \"" + meant + "\"");
            });
  }

  @Test
  @DisplayName("so many mistyped activities that rows are lost stop the audit")
  void tooManyMistyped() throws IOException {
    Path export =
        Files.writeString(
            folder.resolve("wrong.csv"),
            Files.readString(WaterPack.EXPORT).replace("CUT_OFF_REQUESTED", "CUT_OF_REQUESTED"));
    Run run = audit(folder.resolve("run"), pack, export);

    assertThat(run.code()).as(run.err()).isNotZero();
    assertThat(run.err()).contains("CUT_OF_REQUESTED").contains("CUT_OFF_REQUESTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SERVICE_CUT_OF", "SERVICE_CUT_OFF|NOTE", "LEAFLET_SENT"})
  @DisplayName("--records and records: refuse what is no internal act of the pack")
  void mistypedRecords(String records) throws IOException {
    String wrong = records.replace("SERVICE_CUT_OFF|", "");
    Run option = audit(folder.resolve("run"), pack, WaterPack.EXPORT, "--records", records);
    Path profile =
        Files.writeString(
            folder.resolve("register.yaml"),
            REGISTER.replace(
                "recorded_channels",
                "records: [" + records.replace('|', ',') + "]\nrecorded_channels"));
    Run byProfile = audit(folder.resolve("run"), pack, WaterPack.EXPORT, "--profile", profile);

    for (Run run : List.of(option, byProfile)) {
      assertThat(run.code()).as(run.err()).isEqualTo(2);
      assertThat(run.err())
          .contains(wrong)
          .contains("SERVICE_CUT_OFF")
          .doesNotContain("COMPLAINT_RECEIVED", "CCTS");
    }
    assertThat(option.err()).contains("--records");
    assertThat(byProfile.err()).contains("register.yaml line 5");
  }

  @Test
  @DisplayName("in whatever order words are declared, findings, figures and cases are the same")
  void ordinals() throws IOException {
    EditedPack turned = WaterPack.turnedIn(folder.resolve("turned"));
    Vocabulary words = PackReader.read(pack.folder()).words();
    Vocabulary others = PackReader.read(turned.folder()).words();
    for (String name : List.of("SERVICE_CUT_OFF", "METER_DISPUTED", "CUT_OFF_REQUESTED")) {
      assertThat(words.named(Activity.class, name).ordinal())
          .isNotEqualTo(others.named(Activity.class, name).ordinal());
    }
    assertThat(words.disclosure("OMBUDSMAN_NAME").ordinal())
        .isNotEqualTo(others.disclosure("OMBUDSMAN_NAME").ordinal());

    Path first = folder.resolve("one");
    Path other = folder.resolve("other");
    List<Object> options = List.of("--material", "--format=csv,json", CUT_OFFS_KEPT);
    assertThat(audit(first, pack, WaterPack.EXPORT, options).code()).isZero();
    assertThat(audit(other, turned, WaterPack.EXPORT, options).code()).isZero();

    assertThat(other.resolve("findings.csv")).hasSameBinaryContentAs(first.resolve("findings.csv"));
    assertThat(figures(other)).isEqualTo(figures(first));
    assertThat(cases(other)).hasSizeGreaterThan(10).isEqualTo(cases(first));
    for (Path run : List.of(first, other)) {
      Path again = folder.resolve(run.getFileName() + "-again");
      Run.fine("audit --format csv,json --out %s", again, run.resolve("material"));
      assertThat(again.resolve("findings.csv")).hasSameBinaryContentAs(run.resolve("findings.csv"));
      assertThat(figures(again)).isEqualTo(figures(run));
    }
  }

  @Test
  @DisplayName("cases of a run are judged alike by a pack that declares the words in another order")
  void judgedByTheOtherOrder() throws IOException {
    EditedPack turned = WaterPack.turnedIn(folder.resolve("turned"));
    Path first = folder.resolve("one");
    Path other = folder.resolve("other");
    List<Object> options = List.of("--material", "--format=csv,json", CUT_OFFS_KEPT);
    assertThat(audit(first, pack, WaterPack.EXPORT, options).code()).isZero();
    assertThat(audit(other, turned, WaterPack.EXPORT, options).code()).isZero();

    assertThat(Run.fine("rules impact --on %s", first, turned.folder()).out())
        .isEqualTo("No verdict changes (11 cases).\n");
    Run compared =
        Run.fine("compare --format json --out %s", folder.resolve("compared"), first, other);
    assertThat(compared.out()).doesNotContain("occurrence", "changed", "cannot be told");
    JsonNode comparison = JSON.readTree(folder.resolve("compared/compare.json").toFile());
    assertThat(comparison.path("differ")).isEmpty();
  }

  @Test
  @DisplayName("a verdict that really changed between two orders of words has the cause it has")
  void changedBetweenOrders() throws IOException {
    EditedPack turned = WaterPack.turnedIn(folder.resolve("turned"));
    Path later =
        Files.writeString(
            folder.resolve("later.csv"),
            Files.readString(WaterPack.EXPORT).replace("W-ACT,4,2026-02-05", "W-ACT,4,2026-02-12"));
    Path first = folder.resolve("one");
    Path other = folder.resolve("other");
    List<Object> options = List.of("--material", "--format=csv,json", CUT_OFFS_KEPT);
    assertThat(audit(first, pack, WaterPack.EXPORT, options).code()).isZero();
    assertThat(audit(other, turned, later, options).code()).isZero();

    Run compared =
        Run.fine("compare --format csv,json --out %s", folder.resolve("compared"), first, other);
    assertThat(compared.out()).doesNotContain("cannot be told");
    assertThat(Run.csv(folder.resolve("compared/changes.csv")))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change)
                    .containsEntry("case_id", "W-ACT")
                    .containsEntry("commitment", "CUT-01")
                    .containsEntry("to_reason", "LATE")
                    .containsEntry("causes", "DATA"));
  }

  /** A summary but for what it says of the run, and the words in the order of the pack. */
  private static JsonNode figures(Path out) throws IOException {
    ObjectNode summary = (ObjectNode) JSON.readTree(out.resolve("summary.json").toFile());
    summary.remove("run");
    return summary;
  }

  /** The cases of a material; what a contact told stands in the order of the pack's words. */
  private static List<JsonNode> cases(Path out) throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    for (String line : lines(out.resolve("material/cases.jsonl.gz"))) {
      JsonNode judged = JSON.readTree(line);
      for (JsonNode row : judged.path("rows")) {
        if (row.get("discloses") instanceof ArrayNode told) {
          List<JsonNode> inOrder = new ArrayList<>();
          told.forEach(inOrder::add);
          inOrder.sort(Comparator.comparing(JsonNode::asText));
          told.removeAll().addAll(inOrder);
        }
      }
      cases.add(judged);
    }
    return cases;
  }

  private static List<String> lines(Path packed) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  @DisplayName("summary.json says what the pack's words are, as its schema asks for")
  void summary() throws IOException {
    Path file = audited("run", "--format=json").resolve("summary.json");
    ObjectNode summary = (ObjectNode) JSON.readTree(file.toFile());
    JsonNode words = summary.path("vocabulary");

    assertThat(complaints(Files.readString(file))).isEmpty();
    assertThat(names(words.path("activities")))
        .containsExactlyInAnyOrder(
            "SERVICE_CUT_OFF",
            "OUTAGE_DECLARED",
            "LEAFLET_SENT",
            "CUT_OFF_REQUESTED",
            "METER_DISPUTED");
    assertThat(names(words.path("channels"))).containsExactlyInAnyOrder("SMS", "DOORSTEP");
    assertThat(names(words.path("labels")))
        .containsExactlyInAnyOrder("WRONG_FEE", "SAYS_WHO_DECIDES");
    assertThat(names(words.path("drops"))).containsExactlyInAnyOrder("OUTAGE", "FLOOD");
    assertThat(words.at("/disclosures/OMBUDSMAN_LETTER/all_of").toString())
        .isEqualTo("[\"OMBUDSMAN_NAME\",\"OMBUDSMAN_FREE\"]");
    assertThat(words.at("/disclosures/REFUND_OFFER/written").asBoolean()).isTrue();
    assertThat(words.at("/activities/LEAFLET_SENT/tells").asText()).isEqualTo("OMBUDSMAN_NAME");
    assertThat(words.at("/authority/short/de").asText()).isEqualTo("die Wasserschlichtungsstelle");

    ((ObjectNode) words.at("/channels/SMS")).remove("name");
    assertThat(complaints(summary.toString())).isNotEmpty();
  }

  private static Set<String> names(JsonNode words) {
    Set<String> names = new HashSet<>();
    words.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> complaints(String summary) throws IOException {
    try (InputStream schema = SummaryJson.class.getResourceAsStream("summary.schema.json")) {
      return StreamSupport.stream(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                  .validate(summary, InputFormat.JSON)
                  .spliterator(),
              false)
          .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
          .toList();
    }
  }

  @Test
  @DisplayName("the scenarios of the pack prove its words")
  void scenarios() {
    assertThat(Run.fine("rules check", pack.folder()).out())
        .endsWith("15 scenarios, all is well\n");
  }
}
