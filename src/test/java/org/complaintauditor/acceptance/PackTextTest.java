package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.pack.PackIsWrong;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules stay readable: free of numbers and control flow, and true to the catalogue. */
final class PackTextTest {

  private static final String NAME =
      "rule \"ACK-01 obliged: a complaint was received, but in no live contact\"";

  @TempDir private Path folder;
  private EditedPack pack = new EditedPack(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    pack = EditedPack.in(folder);
  }

  @Test
  void theCatalogueSaysOfEveryDataProblemWhichVerdictsItLeavesInDoubt() {
    Pack shipped = PackReader.read(EditedPack.SHIPPED);

    assertThat(shipped.blocks()).containsOnlyKeys(Problem.Code.values());
    assertThat(shipped.blockedBy(Problem.Code.STATUS_JUMP))
        .containsExactly("CON-01", "OUT-01", "CTS-01");
    for (Problem.Code code : Problem.Code.values()) {
      if (code.rejectsRow()) {
        assertThat(code.severity()).as(code.name()).isEqualTo(Problem.Severity.SEVERE);
        assertThat(shipped.blockedBy(code)).as(code.name()).hasSize(10);
      }
      if (code.severity() == Problem.Severity.NOTICE) {
        assertThat(shipped.blockedBy(code)).as(code.name()).isEmpty();
      }
    }
  }

  @Test
  void theShippedPackIsClean() {
    assertThat(PackLint.problems(PackReader.read(EditedPack.SHIPPED))).isEmpty();
  }

  @Test
  void findsANumber() throws IOException {
    pack.replace("ACK-01.drl", "receivedInWriting", "receivedInWriting, events.size() > 2");

    finds("ACK-01.drl line 15: the number 2 belongs into pack.yaml, with its source");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "PackTextTest.findsAWordThatHasNoPlaceInARule.csv",
      quoteCharacter = '\'')
  void findsAWordThatHasNoPlaceInARule(String word, String line) throws IOException {
    pack.replace("ACK-01.drl", "when\n", "when\n    " + line + "\n");

    String first =
        PackLint.problems(PackReader.read(pack.folder())).stream().findFirst().orElse("nothing");
    assertThat(first)
        .isIn(
            "ACK-01.drl line 15: \"%s\" has no place in a rule: it compares facts and inserts what it concludes"
                .formatted(word),
            "ACK-01.drl line 15: \"from\" has no place in a rule: it compares facts and inserts what it concludes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"a complaint was received, but in no live contact\"",
        "rule \"TRK-01 obliged: of another commitment\"",
        "rule \"ACK-01: a complaint was received, but in no live contact\"",
        "rule Acknowledged",
        "rule 'ACK-01 obliged: a complaint was received, but in no live contact'",
        "  rule \"acknowledged\""
      })
  void findsANameThatDoesNotSayWhatIsConcluded(String name) throws IOException {
    pack.replace("ACK-01.drl", NAME, name);

    finds(
        "ACK-01.drl line 13: a rule's name says what it concludes and why, such as"
            + " \"ACK-01 obliged: ...\"");
  }

  @Test
  void findsAJudgingRuleWithAReasonThatIsNone() throws IOException {
    pack.replace("judging.drl", "rule \"MET IN_TIME: ", "rule \"MET ON_TIME: ");

    finds(
        "judging.drl line %d: a rule's name says what it concludes and why, such as"
                .formatted(pack.lineOf("judging.drl", "MET ON_TIME"))
            + " \"MET IN_TIME: ...\"");
  }

  @Test
  void findsAnotherSentenceThanThePublishedOne() throws IOException {
    pack.replace("ACK-01.drl", "acknowledged promptly", "acknowledged at once");

    finds(
        "ACK-01.drl line 1: should quote the published sentence as the catalogue does:"
            + " // \"Complaints will be acknowledged promptly.\"");
  }

  @Test
  void findsAMissingTag() throws IOException {
    pack.replace("ACK-01.drl", "// @clause II", "// @clause III");
    pack.replace("ACK-01.drl", "// @commitment ACK-01", "//");

    finds(
        "ACK-01.drl: lacks the line \"// @commitment ACK-01\"",
        "ACK-01.drl: lacks the line \"// @clause II\"");
  }

