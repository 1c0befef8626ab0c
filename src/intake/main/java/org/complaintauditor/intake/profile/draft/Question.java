package org.complaintauditor.intake.profile.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.Activity;

/**
 * What only a person can say of an export.
 *
 * @param id how answers name it; the same whatever else is answered
 * @param kind what is asked
 * @param column the column that it is about; empty if it is about none
 * @param words the words that it is about, with how often they occur
 * @param examples texts of other columns beside these words, none of which identify people
 * @param choices what can be answered
 * @param several whether several choices can be taken, with commas between; or none of them
 * @param proposed the answer that is probably right
 * @param decides the activities of which the answer decides whether they are seen; empty if it
 *     decides on all
 */
public record Question(
    String id,
    Kind kind,
    String column,
    Map<String, Long> words,
    List<String> examples,
    List<Choice> choices,
    boolean several,
    String proposed,
    Set<Activity> decides) {

  /** How an answer says that none of the choices is right. */
  public static final String NONE = "none";

  /** The answer that leaves nothing out. */
  public static final String ALL = "all";

  /** What is asked. The order is that of how much hangs on the answer. */
  public enum Kind {
    /** Which column names the case. */
    CASE,
    /** Which column says what happened. */
    ACTIVITY_COLUMN,
    /** Which column says when it happened. */
    TIME_COLUMN,
    /** What happened in every record, where no column says it. */
    SAME,
    /** Whether the day or the month comes first. */
    DATE_ORDER,
    /** Whether each case begins with the complaint. */
    RECEIPT,
    /** The channels of which the file holds all contacts. */
    RECORDED,
    /** Whether all contacts are in a file that names no channel. */
    RECORDED_ALL,
    /** Whether all that customers were told is named. */
    TOLD,
    /** Whether a column of long texts holds what was written to customers, and by them. */
    MESSAGES,
    /** Who spoke to whom. */
    FLOW,
    /** What a word says that happened. */
    WORD,
    /** What a customer was told. */
    CONTENT,
    /** What a column of dates says that happened. */
    DATE_COLUMN,
    /** Whether customers were told the outcome on the day on which their case was closed. */
    CLOSED_WITH_OUTCOME,
    /** What several words say of which none is known. */
    UNKNOWN_WORDS,
    /** What words for people mean. */
    ROLES,
    /** What words for ways of contact mean. */
    CHANNELS,
    /** What words for kinds of customers mean. */
    CUSTOMER_TYPES
  }

  public Question {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    examples = List.copyOf(examples);
    choices = List.copyOf(choices);
    decides =
        decides.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(new java.util.TreeSet<>(decides));
  }

  /** How many records the question is about. */
  public long count() {
    return words.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether this can be answered. */
  public boolean allows(String answer) {
    if (!several) {
      return choices.stream().anyMatch(choice -> choice.code().equals(answer));
    }
    return answer.equals(NONE)
        || List.of(answer.split(",", -1)).stream()
            .map(String::strip)
            .allMatch(one -> choices.stream().anyMatch(choice -> choice.code().equals(one)));
  }
}
