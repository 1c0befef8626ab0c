package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A pack that is wrong is refused, and the message names file, place and what is wrong. */
final class BadPackTest {

  private static final String DEFECT =
      "auditor: a defect of this program or of the pack's rules, nothing was written:\n  ";
  private static final String WRITTEN =
      "rule \"ACK-01 obliged: a complaint was received, but in no live contact\"";

  @TempDir private Path folder;
  private EditedPack pack = new EditedPack(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    pack = EditedPack.in(folder);
  }

  /** The packs of wrong-packs.csv, each with one thing written otherwise. */
  @ParameterizedTest(name = "{1}")
  @CsvFileSource(resources = "wrong-packs.csv", delimiterString = "=>", quoteCharacter = '`')
  void isRefused(String how, String what, String file, String from, String to, String message)
      throws IOException {
    pack.replace(file, from.translateEscapes(), to.translateEscapes());
    String expected =
        Pattern.compile("\\{(.*?)([+-]\\d)?}")
            .matcher(message.translateEscapes())
            .replaceAll(
                place ->
                    String.valueOf(
                        lineOf(file, place.group(1))
                            + (place.group(2) == null ? 0 : Integer.parseInt(place.group(2)))));
    switch (how) {
      case "rules" -> refusesRules(expected);
      case "audit" -> refuses(expected);
      case "read" ->
          assertThatThrownBy(() -> PackReader.read(pack.folder()))
              .isInstanceOf(InvalidPackException.class)
              .hasMessage("%s line %s", pack.folder().resolve(file), expected);
      default ->
          assertThat(PackLint.problems(PackReader.read(pack.folder())))
              .extracting(Wording::english)
              .containsExactly(expected);
    }
  }

