package org.complaintauditor.cli.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.inspection.QuestionText;
import org.complaintauditor.intake.profile.draft.Choice;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.Question;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.text.TerminalText;
import org.complaintauditor.text.TextSanitizer;

/** Asks a person at the terminal. */
final class QuestionDialog {
  private static final int WIDTH = 96;
  private static final int SHOWN = 9;
  private static final String STOP = "q";
  private static final String HELP = "?";

  private final BufferedReader in;
  private final PrintWriter out;
  private final QuestionText words;
  private final PackVersion pack;

  /**
   * A dialog.
   *
   * @param pack whose commitments hang on the answers
   */
  QuestionDialog(BufferedReader in, PrintWriter out, QuestionText words, PackVersion pack) {
    this.in = in;
    this.out = out;
    this.words = words;
    this.pack = pack;
  }

  /** What was answered: one of the choices, or that nothing more is to be asked. */
  private record Answer(Optional<String> code) {
    static final Answer STOPPED = new Answer(Optional.empty());
  }

  /**
   * Asks until nothing is open, or the person stops.
   *
   * @param after is told each new draft
   * @return the last draft; empty where the input ended in the middle
   */
  Optional<Draft> ask(Draft first, Consumer<Draft> after) throws IOException {
    Draft draft = first;
    int asked = 0;
    while (!draft.questions().isEmpty()) {
      Question question = draft.questions().get(0);
      asked++;
      show(question, asked, asked + draft.questions().size() - 1);
      Optional<Answer> answer = answer(question, draft.words());
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      if (answer.get().code().isEmpty()) {
        return Optional.of(draft);
      }
      draft = draft.answered(question.id(), answer.get().code().get());
      after.accept(draft);
    }
    return Optional.of(draft);
  }

  private void show(Question question, int number, int of) {
    out.println();
    say("", "%s: %s".formatted(words.text("question.number", number, of), words.of(question)));
    words.examples(question).forEach(line -> say("  ", line));
    Set<String> decided = QuestionText.decides(question, pack);
    if (!decided.isEmpty() && decided.size() < pack.commitments().size()) {
      say("  ", words.text("question.decides", String.join(", ", decided)));
    }
    choices(question, shown(question));
    if (shown(question).size() < question.choices().size()) {
      out.printf("   -  %s%n", words.text("question.other"));
    }
  }

  /** The first of many choices; the proposed one is always shown. */
  private static List<Choice> shown(Question question) {
    List<Choice> shown = new ArrayList<>();
    for (int i = 0; i < question.choices().size(); i++) {
      Choice choice = question.choices().get(i);
      if (i < SHOWN || choice.code().equals(question.proposed())) {
        shown.add(choice);
      }
    }
    return shown;
  }

  private void choices(Question question, List<Choice> choices) {
    for (Choice choice : choices) {
      int number = question.choices().indexOf(choice) + 1;
      out.printf("  %2d  %s%n", number, words.of(question, choice));
    }
  }

  private void say(String margin, String text) {
    for (String line : TerminalText.wrap(text, WIDTH - margin.length())) {
      out.println(margin + line);
    }
  }

  /** Empty where the input ends. */
  private Optional<Answer> answer(Question question, Vocabulary vocabulary) throws IOException {
    while (true) {
      out.print(
          words.text(
                  question.several() ? "question.several" : "question.one",
                  numbers(question, question.proposed()))
              + " ");
      out.flush();
      String line = in.readLine();
      if (line == null) {
        out.println();
        return Optional.empty();
      }
      String typed = line.strip();
      if (typed.isEmpty()) {
        return Optional.of(new Answer(Optional.of(question.proposed())));
      }
      if (typed.toLowerCase(Locale.ROOT).equals(STOP)) {
        return Optional.of(Answer.STOPPED);
      }
      if (typed.equals(HELP)) {
        say("", words.text("question.help", question.choices().get(0).code()));
        choices(question, question.choices());
        continue;
      }
      Optional<String> code = code(question, typed, vocabulary);
      if (code.isPresent()) {
        return Optional.of(new Answer(code));
      }
      say("", words.text("question.wrong", TextSanitizer.line(typed)));
    }
  }

  /** The proposal by its numbers. */
  private static String numbers(Question question, String answer) {
    List<String> numbers = new ArrayList<>();
    for (String one : answer.split(",", -1)) {
      for (int i = 0; i < question.choices().size(); i++) {
        if (question.choices().get(i).code().equals(one.strip())) {
          numbers.add(String.valueOf(i + 1));
        }
      }
    }
    return numbers.isEmpty() ? "0" : String.join(",", numbers);
  }

  private static Optional<String> code(Question question, String typed, Vocabulary vocabulary) {
    if (question.several() && typed.equals("0")) {
      return Optional.of(Question.NONE);
    }
    List<String> codes =
        Arrays.stream(question.several() ? typed.split("[,; ]+", -1) : new String[] {typed})
            .map(one -> one(question, one.strip(), vocabulary))
            .toList();
    String answer = String.join(",", codes);
    return Optional.of(answer).filter(question::allows);
  }

  /** The code of a choice that is given by its number or its word. */
  private static String one(Question question, String typed, Vocabulary vocabulary) {
    if (typed.matches("\\d{1,3}")) {
      int place = Integer.parseInt(typed) - 1;
      return place >= 0 && place < question.choices().size()
          ? question.choices().get(place).code()
          : typed;
    }
    return Choice.meant(question.choices(), typed, vocabulary);
  }
}
