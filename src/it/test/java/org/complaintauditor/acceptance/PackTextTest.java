package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules stay readable: free of numbers and control flow, and true to the catalogue. */
final class PackTextTest {

  @TempDir private Path folder;
  private EditedPack pack = new EditedPack(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    pack = EditedPack.in(folder);
  }

  @Test
  void theCatalogueSaysOfEveryDataProblemWhichVerdictsItLeavesInDoubt() {
    Pack shipped = PackReader.read(EditedPack.SHIPPED);

    assertThat(shipped.attributes()).as("which could have a value that is unknown").isEmpty();
    assertThat(shipped.blocks())
        .containsOnlyKeys(EnumSet.complementOf(EnumSet.of(Problem.Code.ATTRIBUTE_UNKNOWN_VALUE)));
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
  void aContactBeforeTheReceiptLeavesAllInDoubtWhereAPackDoesNotNameIt() throws IOException {
    pack.replace("pack.yaml", "  CONTACT_BEFORE_RECEIPT: all\n", "");
    assertThat(blockedByEarlyContacts()).hasSize(10);

    pack.replace("pack.yaml", "problems:\n", "problems:\n  CONTACT_BEFORE_RECEIPT: []\n");
    assertThat(blockedByEarlyContacts()).isEmpty();
  }

  private List<String> blockedByEarlyContacts() {
    return PackReader.read(pack.folder()).blockedBy(Problem.Code.CONTACT_BEFORE_RECEIPT);
  }

  @Test
  void theShippedPackIsClean() {
    assertThat(PackLint.problems(PackReader.read(EditedPack.SHIPPED))).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "PackTextTest.findsAWordThatHasNoPlaceInARule.csv",
      quoteCharacter = '\'')
  void findsAWordThatHasNoPlaceInARule(String word, String line) throws IOException {
    pack.replace("ACK-01.drl", "when\n", "when\n    " + line + "\n");

    String first =
        PackLint.problems(PackReader.read(pack.folder())).stream()
            .map(Wording::english)
            .findFirst()
            .orElse("nothing");
    assertThat(first)
        .isIn(
            "ACK-01.drl line 15: \"%s\" has no place in a rule: it compares facts and inserts what it concludes"
                .formatted(word),
            "ACK-01.drl line 15: \"from\" has no place in a rule: it compares facts and inserts what it concludes");
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
        .isInstanceOf(InvalidPackException.class)
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
    assertThat(PackLint.unusable(PackReader.read(pack.folder())))
        .extracting(Wording::english)
        .containsExactly(message);
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
        .extracting(Wording::english)
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
    assertThat(PackLint.problems(PackReader.read(pack.folder())))
        .extracting(Wording::english)
        .containsExactly(problems);
  }
}
