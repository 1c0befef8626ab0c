package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.ruling.gate.RuleGate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that somebody sent are a program: nothing of it runs unless its reader says so. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
final class ForeignRulesTest {

  private static final String SETTINGS = "auditor.settings";
  private static final String REFUSED = "auditor: the rules are not run:\n  ACK-01.drl line 17: ";

  @TempDir private static Path shared = Path.of("");
  private static Path run = Path.of("");
  private static Path hostile = Path.of("");
  private static Path written = Path.of("");

  @TempDir private Path folder;
  private EditedPack pack = new EditedPack(Path.of(""));
  private Path export = Path.of("");

  /** A run as it should be, and one whose rule writes a file. */
  @BeforeAll
  static void audit() throws IOException {
    Path export = export(shared);
    run = shared.resolve("run");
    Run.fine("audit %s --material --out %s", export, run);
    hostile = shared.resolve("hostile");
    Run.fine("audit %s --material --out %s", export, hostile);
    written = shared.resolve("written");
    Run.fine("sample %s --out %s", run, shared.resolve("DRAWN"));
    Path material = hostile.resolve("material");
    Path rule = material.resolve("pack/ACK-01.drl");
    RuleFile before = new RuleFile("ACK-01.drl", Files.readString(rule));
    RuleFile after = new RuleFile("ACK-01.drl", writing(before.text()));
    Files.writeString(rule, after.text());
    Path settings = material.resolve("settings.json");
    Files.writeString(
        settings,
        Files.readString(settings).replace(RuleGate.sha256(before), RuleGate.sha256(after)));
  }

  private static String writing(String rule) {
    return rule.replaceFirst(
        "then\n", "then\n    new java.io.File( \"" + written + "\" ).mkdirs();\n");
  }

