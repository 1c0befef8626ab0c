package org.complaintauditor.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.intake.profile.draft.Choice;
import org.complaintauditor.intake.profile.draft.Question;
import org.complaintauditor.intake.profile.draft.Question.Kind;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** What is asked of a person who knows an export, in words. */
public final class QuestionText {
  private static final int WORDS_SHOWN = 8;
  private static final int LONGEST_WORD = 60;
  private static final String CHOICE = "question.choice.";

  private final Vocabulary vocabulary;
  private final MessageBundle words;

  /**
   * Questions in these words.
   *
   * @param vocabulary that of the pack
   */
  public QuestionText(Vocabulary vocabulary, MessageBundle words) {
    this.vocabulary = vocabulary;
    this.words = words.speakingOf(vocabulary.authority());
  }

  /** The question in a sentence or two. */
  public String of(Question question) {
    String examples =
        question.kind() == Kind.DATE_ORDER
            ? question.words().keySet().stream().findFirst().orElse("")
            : counted(question.words());
    boolean unknownReceipt = question.kind() == Kind.RECEIPT && examples.isEmpty();
    return text(
        "question." + (unknownReceipt ? "RECEIPT_OF_NO_WORD" : question.kind().name()),
        '"' + TextSanitizer.line(question.column(), LONGEST_WORD) + '"',
        examples,
        question.count());
  }

  /** Words with how often they occur, the most frequent first. */
  private String counted(Map<String, Long> counts) {
    List<String> shown =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(WORDS_SHOWN)
            .map(
                entry ->
                    text(
                        "question.words",
                        '"' + TextSanitizer.line(entry.getKey(), LONGEST_WORD) + '"',
                        entry.getValue(),
                        String.valueOf(entry.getValue())))
            .toList();
    String all = String.join(", ", shown);
    int more = counts.size() - shown.size();
    return more > 0 ? text("question.more", all, more) : all;
  }

  /** What an answer means, in a line. */
  public String of(Question question, Choice choice) {
    return switch (question.kind()) {
      case CASE, ACTIVITY_COLUMN, TIME_COLUMN ->
          TextSanitizer.line(choice.code(), LONGEST_WORD)
              + (choice.detail().isEmpty()
                  ? ""
                  : ", "
                      + text(
                          "question.case_example",
                          TextSanitizer.line(choice.detail(), LONGEST_WORD)));
      case CONTENT ->
          choice.code().equals(Question.NONE)
              ? text(CHOICE + choice.code() + "." + question.kind())
              : words.of(vocabulary.disclosure(choice.code()));
      case RECORDED ->
          choice.code().equals(Question.ALL)
              ? text(CHOICE + choice.code() + "." + question.kind())
              : words.of(vocabulary.named(Channel.class, choice.code()));
      case DATE_ORDER -> text(CHOICE + choice.code(), TextSanitizer.line(choice.detail()));
      case CLOSED_WITH_OUTCOME, MESSAGES -> text(CHOICE + choice.code() + "." + question.kind());
      case SAME,
          RECEIPT,
          RECORDED_ALL,
          TOLD,
          FLOW,
          WORD,
          DATE_COLUMN,
          UNKNOWN_WORDS,
          ROLES,
          CHANNELS,
          CUSTOMER_TYPES ->
          choice.code().equals(Question.NONE)
              ? text(CHOICE + choice.code() + "." + question.kind())
              : choice(choice.code());
    };
  }

  /** What a word of a desk can mean; activities by their names in the core. */
  private String choice(String code) {
    Optional<Activity> activity = vocabulary.find(Activity.class, code);
    return activity.filter(Activity::isOwn).isPresent()
        ? words.of(activity.get())
        : text(CHOICE + activity.map(Activity::coreName).orElse(code));
  }

  /** An answer in a few words, of which there may be several with commas between. */
  public String answer(Question question, String answer) {
    if (question.several() && answer.equals(Question.NONE)) {
      return text(CHOICE + Question.NONE);
    }
    return Arrays.stream(answer.split(",", -1))
        .map(String::strip)
        .flatMap(
            code ->
                question.choices().stream().filter(choice -> choice.code().equals(code)).limit(1))
        .map(choice -> of(question, choice))
        .collect(Collectors.joining(", "));
  }

  /** The commitments of which the answer decides whether they can be judged. */
  public static Set<String> decides(Question question, PackVersion pack) {
    Set<String> ids = new LinkedHashSet<>();
    for (Commitment commitment : pack.commitments()) {
      Set<Activity> seen = new LinkedHashSet<>(commitment.needs().triggers().activities());
      seen.addAll(commitment.needs().discharges().activities());
      seen.retainAll(question.decides());
      Set<Disclosure> told = new LinkedHashSet<>(commitment.needs().triggers().disclosures());
      told.addAll(commitment.needs().discharges().disclosures());
      told.retainAll(question.decides().stream().flatMap(did -> did.tells().stream()).toList());
      if (question.decides().isEmpty() || !seen.isEmpty() || !told.isEmpty()) {
        ids.add(commitment.id());
      }
    }
    return ids;
  }

  /** What helps to answer: examples. */
  public List<String> examples(Question question) {
    List<String> lines = new ArrayList<>();
    if (!question.examples().isEmpty()) {
      lines.add(
          text(
              "question.example",
              question.examples().stream()
                  .map(one -> TextSanitizer.line(one, LONGEST_WORD))
                  .collect(Collectors.joining("; "))));
    }
    return lines;
  }

  /** A message in the language of the questions. */
  public String text(Wording wording) {
    return words.text(wording);
  }

  /** A text of the questions. */
  public String text(String key, Object... arguments) {
    return words.text("inspection." + key, arguments);
  }
}
