package org.complaintauditor.intake.profile.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintauditor.intake.profile.time.SwappedDayMonth;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** What a field of an unknown file holds, as far as it was read. */
final class FieldSample {
  /** Largest number of different texts of which each is counted by itself. */
  static final int MOST_TEXTS = 100_000;

  private static final int MOST_WORDS = 40;
  private static final int LONGEST_WORD = 200;

  /** A field counts as a date if so much of it can be read as one. */
  private static final double ENOUGH = 0.5;

  /** Smallest share of dates in a field for which swapped days and months are reported. */
  private static final double NEARLY_ALL = 0.95;

  private static final Pattern DATE_OF_NUMBERS =
      Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");

  private final String name;
  private final Map<String, Long> texts = new LinkedHashMap<>();
  private @Nullable List<String> patterns;
  private long records;
  private long filled;

  FieldSample(String name) {
    this.name = name;
  }

  /**
   * How the dates of a field are written.
   *
   * @param patterns the one that reads most texts first
   * @param mixed whether one pattern does not do: some read dates that no other does
   * @param settled whether the texts tell which pattern is right
   * @param proof a text that no other pattern reads otherwise than the first; empty where there is
   *     none
   * @param local whether times have no offset
   * @param unread a text that is no date; empty where there is none
   */
  record Dates(
      List<String> patterns,
      boolean mixed,
      boolean settled,
      String proof,
      boolean local,
      Optional<String> unread) {}

  /** Counts a text in, which may be empty. */
  void add(String text) {
    records++;
    patterns = null;
    String stripped = text.strip();
    if (!stripped.isEmpty()) {
      filled++;
      if (texts.size() < MOST_TEXTS || texts.containsKey(stripped)) {
        texts.merge(stripped, 1L, Long::sum);
      }
    }
  }

  /** Counts the texts of another file's field in. */
  void addAll(FieldSample other) {
    records += other.records;
    filled += other.filled;
    patterns = null;
    other.texts.forEach((text, count) -> texts.merge(text, count, Long::sum));
  }

  String name() {
    return name;
  }

  /** The same field, as if it had but some of its texts: every so many, from the first on. */
  FieldSample some(int most) {
    int step = (texts.size() + most - 1) / most;
    FieldSample some = new FieldSample(name);
    int place = 0;
    for (Map.Entry<String, Long> entry : texts.entrySet()) {
      if (place % step == 0) {
        some.texts.put(entry.getKey(), entry.getValue());
        some.filled += entry.getValue();
      }
      place++;
    }
    some.records = some.filled;
    return some;
  }

  /** The different texts, in the file's order, with how often they occur. */
  Map<String, Long> texts() {
    return texts;
  }

  /** Whether its texts are few and short, as words are that a table can translate. */
  boolean isOfWords() {
    return texts.size() <= MOST_WORDS
        && texts.keySet().stream().allMatch(text -> text.length() <= LONGEST_WORD);
  }

  /** Whether one of its texts has a figure, as ids and numbers have. */
  boolean hasFigures() {
    return texts.keySet().stream().anyMatch(text -> text.chars().anyMatch(Character::isDigit));
  }

  /** How many records have this field. */
  long records() {
    return records;
  }

  /** How many records have a text here. */
  long filled() {
    return filled;
  }

  /**
   * What is to be said of dates of which some have day and month swapped; empty if none have, or if
   * these are no dates.
   */
  Optional<Wording> halfSwapped() {
    SwappedDayMonth swapped = new SwappedDayMonth();
    List<TimePattern> patterns =
        patterns().stream().map(written -> TimePattern.of(written, Locale.ENGLISH)).toList();
    long read = 0;
    for (Map.Entry<String, Long> entry : texts.entrySet()) {
      String text = entry.getKey();
      boolean isDate = false;
      if (DATE_OF_NUMBERS.matcher(text).lookingAt()) {
        Set<TimePattern.Reading> readings = new HashSet<>();
        for (TimePattern pattern : patterns) {
          pattern
              .read(text)
              .filter(readings::add)
              .ifPresent(found -> swapped.add(text, pattern, found));
        }
        isDate = !readings.isEmpty();
      }
      if (swapped.isRefuted()) {
        return Optional.empty();
      }
      read += isDate ? entry.getValue() : 0;
    }
    return read < NEARLY_ALL * filled ? Optional.empty() : swapped.found();
  }