  private static Path export(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("export.csv"),
        """
        case_id,timestamp,activity,channel
        C-1,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
        C-1,2026-02-03T09:00:00,ACKNOWLEDGEMENT_SENT,EMAIL
        """);
  }

  @BeforeEach
  void settings() throws IOException {
    System.setProperty(SETTINGS, folder.resolve("settings").toString());
    pack = EditedPack.in(folder);
    export = export(folder);
  }

  @AfterEach
  void forget() {
    System.clearProperty(SETTINGS);
  }

  /**
   * Every command that takes a run or a pack, with what it has to be told; behind dashes those that
   * judge nothing.
   */
  private static Stream<String> commandsOfRuns() {
    return Stream.of(
        "audit HOSTILE/material --out OUT",
        "audit HOSTILE --out OUT",
        "compare HOSTILE RUN",
        "compare RUN HOSTILE --explain C-1",
        "review export HOSTILE --out OUT.xlsx",
        "review import OUT.xlsx --run HOSTILE --out OUT.yaml",
        "review messages HOSTILE --out OUT.csv",
        "review agreement --run HOSTILE --decisions DECISIONS --second SECOND",
        "decisions template HOSTILE --out OUT.csv",
        "decisions status --run HOSTILE --decisions DECISIONS",
        "sample HOSTILE --out OUT.json",
        "sample conclude DRAWN --run HOSTILE --decisions DECISIONS",
        "waivers check WAIVERS --run HOSTILE",
        "rules impact jive-ca --on HOSTILE",
        "rules impact HOSTILE/material/pack --on RUN",
        "rules check jive-ca --impact-on HOSTILE",
        "rules check HOSTILE/material/pack",
        "inspect EXPORT --pack HOSTILE/material/pack",
        "explain EXPORT --case C-1 --pack HOSTILE/material/pack",
        "audit EXPORT --pack HOSTILE/material/pack --out OUT",
        "-- rules list --pack HOSTILE/material/pack",
        "-- rules book --pack HOSTILE/material/pack",
        "-- rules trust HOSTILE",
        "-- verify HOSTILE",
        "-- trend HOSTILE RUN --out OUT");
  }

  @ParameterizedTest
  @MethodSource("commandsOfRuns")
  void noCommandRunsThem(String command) throws IOException {
    Files.writeString(folder.resolve("DECISIONS"), "[]\n");
    Files.writeString(folder.resolve("SECOND"), "[]\n");
    Files.writeString(folder.resolve("WAIVERS"), "[]\n");
    List<String> words =
        Stream.of(command.replace("-- ", "").split(" "))
            .map(word -> word.replace("HOSTILE", hostile.toString()))
            .map(word -> word.replace("DRAWN", shared.resolve("DRAWN").toString()))
            .map(word -> word.replaceFirst("^RUN$", run.toString()))
            .map(word -> word.replaceFirst("^EXPORT$", export.toString()))
            .map(
                word ->
                    word.matches("(OUT|DECISIONS|SECOND|WAIVERS).*")
                        ? folder.resolve(word).toString()
                        : word)
            .toList();

    Run said = Run.of(words.get(0), words.subList(1, words.size()));

    assertThat(written).doesNotExist();
    assertThat(said.err()).doesNotContain("\tat ");
    if (!command.startsWith("-- ")) {
      assertThat(said.err()).startsWith(REFUSED + "\"new\" has no place in a rule");
      assertThat(said.code()).isEqualTo(2);
    }
  }

  /** A dossier of such a run is not made; and whoever has one replays it in vain. */
  @Test
  void noDossierRunsThem() throws IOException {
    DossierDesk desk = new DossierDesk(folder);
    Run made = desk.order(hostile, desk.request("{all: true}"), folder.resolve("dossier.zip"));

    assertThat(made.code()).isNotZero();
    assertThat(folder.resolve("dossier.zip")).doesNotExist();
    assertThat(written).doesNotExist();
  }

  @Test
  void shippedRulesRun() throws IOException {
    assertThat(audit(Path.of("rules/jive-ca")).code()).isZero();
  }

  @Test
  void anEditedLimitAsksNobody() throws IOException {
    pack.replace(
        "pack.yaml",
        "written: &acknowledgement-written\n        value: 2",
        "written: &acknowledgement-written\n        value: 3");
    assertThat(audit(pack.folder()).code()).isZero();
  }

  @Test
  void anEditedRuleThatIsProvenRuns() throws IOException {
    pack.replace("ACK-01.drl", "Sought.contact().human()", "Sought.contact()");
    assertThat(audit(pack.folder()).code()).isZero();
  }

  /** Refused; after --trust-rules once, refused again; after rules trust, run. */
  @Test
  void anEditedRuleThatIsNotProven() throws IOException {
    foreign();
    Run refused = audit(pack.folder());
    assertThat(refused.err()).startsWith(REFUSED + "\"String\" has no place in a rule");
    assertThat(refused.code()).isEqualTo(2);

    assertThat(audit(pack.folder(), "--trust-rules").code()).isZero();
    assertThat(audit(pack.folder()).code()).isEqualTo(2);
    assertThat(folder.resolve("settings")).doesNotExist();

    String hash =
        RuleGate.sha256(new RuleFile("", Files.readString(pack.folder().resolve("ACK-01.drl"))));
    assertThat(refused.err()).contains("\n    SHA-256 " + hash + "\n");
    assertThat(audit(pack.folder(), "--trust-rules=" + hash).code()).isZero();
    assertThat(audit(pack.folder(), "--trust-rules=" + "0".repeat(64)).code()).isEqualTo(2);
    assertThat(audit(pack.folder(), "--trust-rules=abc").err())
        .startsWith("auditor: --trust-rules=abc: is no SHA-256");

    Run trusted = Run.of("rules trust %s", pack.folder());
    assertThat(trusted.code()).isZero();
    assertThat(trusted.out()).startsWith("ACK-01.drl line 17: ").contains("SHA-256 " + hash);
    assertThat(audit(pack.folder()).code()).isZero();
    Path file = folder.resolve("settings/trusted-rules");
    assertThat(Files.readString(file)).isEqualTo(hash + "  ACK-01.drl\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    assertThat(Run.of("rules trust %s", pack.folder()).out())
        .isEqualTo("Every rule file may run as it is. Nothing was kept.\n");

    pack.append("ACK-01.drl", "// changed\n");
    assertThat(audit(pack.folder()).code()).as("another file").isEqualTo(2);
  }

  @Test
  void trustThatOthersCanWriteIsNone() throws IOException {
    foreign();
    Run.fine("rules trust %s", pack.folder());
    Path file = folder.resolve("settings/trusted-rules");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    assertThat(audit(pack.folder()).err())
        .startsWith("auditor: " + file + ": others can write there");
  }

  /**
   * Whatever lies in a pack, a run or a workspace that was sent: nothing in it says who is trusted.
   */
  @Test
  void whatIsReceivedBringsNoTrust() throws IOException {
    foreign();
    Path rule = pack.folder().resolve("ACK-01.drl");
    String hash = RuleGate.sha256(new RuleFile("", Files.readString(rule)));
    for (String place : List.of("", "complaint-auditor/", ".config/complaint-auditor/")) {
      Path file = pack.folder().resolve(place + "trusted-rules");
      Files.createDirectories(file.getParent());
      Files.writeString(file, hash + "  ACK-01.drl\n");
    }

    assertThat(audit(pack.folder()).code()).isEqualTo(2);
  }

  /** A mistake of the pack: no defect of the program, and nobody is shown its inside. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          throw new IllegalStateException( "x" ) | failed: java.lang.IllegalStateException: x
          again() | calls itself without end
          broken() | failed: java.lang.IllegalStateException: y
          """)
  void aRuleThatFailsIsNamed(String code, String said) throws IOException {
    pack.replace("ACK-01.drl", "then\n", "then\n    if ( $case.received() ) " + code + ";\n");
    pack.replace(
        "ACK-01.drl",
        "rule ",
        """
        function void again() { again(); }
        function void broken() {
            throw new ExceptionInInitializerError( new IllegalStateException( "y" ) );
        }
        rule \
        """);

    Run run = audit(pack.folder(), "--trust-rules");

    assertThat(run.err())
        .startsWith("auditor: case C-1: ACK-01.drl line ")
        .contains("but in no live contact\" " + said)
        .doesNotContain("\tat ", "defect");
    assertThat(run.code()).isEqualTo(2);
  }

  /** Facts without end: each that is inserted makes another. */
  @Test
  void rulesThatFireWithoutEndAreStopped() throws IOException {
    pack.append(
        "ACK-01.drl",
        """

        rule "ACK-01 obliged: again"
        when
            $one : Obligation()
        then
            insert( $one.due( "written" ) );
        end
        """);

    Run run = audit(pack.folder(), "--trust-rules");

    assertThat(run.err())
        .matches(
            "auditor: case C-1: ACK-01\\.drl line \\d+: the rule \"ACK-01 obliged: again\" has fired"
                + " without end: 10000 times in one case\n");
    assertThat(run.code()).isEqualTo(2);
  }

  private void foreign() throws IOException {
    pack.replace("ACK-01.drl", "then\n", "then\n    String.valueOf( 1 );\n");
  }

  private Run audit(Path which, String... options) throws IOException {
    return Run.of(
        "audit %s --pack %s --format csv --out %s --force",
        export, which, folder.resolve("out"), List.of(options));
  }
}
