package org.complaintauditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
final class GivenAnswers {
  private final Path file;
  private final Map<String, String> left;

  private GivenAnswers(Path file, Map<String, String> answers) {
    this.file = file;
    this.left = new LinkedHashMap<>(answers);
  }

  /**
   * Reads the file.
   *
   * @throws UsageException if it cannot be read, or is no table of answers
   */
  static GivenAnswers in(Path file) {
    try {
      Map<String, String> answers = new LinkedHashMap<>();
      YamlDocument.parse(file.toString(), Files.readString(file), UsageException::new)
          .entries()
          .forEach((id, answer) -> answers.put(id, text(answer)));
      return new GivenAnswers(file, answers);
    } catch (IOException e) {
      throw new UsageException(Wording.of("--answers %s: %s", file, FileSystemMessages.of(e)));
    }
  }

  private static String text(YamlEntry answer) {
    return answer.isList()
        ? answer.list().isEmpty()
            ? Question.NONE
            : answer.list().stream().map(YamlEntry::text).collect(Collectors.joining(","))
        : answer.text();
  }

  /**
   * The draft with all that the file answers.
   *
   * @throws UsageException if an answer is to no question, or none of its choices
   */
  Draft answer(Draft first) {
    Draft draft = wordByWord(first);
    Optional<Question> next = next(draft);
    while (next.isPresent()) {
      Question question = next.get();
      String key = key(question).orElseThrow();
      String answer = canonical(question, String.valueOf(left.remove(key)));
      if (!question.allows(answer)) {
        throw new UsageException(
            Wording.of(
                "%s: \"%s\" is answered by \"%s\"; write one of %s",
                file,
                key,
                answer,
                question.choices().stream().map(Choice::code).collect(Collectors.joining(", "))));
      }
      draft = draft.answered(question.id(), answer);
      next = next(draft);
    }
    if (!left.isEmpty()) {
      List<String> open = draft.questions().stream().map(Question::id).toList();
      throw new UsageException(
          Wording.of(
              "%s: nothing is asked that \"%s\" would answer; %s",
              file,
              left.keySet().iterator().next(),
              open.isEmpty()
                  ? Wording.of("no question is open")
                  : Wording.of("open are \"%s\"", String.join("\", \"", open))));
    }
    return draft;
  }

  /** Of unknown words that are asked for together, some may be answered each for itself. */
  private Draft wordByWord(Draft first) {
    Draft draft = first;
    for (Question question : first.questions()) {
      if (question.kind() == Question.Kind.UNKNOWN_WORDS && !left.containsKey(question.id())) {
        for (String word : question.words().keySet()) {
          String key = left.containsKey(word) ? word : "word:" + word;
          if (left.containsKey(key)) {
            String answer = String.valueOf(left.remove(key)).strip();
            if (!Draft.isActivity(answer)) {
              throw new UsageException(
                  Wording.of(
                      "%s: \"%s\" is answered by \"%s\"; write an activity, or none",
                      file, key, answer));
            }
            draft = draft.answered("word:" + word, answer);
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

  private static String canonical(Question question, String answer) {
    return java.util.Arrays.stream(answer.split(",", -1))
        .map(String::strip)
        .map(
            one ->
                question.choices().stream()
                    .map(Choice::code)
                    .filter(
                        code -> code.toLowerCase(Locale.ROOT).equals(one.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(one))
        .collect(Collectors.joining(","));
  }
}
