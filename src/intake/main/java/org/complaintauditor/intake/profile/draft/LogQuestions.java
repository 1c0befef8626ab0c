package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.Activity;

/** What has to be asked of the words of a log. */
final class LogQuestions {
  private static final String WORD = "word:";
  private static final String UNKNOWN = "unknown-words";
  private static final String EACH = "each";
  private static final int EXAMPLES = 3;

  private final Evidence evidence;
  private final Column activity;
  private final FlowColumns flows;
  private final Optional<Column> people;
  private final Inquiry inquiry;
  private final Map<String, String> first = new LinkedHashMap<>();

  LogQuestions(
      Evidence evidence,
      Column activity,
      FlowColumns flows,
      Optional<Column> people,
      Inquiry inquiry) {
    this.evidence = evidence;
    this.activity = activity;
    this.flows = flows;
    this.people = people;
    this.inquiry = inquiry;
  }

  /** The word with what a person has said of it, or of another spelling of it. */
  LogWord word(String text, long count) {
    String spelled = DeskWords.shipped().spelled(text);
    String same = first.computeIfAbsent(spelled, key -> text);
    Optional<String> said = inquiry.answer(WORD + text).or(() -> inquiry.answer(WORD + same));
    LogWord word =
        LogWord.of(text, count, DeskWords.shipped().wording(text, inquiry.words()), said, inquiry);
    return said.isEmpty() && word.isUnknown() && isWorkInside()
        ? LogWord.of(text, count, word.wording(), Optional.of(Activity.NOTE.name()), inquiry)
        : word;
  }

  /** Whether somebody has said that all unknown words are work inside the desk. */
  private boolean isWorkInside() {
    return inquiry.answer(UNKNOWN).filter(Question.NONE::equals).isPresent();
  }

  /** Asks what the words leave open. */
  void ask(List<LogWord> words) {
    Map<String, List<LogWord>> alike =
        words.stream()
            .collect(
                Collectors.groupingBy(
                    word -> DeskWords.shipped().spelled(word.text()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    keepAnswered(alike.values());
    List<List<LogWord>> unknown = new ArrayList<>();
    for (List<LogWord> group : alike.values()) {
      LogWord first = group.get(0);
      if (first.isUnknown()) {
        unknown.add(group);
      } else if (first.lacksFlow() ? !hasFlow(first) : !first.isSettled()) {
        inquiry.ask(
            question(
                first.lacksFlow() ? Question.Kind.FLOW : Question.Kind.WORD,
                group,
                proposal(first)));
      }
    }
    if (unknown.size() > 1 && inquiry.answer(UNKNOWN).filter(EACH::equals).isEmpty()) {
      inquiry.ask(unknown(unknown));
    } else {
      unknown.forEach(
          group -> inquiry.ask(question(Question.Kind.WORD, group, Activity.NOTE.name())));
    }
  }

  /** Puts what is answered already once more, so that the answers can be looked at. */
  private void keepAnswered(Iterable<List<LogWord>> groups) {
    List<List<LogWord>> unknown = new ArrayList<>();
    for (List<LogWord> group : groups) {
      LogWord first = group.get(0);
      if (inquiry.answer(WORD + first.text()).isPresent()) {
        LogWord guessed =
            LogWord.of(first.text(), first.count(), first.wording(), Optional.empty(), inquiry);
        inquiry.ask(
            question(
                guessed.lacksFlow() ? Question.Kind.FLOW : Question.Kind.WORD,
                group,
                guessed.isUnknown() ? Activity.NOTE.name() : proposal(guessed)));
      } else if (LogWord.of(first.text(), first.count(), first.wording(), Optional.empty(), inquiry)
          .isUnknown()) {
        unknown.add(group);
      }
    }
    if (!unknown.isEmpty() && inquiry.answer(UNKNOWN).isPresent()) {
      inquiry.ask(unknown(unknown));
    }
  }

  private static String proposal(LogWord word) {
    return word.activity().map(Activity::name).orElse(Activity.MESSAGE_SENT.name());
  }

  /** Whether another column says of every such message who spoke to whom. */
  private boolean hasFlow(LogWord word) {
    if (flows.direction().isPresent()) {
      return says(flows.direction().get(), word);
    }
    return flows.role().isPresent()
        && (flows.speaks() || !word.isLive())
        && says(flows.role().get(), word);
  }

  private boolean says(Column column, LogWord word) {
    return evidence.rows().stream()
        .filter(row -> evidence.text(row, activity).equals(word.text()))
        .allMatch(row -> DeskWords.shipped().direction(evidence.text(row, column)).isPresent());
  }

  private Question question(Question.Kind kind, List<LogWord> group, String proposed) {
    return new Question(
        WORD + group.get(0).text(),
        kind,
        activity.name(),
        counts(group),
        examples(group.get(0).text()),
        Activities.choices(inquiry.words()),
        false,
        proposed,
        inquiry.activities());
  }

  private Question unknown(List<List<LogWord>> groups) {
    Map<String, Long> words = new LinkedHashMap<>();
    groups.forEach(group -> words.putAll(counts(group)));
    return new Question(
        UNKNOWN,
        Question.Kind.UNKNOWN_WORDS,
        activity.name(),
        words,
        List.of(),
        List.of(Choice.of(Question.NONE), Choice.of(EACH)),
        false,
        Question.NONE,
        inquiry.activities());
  }

  private static Map<String, Long> counts(List<LogWord> words) {
    Map<String, Long> counts = new LinkedHashMap<>();
    words.forEach(word -> counts.put(word.text(), word.count()));
    return counts;
  }

  /** What stands beside the word in columns of few words, in which no names stand. */
  private List<String> examples(String text) {
    Set<Column> shown =
        evidence.columns().stream()
            .filter(column -> !column.equals(activity) && column.dates().isEmpty())
            .filter(column -> people.filter(column::equals).isEmpty())
            .filter(column -> flows.all().contains(column))
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    return evidence.rows().stream()
        .filter(row -> evidence.text(row, activity).equals(text))
        .map(
            row ->
                shown.stream()
                    .map(column -> column.name() + ": " + evidence.text(row, column))
                    .collect(Collectors.joining(", ")))
        .filter(example -> !example.isEmpty())
        .distinct()
        .limit(EXAMPLES)
        .toList();
  }
}
