package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;

/** Puts questions while a draft is made: one that is answered already is not asked. */
final class Inquiry {
  private final Answers answers;
  private final Vocabulary words;
  private final List<Question> open = new ArrayList<>();
  private final List<Question> settled = new ArrayList<>();

  Inquiry(Answers answers, Vocabulary words) {
    this.answers = answers;
    this.words = words;
  }

  /** The words in which it is answered what happened. */
  Vocabulary words() {
    return words;
  }

  /** The activity that an answer names; NOTE for what does not count. */
  Optional<Activity> activity(String answer) {
    return words.find(Activity.class, answer);
  }

  /** All activities, of an answer that decides whether any of them is seen. */
  Set<Activity> activities() {
    return WordSet.copyOf(words.activities());
  }

  /** The answer to a question, if a person has given it. */
  Optional<String> answer(String id) {
    return answers.to(id);
  }

  /** The answer, where a person has given one; else the question stays open. */
  Optional<String> ask(Question question) {
    Optional<String> answer = answers.to(question.id());
    if (answer.isPresent() && settled.stream().noneMatch(one -> one.id().equals(question.id()))) {
      settled.add(question);
    }
    if (answer.isEmpty() && open.stream().noneMatch(one -> one.id().equals(question.id()))) {
      open.add(question);
    }
    return answer;
  }

  /** Puts a question again that is put already, with another proposal. */
  void replace(Question question) {
    open.removeIf(one -> one.id().equals(question.id()));
    ask(question);
  }

  /** The questions that nobody has answered, those first on which most hangs. */
  List<Question> open() {
    return sorted(open);
  }

  /** The questions that somebody has answered, in the same order. */
  List<Question> settled() {
    return sorted(settled);
  }

  private static List<Question> sorted(List<Question> questions) {
    return questions.stream()
        .sorted(
            Comparator.comparing(Question::kind)
                .thenComparing(Comparator.comparingLong(Question::count).reversed()))
        .toList();
  }
}