  @Test
  void findsANumberThatTheCatalogueLacks() throws IOException {
    pack.replace("ACK-01.drl", ".due( \"written\" )", ".due( \"writen\" )");
    pack.replace("CON-01.drl", "\"suspended_at_most\"", "\"suspended_for\"");

    finds(
        "ACK-01.drl line 18: ACK-01 has no limit \"writen\" in pack.yaml; it has [written, live]",
        "CON-01.drl line %d: CON-01 has no parameter \"suspended_for\" in pack.yaml;"
                .formatted(pack.lineOf("CON-01.drl", "suspended_for"))
            + " it has [suspended_at_most]");
  }

  @Test
  void findsAnObligationOfAnotherCommitment() throws IOException {
    pack.replace("ACK-01.drl", "Obligation.of( \"ACK-01\"", "Obligation.of( \"TRK-01\"");

    finds("ACK-01.drl line 17: states an obligation of another commitment: TRK-01");
  }

  @Test
  void findsASecondRuleOfOneName() throws IOException {
    pack.replace(
        "ACK-01.drl", "rule \"ACK-01 obliged: a complaint was received in a live contact\"", NAME);

    finds(
        "ACK-01.drl line %d: a second rule is named"
                .formatted(pack.lineOf("ACK-01.drl", "receivedLive") - 2)
            + NAME.replaceFirst("rule", ""));
  }

  @Test
  void findsAFileThatBelongsToNoCommitment() throws IOException {
    pack.append("XYZ-01.drl", "package rules.jive_ca;\n");

    finds("XYZ-01.drl: the catalogue has no commitment of this name");
  }

  @Test
  void findsThatNothingJudges() throws IOException {
    pack.delete("judging.drl");

    assertThatThrownBy(() -> PackReader.read(pack.folder()))
        .isInstanceOf(PackIsWrong.class)
        .hasMessage(
            "%s line %d: versions[1] has no judging.drl in %s",
            pack.folder().resolve("pack.yaml"),
            pack.lineOf("pack.yaml", "- version:"),
            pack.folder());
  }

  @Test
  void aClauseMayHaveBlanks() throws IOException {
    pack.replace("pack.yaml", "clause: II", "clause: 1 (a)");
    pack.replace("ACK-01.drl", "@clause II", "@clause 1 (a) ");
    finds();

    pack.replace("ACK-01.drl", "@clause 1 (a) ", "@clause 1 (b)");
    finds("ACK-01.drl: lacks the line \"// @clause 1 (a)\"");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "PackTextTest.findsAnObligationThatIsStatedByHalf.csv",
      delimiter = '|',
      quoteCharacter = '\'')
  void findsAnObligationThatIsStatedByHalf(String from, String to, String problem)
      throws IOException {
    pack.replace("ACK-01.drl", from, to);

    String message =
        "ACK-01.drl line 25: the rule \"ACK-01 obliged: a complaint was received in a live contact\" "
            + problem;
    finds(message);
    assertThat(PackLint.unusable(PackReader.read(pack.folder()))).containsExactly(message);
  }

  /** In some received case none of these owes anything. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "( receivedLive ) | ( receivedLive, !business )",
        "( receivedLive ) | ( receivedInWriting )",
        "( receivedLive ) | ( merged )",
        ".due( \"live\" ) | .due( \"live\" ).liftedByDue( Sought.contact() )"
      })
  void findsACommitmentThatMayHaveNothingToSay(String from, String to) throws IOException {
    pack.replace("ACK-01.drl", from, to);

    assertThat(PackLint.unusable(PackReader.read(pack.folder())))
        .containsExactly(
            "pack.yaml line %d: ACK-01 lacks \"otherwise\", and its rules do not owe something in"
                    .formatted(pack.lineOf("pack.yaml", "- id: ACK-01"))
                + " every received case. Add otherwise: NO_TRIGGER");

    pack.replace("pack.yaml", "  - id: ACK-01\n", "  - id: ACK-01\n    otherwise: NO_TRIGGER\n");
    assertThat(PackLint.unusable(PackReader.read(pack.folder()))).isEmpty();
  }

  @Test
  void oneRuleForEveryReceivedCaseIsEnough() throws IOException {
    pack.replace(
        "ACK-01.drl", "$case : CaseHistory( receivedLive )", "$case:CaseHistory(received)");
    pack.replace("ACK-01.drl", "( receivedInWriting )", "( receivedInWriting, business )");

    assertThat(PackLint.unusable(PackReader.read(pack.folder()))).isEmpty();
  }

  private void finds(String... problems) {
    assertThat(PackLint.problems(PackReader.read(pack.folder()))).containsExactly(problems);
  }
}
