package org.complaintauditor.intake.profile.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/**
 * A profile in the making.
 *
 * @param evidence what it is made from
 * @param words the words in which it says what happened
 * @param answers what a person has said so far, by the questions' ids
 * @param plan how the export is to be read, as far as is known
 * @param questions what only a person can say, those first on which most hangs
 * @param settled the questions that are answered, in the same order
 * @param meanings what each column means as things stand, in the file's order: as {@link
 *     #columnChoices} write it; else {@code used} for what happens
 */
public record Draft(
    Evidence evidence,
    Vocabulary words,
    Map<String, String> answers,
    Plan plan,
    List<Question> questions,
    List<Question> settled,
    Map<String, String> meanings) {

  public Draft {
    answers = new Answers(answers).byQuestion();
    questions = List.copyOf(questions);
    settled = List.copyOf(settled);
    meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
  }

  /**
   * What can be guessed of a file; empty if no column holds dates beside another one, so that it
   * cannot hold case histories.
   *
   * @param words the words in which it says what happened
   */
  public static Optional<Draft> of(Evidence evidence, Vocabulary words) {
    return Drafting.of(evidence, words, Answers.NONE);
  }

  /**
   * The draft once a question is answered.
   *
   * @param id of the question
   * @param answer one of its choices
   */
  public Draft answered(String id, String answer) {
    return Drafting.of(evidence, words, new Answers(answers).with(id, answer)).orElse(this);
  }

  /**
   * The draft once several questions are answered at once.
   *
   * @param more the answers by the ids of their questions; of a column's meaning {@code column:}
   *     and its name
   * @return empty if no case histories could be read so
   */
  public Optional<Draft> answered(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(answers);
    all.putAll(more);
    return Drafting.of(evidence, words, new Answers(all));
  }

  /** What is wrong with answers about what columns mean, by the ids of the answers. */
  public Map<String, Wording> columnProblems(Map<String, String> given) {
    return MeantColumn.problems(evidence, words, given);
  }

  /** What can be said of columns; activities of those that have dates. */
  public List<Choice> columnChoices() {
    return MeantColumn.choices(words);
  }

  /** The id of an answer that says what a column means. */
  public static String columnId(String column) {
    return MeantColumn.ID + column;
  }

  /** Whether this can be said of a word: an activity, or that it does not count. */
  public boolean isActivity(String answer) {
    return answer.equals(Question.NONE) || words.find(Activity.class, answer).isPresent();
  }

  /** The open question of this id. */
  public Optional<Question> question(String id) {
    return questions.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
