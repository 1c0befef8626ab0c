package org.complaintauditor.intake.profile.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A profile in the making.
 *
 * @param evidence what it is made from
 * @param answers what a person has said so far, by the questions' ids
 * @param plan how the export is to be read, as far as is known
 * @param questions what only a person can say, those first on which most hangs
 */
public record Draft(
    Evidence evidence, Map<String, String> answers, Plan plan, List<Question> questions) {

  public Draft {
    answers = new Answers(answers).byQuestion();
    questions = List.copyOf(questions);
  }

  /**
   * What can be guessed of a file; empty if no column holds dates beside another one, so that it
   * cannot hold case histories.
   */
  public static Optional<Draft> of(Evidence evidence) {
    return Drafting.of(evidence, Answers.NONE);
  }

  /**
   * The draft once a question is answered.
   *
   * @param id of the question
   * @param answer one of its choices
   */
  public Draft answered(String id, String answer) {
    return Drafting.of(evidence, new Answers(answers).with(id, answer)).orElse(this);
  }

  /** Whether this can be said of a word: an activity, or that it does not count. */
  public static boolean isActivity(String answer) {
    return answer.equals(Question.NONE) || Activities.isOne(answer);
  }

  /** The open question of this id. */
  public Optional<Question> question(String id) {
    return questions.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
