package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DataProblemsTest {

  @Test
  @DisplayName("kinds are counted, the most severe first, with the commitments of the pack")
  void kinds() {
    assertThat(DataProblems.kinds(SmallAudit.reportWith(SmallAudit.manyProblems(5)).model()))
        .containsExactly(
            new DataProblems.Kind(Code.UNREADABLE_TIMESTAMP, 1, List.of("ACK-01", "ESC-02"), true),
            new DataProblems.Kind(Code.NO_OUTBOUND_CONTACT, 4, List.of(), false));
  }

  @Test
  @DisplayName(
      "a severe problem at the end of the export comes first; no more are handed on than asked")
  void first() {
    ReportModel many = SmallAudit.reportWith(SmallAudit.manyProblems(5)).model();

    assertThat(DataProblems.first(many, 3))
        .extracting(Problem::origin)
        .extracting(origin -> origin.row())
        .containsExactly(6, 2, 3);
    assertThat(DataProblems.first(many, 5)).hasSize(5);
    assertThat(DataProblems.first(many, 6)).hasSize(5);
  }

  @Test
  @DisplayName("commitments are named, or said to be all or none")
  void blocked() {
    MessageBundle words = MessageBundle.in("en");
    Code code = Code.TEXT_CUT;
    assertThat(new DataProblems.Kind(code, 1, List.of("A", "B"), true).blocked(words))
        .isEqualTo("all");
    assertThat(new DataProblems.Kind(code, 1, List.of("A", "B"), false).blocked(words))
        .isEqualTo("A, B");
    assertThat(new DataProblems.Kind(code, 1, List.of(), false).blocked(words)).isEqualTo("none");
  }
}
