package org.complaintauditor.console.upload;

import java.util.Arrays;
import java.util.List;

/**
 * What an audit of an export could judge: commitments that can be judged are told apart from those
 * of which a verdict would prove nothing, and from those that nothing calls for.
 *
 * @param commitments the commitments, in the order of the pack
 */
public record JudgeabilitySummary(List<JudgeableCommitment> commitments) {

  public JudgeabilitySummary {
    commitments = List.copyOf(commitments);
  }

  /**
   * Commitments of which the same is to be said.
   *
   * @param answer whether they can be judged
   * @param commitments their ids, in the order of the pack
   */
  public record Group(JudgeableCommitment.Answer answer, List<String> commitments) {
    public Group {
      commitments = List.copyOf(commitments);
    }
  }

  /** The commitments grouped by answer; the group of judgeable ones is first and may be empty. */
  public List<Group> groups() {
    return Arrays.stream(JudgeableCommitment.Answer.values())
        .map(
            answer ->
                new Group(
                    answer,
                    commitments.stream()
                        .filter(one -> one.answer() == answer)
                        .map(JudgeableCommitment::id)
                        .toList()))
        .filter(
            group ->
                !group.commitments().isEmpty() || group.answer() == JudgeableCommitment.Answer.YES)
        .toList();
  }

  /** How many can be judged, in all cases or in some. */
  public long judgeable() {
    return commitments.stream()
        .filter(
            one ->
                one.answer() == JudgeableCommitment.Answer.YES
                    || one.answer() == JudgeableCommitment.Answer.PARTLY)
        .count();
  }
}