  private int lineOf(String file, String text) {
    try {
      return pack.lineOf(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The word that is wrong stands in two lines of the file. */
  @Test
  void aMistakeInOneOfTwoLines() throws IOException {
    pack.replace("TRK-01.drl", "Sought.contact().contradicting(", "Sought.contact().datedUpTo(");

    Run run = audit();

    assertThat(run.err())
        .matches(
            "(?s).*\\R  TRK-01\\.drl line \\d+ or \\d+( or \\d+)*: The method datedUpTo\\(Event\\) .*");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aMissingSemicolon() throws IOException {
    pack.replace("ACK-01.drl", "TRACKING_NUMBER ) ) ) );", "TRACKING_NUMBER ) ) ) )");

    assertThat(audit("--trust-rules").err())
        .contains(
            "\n  ACK-01.drl line %d: Unable to parse consequence caused by: Parse error. Found \"}\","
                .formatted(pack.lineOf("ACK-01.drl", "TRACKING_NUMBER ) ) ) )")))
        .endsWith(". Maybe a \";\" is missing before?\n");
  }

  @Test
  void aConsequenceThatMakesTheCompilerFail() throws IOException {
    pack.replace("ACK-01.drl", "    insert(", "    update( x );\n    insert(");

    refusesRules(
        "ACK-01.drl: the compiler failed (ConsequenceRewriteException)."
            + " Maybe a consequence does more than insert?");
    Run checked = Run.of("rules", "check", pack.folder());
    assertThat(checked.err())
        .startsWith(
            "auditor: the rules are not run:\n  ACK-01.drl line 17: \"update\" has no place");
    assertThat(checked.code()).isEqualTo(2);
    assertThat(checked.out())
        .isEqualTo(
            "ACK-01.drl line 17: \"update\" has no place in a rule: it compares facts and inserts"
                + " what it concludes\n");
  }

  @Test
  void aRuleFileThatIsNotUtf8() throws IOException {
    Files.write(
        pack.folder().resolve("ACK-01.drl"), "// un café".getBytes(StandardCharsets.ISO_8859_1));

    refuses("DIR/ACK-01.drl is not UTF-8. Save it as UTF-8.");
  }

  @Test
  void aCommitmentWithoutRule() throws IOException {
    pack.delete("ACK-01.drl");

    refuses(
        "DIR/pack.yaml line "
            + pack.lineOf("pack.yaml", "- version:")
            + ": versions[1] has no rule for ACK-01 in DIR:"
            + " every commitment of the catalogue needs a rule file");
  }

  @Test
  void malformedYaml() throws IOException {
    pack.replace("pack.yaml", "commitments:", "commitments: [");
    int line = pack.lineOf("pack.yaml", "- id: ACK-01");

    refuses(
        ("DIR/pack.yaml line %d column 3 is not valid YAML: while parsing a flow node: expected the"
                + " node content, but found '-'")
            .formatted(line));
  }

  @Test
  void anUnknownDataProblem() throws IOException {
    pack.replace("pack.yaml", "  UNKNOWN_CHANNEL: all", "  UNKNOWN_CHANEL: all");

    assertThat(audit().err())
        .contains(": problems does not know \"UNKNOWN_CHANEL\"; it knows WRONG_NUMBER_OF_CELLS, ");
  }

  @Test
  void anUnknownDisclosure() throws IOException {
    pack.replace("pack.yaml", "  TIMEFRAME: [TMF-01]", "  TIMEFRAMES: [TMF-01]");

    assertThat(audit().err()).contains(": told does not know \"TIMEFRAMES\"; it knows ACKNOWLEDGE");
  }

  @Test
  void aSituationWithoutConclusion() throws IOException {
    pack.replace("judging.drl", "inTime == Answer.YES, !early )", "inTime == Answer.YES, early )");
    pack.replace(
        "judging.drl",
        "rule \"MET EARLY",
        "rule \"MET EARLY: said twice\"\nwhen\n"
            + "    Situation( afterEnd, !afterEnd )\nthen\n"
            + "    insert( Conclusion.of( Reason.EARLY ) );\nend\n\nrule \"MET EARLY");

    Run run = audit();

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .startsWith(
            DEFECT
                + "case C-1: the judging rules came to 0 conclusions instead of one [];"
                + " the situation was Situation[afterEnd=false, discharged=true, inTime=YES,"
                + " early=false, ");
  }

  @Test
  void aSituationWithTwoConclusions() throws IOException {
    pack.append(
        "judging.drl",
        """

        rule "MET IN_TIME: said a second time"
        when
            Situation( !afterEnd, inTime == Answer.YES, !early )
        then
            insert( Conclusion.of( Reason.IN_TIME ) );
        end
        """);

    Run run = audit();

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .startsWith(
            DEFECT
                + "case C-1: the judging rules came to 2 conclusions instead of one"
                + " [MET IN_TIME: done on or before the day it was due,"
                + " MET IN_TIME: said a second time];"
                + " the situation was Situation[afterEnd=false, discharged=true, inTime=YES,");
  }

  @Test
  void aCaseWithTwoConclusions() throws IOException {
    pack.append(
        "judging.drl",
        """

        rule "every commitment NOT_APPLICABLE MERGED: whatever the record shows"
        when
            CaseHistory( received )
        then
            insert( Conclusion.of( Reason.MERGED ) );
        end

        rule "every commitment NOT_EVIDENCED NO_RECEIPT: whatever the record shows"
        when
            CaseHistory( received )
        then
            insert( Conclusion.of( Reason.NO_RECEIPT ) );
        end
        """);

    Run run = audit();

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .startsWith(DEFECT + "case C-1: rules contradict each other about the whole case: {")
        .contains("every commitment NOT_APPLICABLE MERGED: whatever the record shows")
        .contains("every commitment NOT_EVIDENCED NO_RECEIPT: whatever the record shows");
  }

  @Test
  void aCaseOfWhichNoRuleSaysAnything() throws IOException {
    pack.replace(
        "ACK-01.drl", "CaseHistory( receivedInWriting )", "CaseHistory( receivedLive, merged )");

    refuses(
        "--pack DIR: pack.yaml line "
            + pack.lineOf("pack.yaml", "- id: ACK-01")
            + ": ACK-01 lacks \"otherwise\", and its rules do not owe something in every received"
            + " case. Add otherwise: NO_TRIGGER");
  }

  @Test
  void aRuleThatFails() throws IOException {
    pack.replace("ACK-01.drl", "$case.receipt() )", "$case.events().get( 99 ) )");

    Run run = audit("--trust-rules");

    assertThat(run.err())
        .startsWith(
            "auditor: case C-1: ACK-01.drl line %d: the %s failed: java.lang."
                .formatted(pack.lineOf("ACK-01.drl", WRITTEN), WRITTEN))
        .contains("IndexOutOfBoundsException")
        .doesNotContain("\tat ");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void anObligationOfNoCommitment() throws IOException {
    pack.append(
        "ACK-01.drl",
        """

        rule "ACK-01 obliged: of something else"
        when
            $case : CaseHistory( receivedInWriting )
        then
            insert( Obligation.of( "AKC-01", $case.receipt() )
                .due( "written" )
                .dischargedBy( Sought.contact() ) );
        end
        """);

    Run run = audit();

    assertThat(run.err())
        .isEqualTo(
            DEFECT
                + "case C-1: rule \"ACK-01 obliged: of something else\" states an obligation of"
                + " AKC-01, which the catalogue does not have\n");
    assertThat(run.code()).isEqualTo(4);
  }

  /** What the compiler says: of rules that run although they are not in the language of rules. */
  private void refusesRules(String problem) throws IOException {
    refuses("the rules do not compile:\n  " + problem, "--trust-rules");
  }

  private void refuses(String message, String... options) throws IOException {
    Run run = audit(options);

    assertThat(run.err().replace(pack.folder().toString(), "DIR").stripTrailing())
        .isEqualTo("auditor: " + message);
    assertThat(run.code()).isEqualTo(2);
  }

  private Run audit(String... options) throws IOException {
    Path export =
        Files.writeString(
            folder.resolve("export.csv"),
            """
            case_id,timestamp,activity,channel
            C-1,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
            C-1,2026-02-03T09:00:00,ACKNOWLEDGEMENT_SENT,EMAIL
            """);
    Path reports = folder.resolve("reports");
    Run run =
        Run.of(
            "audit",
            export,
            "--pack",
            pack.folder(),
            "--out",
            reports.resolve("out"),
            List.of(options));

    assertThat(run.out()).isEmpty();
    if (Files.exists(reports)) {
      assertThat(reports).isEmptyDirectory();
    }
    return run;
  }
}