  /** How its dates are written; empty if these are no dates. */
  Optional<Dates> dates() {
    Map<String, Long> left = new LinkedHashMap<>(texts);
    List<List<String>> steps = new ArrayList<>();
    List<String> best = best(left);
    boolean mixed = eachIsNeeded(best);
    boolean guessed = false;
    while (!best.isEmpty()) {
      List<String> step = steps.isEmpty() ? best : likeFirst(best, steps.get(0).get(0));
      guessed |= step.size() < best.size();
      steps.add(step);
      step.stream()
          .map(written -> TimePattern.of(written, Locale.ENGLISH))
          .forEach(pattern -> left.keySet().removeIf(text -> pattern.read(text).isPresent()));
      best = best(left);
    }
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    long said = filled;
    for (Map.Entry<String, Long> entry : Map.copyOf(left).entrySet()) {
      if (DeskWords.shipped().isNoDate(entry.getKey())) {
        said -= entry.getValue();
        left.remove(entry.getKey());
      }
    }
    long unread = left.values().stream().mapToLong(Long::longValue).sum();
    if (said == 0 || said - unread < ENOUGH * said) {
      return Optional.empty();
    }
    List<String> patterns = steps.stream().flatMap(List::stream).toList();
    TimePattern first = TimePattern.of(patterns.get(0), Locale.ENGLISH);
    return Optional.of(
        new Dates(
            patterns,
            mixed || steps.size() > 1,
            !guessed && steps.size() == patterns.size(),
            proof(first),
            patterns.stream().anyMatch(written -> isLocal(TimePattern.of(written, Locale.ENGLISH))),
            left.keySet().stream().findFirst()));
  }

  /** Whether each of several patterns reads a text that no other one does. */
  private boolean eachIsNeeded(List<String> patterns) {
    List<TimePattern> all =
        patterns.stream().map(written -> TimePattern.of(written, Locale.ENGLISH)).toList();
    return all.size() > 1
        && all.stream()
            .allMatch(
                one ->
                    texts.keySet().stream()
                        .anyMatch(
                            text ->
                                one.read(text).isPresent()
                                    && all.stream()
                                        .allMatch(
                                            other -> other == one || other.read(text).isEmpty())));
  }

  /** The patterns that begin with day, month or year as the first does, if any do. */
  private static List<String> likeFirst(List<String> patterns, String first) {
    List<String> alike =
        patterns.stream().filter(written -> written.charAt(0) == first.charAt(0)).toList();
    return alike.isEmpty() ? patterns : alike;
  }

  /** The patterns that read most of the texts, without those that read them as another one does. */
  private List<String> best(Map<String, Long> texts) {
    List<String> best = new ArrayList<>();
    long most = 1;
    for (String written : patterns()) {
      TimePattern pattern = TimePattern.of(written, Locale.ENGLISH);
      long read =
          texts.entrySet().stream()
              .filter(entry -> pattern.read(entry.getKey()).isPresent())
              .mapToLong(Map.Entry::getValue)
              .sum();
      if (read > most) {
        best.clear();
        most = read;
      }
      if (read == most
          && (best.isEmpty() || best.stream().allMatch(known -> differ(known, written, texts)))) {
        best.add(written);
      }
    }
    return best;
  }

  /** The patterns in which some of its texts are written. */
  private List<String> patterns() {
    if (patterns == null) {
      patterns = DatePatterns.of(texts.keySet());
    }
    return patterns;
  }

  /** Whether both read a text, and not alike: of patterns that share no text, each is needed. */
  private static boolean differ(String pattern, String other, Map<String, Long> texts) {
    TimePattern first = TimePattern.of(pattern, Locale.ENGLISH);
    TimePattern second = TimePattern.of(other, Locale.ENGLISH);
    return texts.keySet().stream()
        .anyMatch(
            text -> {
              Optional<TimePattern.Reading> read = second.read(text);
              return read.isPresent()
                  && first.read(text).filter(known -> !known.equals(read.get())).isPresent();
            });
  }

  /** A text that no other pattern reads otherwise. */
  private String proof(TimePattern pattern) {
    for (String text : texts.keySet()) {
      Optional<TimePattern.Reading> reading = pattern.read(text);
      if (reading.isPresent()
          && patterns().stream()
              .map(other -> TimePattern.of(other, Locale.ENGLISH).read(text))
              .allMatch(other -> other.isEmpty() || other.equals(reading))) {
        return text;
      }
    }
    return "";
  }

  private boolean isLocal(TimePattern pattern) {
    return texts.keySet().stream()
        .flatMap(text -> pattern.read(text).stream())
        .anyMatch(reading -> reading.local().isPresent());
  }
}
