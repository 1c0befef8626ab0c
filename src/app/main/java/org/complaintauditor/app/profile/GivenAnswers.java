package org.complaintauditor.app.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.intake.profile.draft.Choice;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.Question;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/**
 * Answers from a file (YAML or JSON): by a question's id, or by what it is about, which is a word
 * or a column.
 */
public final class GivenAnswers {
  /** How people may say that a column means nothing. */
  private static final String NOTHING = "nothing";

  private final Path file;
  private final Map<String, String> left;

  private GivenAnswers(Path file, Map<String, String> answers) {
    this.file = file;
    this.left = new LinkedHashMap<>(answers);
  }

  /**
   * Reads the file.
   *
   * @throws InvalidRequestException if it cannot be read, or is no table of answers
   */
  public static GivenAnswers in(Path file) {
    try {
      Map<String, String> answers = new LinkedHashMap<>();
      YamlDocument.parse(file.toString(), Files.readString(file), InvalidRequestException::new)
          .entries()
          .forEach((id, answer) -> answers.put(id, text(answer)));
      return new GivenAnswers(file, answers);
    } catch (IOException e) {
      throw new InvalidRequestException(
          Wording.of("app.option-answers", file, FileSystemMessages.of(e)));
    }
  }

  /** Nothing is answered. */
  static GivenAnswers none() {
    return new GivenAnswers(Path.of(""), Map.of());
  }

  private static String text(YamlEntry answer) {
    return answer.isList()
        ? answer.list().isEmpty()
            ? Question.NONE
            : answer.list().stream().map(YamlEntry::text).collect(Collectors.joining(","))
        : answer.text();
  }

  /**
   * An answer that cannot be taken.
   *
   * @param id by what it was given
   * @param value what it says
   * @param message what is wrong with it
   */
  record Problem(String id, String value, Wording message) {}

  /**
   * A draft with what could be taken of the answers.
   *
   * @param problems the others
   */
  record Answered(Draft draft, List<Problem> problems) {
    Answered {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The draft with all that the file answers.
   *
   * @throws InvalidRequestException if an answer is to no question, or none of its choices
   */
  public Draft answer(Draft first) {
    Answered all = answerAll(first);
    if (!all.problems().isEmpty()) {
      throw new InvalidRequestException(
          Wording.of(
              "core.colon",
              file,
              Wording.join("\n  ", all.problems().stream().map(Problem::message).toList())));
    }
    return all.draft();
  }

  /** The draft with what can be taken of the answers, and what is wrong with the others. */
  Answered answerAll(Draft first) {
    List<Problem> problems = new ArrayList<>();
    Draft draft = words(columns(first, problems), problems);
    Optional<Question> next = next(draft);
    while (next.isPresent()) {
      Question question = next.get();
      String key = key(question).orElseThrow();
      String given = String.valueOf(left.remove(key));
      String answer = canonical(question.choices(), given, draft);
      if (question.allows(answer)) {
        draft = draft.answered(question.id(), answer);
      } else {
        problems.add(
            new Problem(
                key,
                given,
                Wording.of(
                    "app.is-answered-by",
                    key,
                    answer,
                    question.choices().stream()
                        .map(Choice::code)
                        .collect(Collectors.joining(", ")))));
      }
      next = next(draft);
    }
    List<String> open = draft.questions().stream().map(Question::id).toList();
    left.forEach(
        (key, value) ->
            problems.add(
                new Problem(
                    key,
                    value,
                    Wording.of(
                        "app.nothing-is-asked-would-answer",
                        key,
                        open.isEmpty()
                            ? Wording.of("app.no-question-is-open")
                            : Wording.of("app.open-are", String.join(", ", open))))));
    return new Answered(draft, problems);
  }

  /** What columns mean is said of all of them at once: the one may free another. */
  private Draft columns(Draft first, List<Problem> problems) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String column : first.meanings().keySet()) {
      String id = Draft.columnId(column);
      if (left.containsKey(id)) {
        String given = String.valueOf(left.get(id)).strip();
        said.put(
            id,
            given.equalsIgnoreCase(NOTHING)
                ? Question.NONE
                : canonical(first.columnChoices(), given, first));
      }
    }
    Map<String, Wording> wrong = first.columnProblems(said);
    wrong.forEach(
        (id, message) -> {
          problems.add(new Problem(id, String.valueOf(left.get(id)), message));
          said.remove(id);
        });
    Optional<Draft> answered = said.isEmpty() ? Optional.of(first) : first.answered(said);
    if (answered.isEmpty()) {
      said.forEach(
          (id, code) ->
              problems.add(
                  new Problem(id, code, Wording.of("app.with-what-is-said-of-columns", id, code))));
    }
    said.keySet().forEach(left::remove);
    wrong.keySet().forEach(left::remove);
    return answered.orElse(first);
  }

  /**
   * Answers unknown words: of those that are asked for together, some may be answered each for
   * itself.
   */
  private Draft words(Draft first, List<Problem> problems) {
    Draft draft = first;
    for (Question question : first.questions()) {
      if (question.kind() == Question.Kind.UNKNOWN_WORDS && !left.containsKey(question.id())) {
        for (String word : question.words().keySet()) {
          String key = left.containsKey(word) ? word : "word:" + word;
          if (left.containsKey(key)) {
            String answer = String.valueOf(left.remove(key)).strip();
            if (draft.isActivity(answer)) {
              draft = draft.answered("word:" + word, answer);
            } else {
              problems.add(
                  new Problem(
                      key,
                      answer,
                      Wording.of("app.is-answered-by-write-an-activity", key, answer)));
            }
          }
        }
      }
    }
    return draft;
  }

  private Optional<Question> next(Draft draft) {
    return draft.questions().stream().filter(question -> key(question).isPresent()).findFirst();
  }

  /** Under what the file answers the question: its id, or what it is about. */
  private Optional<String> key(Question question) {
    if (left.containsKey(question.id())) {
      return Optional.of(question.id());
    }
    return left.keySet().stream()
        .filter(
            key ->
                question.id().endsWith(":" + key)
                    || (question.id().contains(":") && question.words().containsKey(key)))
        .findFirst();
  }

  private static String canonical(List<Choice> choices, String answer, Draft draft) {
    return Arrays.stream(answer.split(",", -1))
        .map(one -> Choice.meant(choices, one.strip(), draft.words()))
        .collect(Collectors.joining(","));
  }
}
