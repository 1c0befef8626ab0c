package org.complaintauditor.console.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.complaintauditor.console.upload.JudgeableCommitment.Answer;
import org.junit.jupiter.api.Test;

/** What can be judged is told apart from what only seems to be. */
final class OutlookTest {

  private static JudgeableCommitment commitment(String id, Answer answer) {
    return new JudgeableCommitment(id, "Title of " + id, answer, "");
  }

  @Test
  void doubtfulCommitmentsAndThoseWithNothingToJudgeAreNotCountedAsJudgeable() {
    Outlook outlook =
        new Outlook(
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
            new Outlook.Group(Answer.YES, List.of("A", "F")),
            new Outlook.Group(Answer.PARTLY, List.of("D")),
            new Outlook.Group(Answer.DOUBTFUL, List.of("B")),
            new Outlook.Group(Answer.NOT_RECORDED, List.of("G")),
            new Outlook.Group(Answer.NOTHING_TO_JUDGE, List.of("C")),
            new Outlook.Group(Answer.NO, List.of("E")));
  }

  @Test
  void thatNothingCanBeJudgedIsSaid() {
    assertThat(new Outlook(List.of(commitment("B", Answer.DOUBTFUL))).groups())
        .containsExactly(
            new Outlook.Group(Answer.YES, List.of()),
            new Outlook.Group(Answer.DOUBTFUL, List.of("B")));
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
