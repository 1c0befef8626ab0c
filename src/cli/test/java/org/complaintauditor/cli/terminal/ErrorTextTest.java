package org.complaintauditor.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.complaintauditor.dossier.leak.Leak;
import org.complaintauditor.dossier.making.LeakException;
import org.complaintauditor.dossier.redaction.IdentityKind;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said of errors, to people and to programs. */
final class ErrorTextTest {

  /** An exception that explains itself, and that no list of exceptions has. */
  private static final class ExplainedException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;

    @Override
    public Wording wording() {
      return Wording.of("the %s is full", "disk");
    }
  }

  private static String toldToPrograms(Throwable problem) {
    StringWriter told = new StringWriter();
    ProgressLines lines = new ProgressLines(new PrintWriter(told, true));
    lines.end(new ErrorText(lines.error()).explain(problem));
    return told.toString();
  }

  @Test
  @DisplayName(
      "a dossier that would give somebody away is no defect: where, and what to do, is said")
  void leak() {
    StringWriter said = new StringWriter();
    LeakException leak =
        new LeakException(List.of(new Leak("data/findings.csv", IdentityKind.PERSON)));

    int code = new ErrorText(new PrintWriter(said, true)).explain(leak);

    assertThat(code).isEqualTo(ExitCode.INPUT);
    assertThat(said.toString())
        .startsWith("auditor: nothing was written: the last look before sealing found")
        .contains("  data/findings.csv: PERSON\n", "choose a stricter audience")
        .doesNotContain("a defect of this program", "\tat ");
    assertThat(toldToPrograms(leak))
        .startsWith("{\"exit\":3,\"message\":\"nothing was written: the last look")
        .contains("data/findings.csv: PERSON");
  }

  @Test
  @DisplayName("what explains a defect stands behind the colon, the rest is for whoever mends it")
  void defect() {
    assertThat(toldToPrograms(new ExplainedException()))
        .startsWith(
            "{\"exit\":4,\"message\":\"a defect of this program or of the pack's rules, nothing was"
                + " written:\\n  the disk is full\",\"details\":\"org.complaintauditor");
    assertThat(toldToPrograms(new IllegalStateException("of case 12")))
        .startsWith(
            "{\"exit\":4,\"message\":\"a defect of this program or of the pack's rules, nothing was"
                + " written: java.lang.IllegalStateException\",\"details\":");
  }
}
