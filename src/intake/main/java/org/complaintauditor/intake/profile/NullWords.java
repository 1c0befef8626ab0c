package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.intake.profile.time.TimePatterns;
import org.complaintauditor.intake.profile.time.WrittenDay;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/**
 * What stands in a source's fields where nothing is (docs/profiles.md, "Words of nothing").
 *
 * @param words whole texts; upper and lower case do not matter
 * @param days at whatever time of the day, and however they are written
 * @param patterns in which any field of the source may have a day
 */
public record NullWords(Set<String> words, Set<WrittenDay> days, List<TimePattern> patterns) {

  /** Every text is something. */
  static final NullWords NONE = new NullWords(Set.of(), Set.of(), List.of());

  private static final String KEY = "nothing";
  private static final int MONTHS = 12;
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern OTHER_DAY = Pattern.compile("\\d{1,4}([/. -])\\d{1,2}\\1\\d{1,4}");

  /** A day of numbers, with a time or without. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})(?:[T ]\\d{1,2}:\\d{2}[0-9:.,]*.{0,10})?");

  public NullWords {
    words = Set.copyOf(words);
    days = Set.copyOf(days);
    patterns = List.copyOf(patterns);
  }

  /**
   * What an entry says beside what is said outside of it.
   *
   * @param times how timestamps are written there
   */
  NullWords within(YamlEntry entry, TimePatterns times) {
    Set<String> allWords = new HashSet<>(words);
    Set<WrittenDay> allDays = new HashSet<>(days);
    entry.find(KEY).map(YamlEntry::filledList).orElse(List.of()).stream()
        .forEach(one -> add(one, allWords, allDays));
    return new NullWords(
        allWords,
        allDays,
        times.patterns().stream().filter(p -> p instanceof TimePattern.Letters).toList());
  }

  private static void add(YamlEntry entry, Set<String> words, Set<WrittenDay> days) {
    if (entry.isEmpty()) {
      throw entry.wrong(Wording.of("intake.is-empty-write-a-word-in-quotes"));
    }
    String text = entry.filledText();
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      days.add(
          new WrittenDay(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } else if (OTHER_DAY.matcher(text).matches()) {
      throw entry.wrong(Wording.of("intake.is-write-a-day-as-year-month", text));
    } else {
      words.add(TextPattern.fold(text));
    }
  }

  /** Whether no text stands for nothing. */
  boolean isNone() {
    return words.isEmpty() && days.isEmpty();
  }

  /** The text of a field, which is empty where it stands for nothing. */
  public String without(String text) {
    return text.isEmpty() || isNone() || !isOne(text.strip()) ? text : "";
  }

  private boolean isOne(String text) {
    return words.contains(TextPattern.fold(text))
        || (!days.isEmpty() && (isDay(text, patterns) || isDayOfNumbers(text)));
  }

  /** Whether a timestamp that is written in one of these ways stands for nothing. */
  boolean isDay(String text, List<TimePattern> allowed) {
    return !days.isEmpty()
        && allowed.stream()
            .map(pattern -> pattern.dayIn(text.strip()))
            .flatMap(Optional::stream)
            .anyMatch(days::contains);
  }

  /** Whether its numbers are those of such a day, and of no other one in another order. */
  private boolean isDayOfNumbers(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.matches()) {
      return false;
    }
    int first = Integer.parseInt(numbers.group(1));
    int second = Integer.parseInt(numbers.group(3));
    int third = Integer.parseInt(numbers.group(4));
    if (numbers.group(1).length() == 4) {
      return days.contains(new WrittenDay(first, second, third));
    }
    return numbers.group(4).length() == 4
        && Stream.of(new WrittenDay(third, second, first), new WrittenDay(third, first, second))
            .anyMatch(day -> days.contains(day) && !mayBeAnotherDay(day));
  }

  private static boolean mayBeAnotherDay(WrittenDay day) {
    return day.month() != day.day() && isMonth(day.month()) && isMonth(day.day());
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= MONTHS;
  }

  /** The texts of a field that are something. */
  public List<String> without(List<String> texts) {
    if (isNone() || texts.isEmpty()) {
      return texts;
    }
    List<String> left = new ArrayList<>(texts.size());
    for (String text : texts) {
      if (!without(text).isEmpty()) {
        left.add(text);
      }
    }
    return left;
  }
}
