package org.complaintauditor.console.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.complaintauditor.console.upload.JudgeableCommitment.Answer;
import org.junit.jupiter.api.Test;

/** What can be judged is told apart from what only seems to be. */
final class JudgeabilitySummaryTest {

  private static JudgeableCommitment commitment(String id, Answer answer) {
    return new JudgeableCommitment(id, "Title of " + id, answer, "");
  }

  @Test
  void doubtfulCommitmentsAndThoseWithNothingToJudgeAreNotCountedAsJudgeable() {
    JudgeabilitySummary outlook =
        new JudgeabilitySummary(
            List.of(
                commitment("A", Answer.YES),
                commitment("B", Answer.DOUBTFUL),
                commitment("C", Answer.NOTHING_TO_JUDGE),
                commitment("D", Answer.PARTLY),
                commitment("E", Answer.NO),
                commitment("F", Answer.YES),
                commitment("G", Answer.NOT_RECORDED)));

    assertThat(outlook.judgeable()).isEqualTo(3);
    assertThat(outlook.groups())
        .containsExactly(
            new JudgeabilitySummary.Group(Answer.YES, List.of("A", "F")),
            new JudgeabilitySummary.Group(Answer.PARTLY, List.of("D")),
            new JudgeabilitySummary.Group(Answer.DOUBTFUL, List.of("B")),
            new JudgeabilitySummary.Group(Answer.NOT_RECORDED, List.of("G")),
            new JudgeabilitySummary.Group(Answer.NOTHING_TO_JUDGE, List.of("C")),
            new JudgeabilitySummary.Group(Answer.NO, List.of("E")));
  }

  @Test
  void thatNothingCanBeJudgedIsSaid() {
    assertThat(new JudgeabilitySummary(List.of(commitment("B", Answer.DOUBTFUL))).groups())
        .containsExactly(
            new JudgeabilitySummary.Group(Answer.YES, List.of()),
            new JudgeabilitySummary.Group(Answer.DOUBTFUL, List.of("B")));
  }

  @Test
  void theReasonsBecomeSentences() throws Exception {
    assertThat(
            JudgeableCommitment.read(
                new ObjectMapper()
                    .readTree(
                        """
                        {"id": "TRK-01", "title": "Tracking number", "judgeable": "partly",
                         "answer": "PARTLY", "said": "IN PART", "missing": ["MESSAGE_SENT"],
                         "because": ["2 × no complete records", "It would show by: a letter."]}
                        """)))
        .isEqualTo(
            new JudgeableCommitment(
                "TRK-01",
                "Tracking number",
                Answer.PARTLY,
                "2 × no complete records. It would show by: a letter."));
  }
}
