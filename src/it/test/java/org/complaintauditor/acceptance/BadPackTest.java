package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void aConditionThatDoesNotExist() throws IOException {
    pack.replace("ACK-01.drl", "receivedInWriting", "receivedInWritting");

    refusesRules("ACK-01.drl line 15: Unable to parse left part of expression: receivedInWritting");
  }

  @Test
  void aMethodThatDoesNotExist() throws IOException {
    pack.replace("ACK-01.drl", ".human()", ".humann()");

    refusesRules("ACK-01.drl line 19: The method humann() is undefined for the type Sought");
  }

  /** The word that is wrong here is right in other files. */
  @Test
  void aMethodOfAnotherFact() throws IOException {
    pack.replace("CON-01.drl", ".human()", ".receivedInWriting()");

    refusesRules(
        "CON-01.drl line %d: The method receivedInWriting() is undefined for the type Sought"
            .formatted(pack.lineOf("CON-01.drl", ".receivedInWriting()")));
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
  void aValueInQuotationMarks() throws IOException {
    pack.replace(
        "ESC-02.drl",
        "activity == Activity.ESCALATION_REQUESTED",
        "activity == \"ESCALATION_REQUESTED\"");

    refusesRules(
        "ESC-02.drl line %d: a condition compares Activity with a text. Write Activity. and its"
                .formatted(pack.lineOf("ESC-02.drl", "activity == "))
            + " name, without quotation marks");
  }

  @Test
  void aMissingSemicolon() throws IOException {
    pack.replace("ACK-01.drl", "TRACKING_NUMBER ) ) ) );", "TRACKING_NUMBER ) ) ) )");

    assertThat(audit().err())
        .contains(
            "\n  ACK-01.drl line %d: Unable to parse consequence caused by: Parse error. Found \"}\","
                .formatted(pack.lineOf("ACK-01.drl", "TRACKING_NUMBER ) ) ) )")))
        .endsWith(". Maybe a \";\" is missing before?\n");
  }

  @Test
  void aMistypedKeyword() throws IOException {
    pack.replace("ACK-01.drl", "when\n", "whenn\n");

    refusesRules("ACK-01.drl line 14: [ERR 102] Line 14:0 mismatched input 'whenn' in " + WRITTEN);
  }

  @Test
  void aMissingEnd() throws IOException {
    pack.replace("ACK-01.drl", "\nend\n", "\n");

    refusesRules(
        "ACK-01.drl line %1$d: [ERR 102] Line %1$d:4 mismatched input 'insert' in %2$s"
            .formatted(secondInsert(), WRITTEN));
  }

  private int secondInsert() throws IOException {
    return pack.lineOf("ACK-01.drl", "receivedLive") + 2;
  }

  @Test
  void aConsequenceThatMakesTheCompilerFail() throws IOException {
    pack.replace("ACK-01.drl", "    insert(", "    update( x );\n    insert(");

    refusesRules(
        "ACK-01.drl: the compiler failed (ConsequenceRewriteException)."
            + " Maybe a consequence does more than insert?");
    assertThat(Run.of("rules", "check", pack.folder()).out())
        .isEqualTo(
            "ACK-01.drl line 17: \"update\" has no place in a rule: it compares facts and inserts"
                + " what it concludes\n");
  }

  @Test
  void twoRulesOfOneName() throws IOException {
    pack.replace(
        "ACK-01.drl",
        "rule \"ACK-01 obliged: a complaint was received in a live contact\"",
        WRITTEN);

    refusesRules(
        "ACK-01.drl line %d: Duplicate rule name: %s"
            .formatted(
                pack.lineOf("ACK-01.drl", "receivedLive") - 2,
                WRITTEN.replace("rule ", "").replace("\"", "")));
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
  void aMistypedKey() throws IOException {
    pack.replace("pack.yaml", "        sensitive: false", "        sensitve: false");

    refuses(
        "DIR/pack.yaml line "
            + pack.lineOf("pack.yaml", "sensitve")
            + ": commitments[1].limits.live does not know \"sensitve\";"
            + " it knows value, source, sensitive");
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
  void aDataProblemThatBlocksAnUnknownCommitment() throws IOException {
    pack.replace("pack.yaml", "STATUS_JUMP: [CON-01, OUT-01,", "STATUS_JUMP: [CON-01, OUT-02,");

    refuses(
        "DIR/pack.yaml line "
            + pack.lineOf("pack.yaml", "STATUS_JUMP")
            + ": problems.STATUS_JUMP[2] should be a commitment of this catalogue (ACK-01,"
            + " TRK-01, PRC-01, TMF-01, CON-01, OUT-01, ESC-01, ESC-02, CTS-01, CTS-02), but is"
            + " \"OUT-02\"");
  }

  @Test
  void aDataProblemWithoutAList() throws IOException {
    pack.replace("pack.yaml", "STATUS_JUMP: [CON-01, OUT-01, CTS-01]", "STATUS_JUMP: most");

    refuses(
        "DIR/pack.yaml line "
            + pack.lineOf("pack.yaml", "STATUS_JUMP")
            + ": problems.STATUS_JUMP should be a list of commitments, such as [ACK-01], or"
            + " all");

    pack.replace("pack.yaml", "STATUS_JUMP: most", "STATUS_JUMP: [CON-01, CON-01]");
    refuses(
        "DIR/pack.yaml line "
            + pack.lineOf("pack.yaml", "STATUS_JUMP")
            + ": problems.STATUS_JUMP[2] repeats CON-01");

    pack.replace("pack.yaml", "STATUS_JUMP: [CON-01, CON-01]", "STATUS_JUMP:");
    refuses(
        "DIR/pack.yaml line "
            + pack.lineOf("pack.yaml", "STATUS_JUMP")
            + ": problems.STATUS_JUMP should be a list of commitments, such as [ACK-01], or"
            + " all");
  }

  @Test
  void aMissingKey() throws IOException {
    pack.replace("pack.yaml", "    clause: II\n", "");

    refuses(
        "DIR/pack.yaml line "
            + pack.lineOf("pack.yaml", "- id: ACK-01")
            + ": commitments[1] lacks \"clause\";"
            + " it has [basis, id, limits, needs, promise, sought, title]");
  }

  @Test
  void anUnknownCalendar() throws IOException {
    String line = "DIR/pack.yaml line %d: calendar";
    int calendar = pack.lineOf("pack.yaml", "calendar:");
    pack.replace("pack.yaml", "region: \"on\"", "region: Ontario");
    refuses(
        line.formatted(calendar + 2)
            + ".region names \"Ontario\", which is not known; write \"on\"");

    pack.replace("pack.yaml", "  region: Ontario\n", "");
    refuses(
        line.formatted(calendar)
            + " lacks \"region\"; those of ca are ab bc mb nb nl ns nt nu on pe qc sk yt");

    pack.replace("pack.yaml", "country: ca", "country: uk");
    refuses(
        line.formatted(calendar + 1) + ".country names \"uk\", which is not known; write \"gb\"");
  }

  @Test
  void aLimitThatTheCatalogueLacks() throws IOException {
    pack.replace("ACK-01.drl", ".due( \"written\" )", ".due( \"writen\" )");

    refuses(
        "--pack DIR: ACK-01.drl line 18: ACK-01 has no limit \"writen\" in pack.yaml;"
            + " it has [written, live]");
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
                + "the judging rules came to 0 conclusions instead of one [];"
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
                + "the judging rules came to 2 conclusions instead of one"
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
  void anObligationThatNothingDischarges() throws IOException {
    pack.replace("ACK-01.drl", "\n        .dischargedBy( Sought.contact() )", "");

    refuses(
        "--pack DIR: ACK-01.drl line 25: the rule \"ACK-01 obliged: a complaint was received in a"
            + " live contact\" lacks .dischargedBy( ... ): nothing would ever keep it. Say what is"
            + " sought");
  }

  @Test
  void aRuleThatFails() throws IOException {
    pack.replace("ACK-01.drl", "$case.receipt() )", "$case.events().get( 99 ) )");

    Run run = audit();

    assertThat(run.err())
        .startsWith(DEFECT + "case C-1: " + WRITTEN + " failed: java.lang.")
        .contains("IndexOutOfBoundsException");
    assertThat(run.code()).isEqualTo(4);
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

  private void refusesRules(String problem) throws IOException {
    refuses("the rules do not compile:\n  " + problem);
  }

  private void refuses(String message) throws IOException {
    Run run = audit();

    assertThat(run.err().replace(pack.folder().toString(), "DIR").stripTrailing())
        .isEqualTo("auditor: " + message);
    assertThat(run.code()).isEqualTo(2);
  }

  private Run audit() throws IOException {
    Path export =
        Files.writeString(
            folder.resolve("export.csv"),
            """
            case_id,timestamp,activity,channel
            C-1,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
            C-1,2026-02-03T09:00:00,ACKNOWLEDGEMENT_SENT,EMAIL
            """);
    Path reports = folder.resolve("reports");
    Run run = Run.of("audit", export, "--pack", pack.folder(), "--out", reports.resolve("out"));

    assertThat(run.out()).isEmpty();
    if (Files.exists(reports)) {
      assertThat(reports).isEmptyDirectory();
    }
    return run;
  }
}
