package org.complaintauditor.intake.profile.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.Sentences;
import org.complaintauditor.model.Activity;

/**
 * The column that may hold whole messages although its name does not say so: of those with long
 * texts of many words, few of which are alike, the one with the longest. Whether it does is asked,
 * for it may as well be what people of the desk noted for each other.
 */
final class MessageColumn {

  private static final String ID = "messages";
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final int FEWEST_TEXTS = 5;

  private final Inquiry inquiry;

  MessageColumn(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** The column, if somebody says that it is one: notes of agents tell customers nothing. */
  private Optional<Column> among(List<Column> free) {
    return free.stream()
        .filter(one -> one.dates().isEmpty() && one.meant().said().isEmpty())
        .filter(MessageColumn::isOfSentences)
        .max(Comparator.comparingLong(MessageColumn::characters))
        .filter(one -> inquiry.ask(question(one)).orElse(NO).equals(YES));
  }

  private static boolean isOfSentences(Column column) {
    return column.texts().size() >= FEWEST_TEXTS && Sentences.areIn(column.texts());
  }

  private static long characters(Column column) {
    return column.texts().entrySet().stream()
        .mapToLong(entry -> entry.getKey().length() * entry.getValue())
        .sum();
  }

  /** Texts tell what customers were told; nothing of them is shown, for names stand there. */
  private Question question(Column column) {
    Set<Activity> told = inquiry.activities();
    told.removeIf(activity -> activity.tells().isEmpty());
    return new Question(
        ID + ":" + column.name(),
        Question.Kind.MESSAGES,
        column.name(),
        Map.of(),
        List.of(),
        List.of(Choice.of(YES), Choice.of(NO)),
        false,
        YES,
        told);
  }

  /** Takes it for the texts of messages, where no column is known to be that. */
  void take(List<Column> free, List<Column> taken, Map<CanonicalColumn, Value> shared) {
    if (shared.containsKey(CanonicalColumn.TEXT)
        || free.stream().anyMatch(one -> one.meant().is(CanonicalColumn.TEXT.title()))) {
      return;
    }
    among(free.stream().filter(one -> !taken.contains(one)).toList())
        .ifPresent(
            one -> {
              taken.add(one);
              shared.put(CanonicalColumn.TEXT, new Value.Field(one.name()));
            });
  }
}
