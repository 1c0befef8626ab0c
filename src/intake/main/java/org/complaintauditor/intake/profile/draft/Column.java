package org.complaintauditor.intake.profile.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.canonical.SpellingSuggestion;
import org.complaintauditor.intake.profile.CanonicalValues;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.Vocabulary;

/**
 * What a column of an unknown file holds, as far as it was read.
 *
 * @param name its name, or its path
 * @param texts the different texts, in the file's order, with how often they occur
 * @param records how many records have it
 * @param filled how many have a text in it
 * @param dates how its dates are written; empty if these are no dates
 * @param meant what somebody says that it means
 */
public record Column(
    String name,
    Map<String, Long> texts,
    long records,
    long filled,
    Optional<DatesWritten> dates,
    MeantColumn meant) {
  private static final int MOST_WORDS = 150;
  private static final int LONGEST_WORD = 200;
  private static final double NEARLY_ALL = 0.95;

  /** What stands beside the records of a case, rather than in them. */
  private static final String OF_THE_CASE = "../";

  public Column {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** A column of which nobody has said what it means. */
  public Column(
      String name,
      Map<String, Long> texts,
      long records,
      long filled,
      Optional<DatesWritten> dates) {
    this(name, texts, records, filled, dates, MeantColumn.OPEN);
  }

  /** The same column with what is said of it. */
  Column meaning(MeantColumn what) {
    return new Column(name, texts, records, filled, dates, what);
  }

  /** Whether its texts are few and short, as words are that a table can translate. */
  boolean isOfWords() {
    return filled > 0
        && texts.size() <= MOST_WORDS
        && texts.keySet().stream().allMatch(text -> text.length() <= LONGEST_WORD);
  }

  /** Whether its texts are words that the column of the canonical export knows, and no others. */
  boolean hasWordsOf(CanonicalColumn column, Vocabulary words) {
    return filled > 0 && CanonicalValues.of(column, words).areIn(texts.keySet());
  }

  /** Whether it has the canonical column's own name, but for case, blanks and signs. */
  boolean isCalled(CanonicalColumn column) {
    return meant
        .isCalled(column)
        .orElseGet(
            () ->
                SpellingSuggestion.isSame(
                    name.substring(name.lastIndexOf('.') + 1), column.title()));
  }

  /** How well its name fits a meaning. */
  Fit fit(ColumnMeaning meaning) {
    String plain =
        name.startsWith(OF_THE_CASE) ? "case " + name.substring(OF_THE_CASE.length()) : name;
    return meant.fit(meaning).orElseGet(() -> DeskWords.shipped().fit(meaning, plain));
  }

  boolean isSurely(ColumnMeaning meaning) {
    return fit(meaning) == Fit.SURE;
  }

  /** Whether one of its texts has a figure, as ids and numbers have. */
  boolean hasFigures() {
    return texts.keySet().stream().anyMatch(text -> text.chars().anyMatch(Character::isDigit));
  }

  /** Whether nearly every record has a text here. */
  boolean isNearlyAlwaysFilled() {
    return filled > 0 && filled >= NEARLY_ALL * records;
  }

  /** How many of its filled records have a text for which this holds. */
  long count(java.util.function.Predicate<String> asked) {
    return texts.entrySet().stream()
        .filter(entry -> asked.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
