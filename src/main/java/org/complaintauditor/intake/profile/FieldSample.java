package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintauditor.intake.Column;

/** What a field of an unknown file holds, as far as it was read. */
final class FieldSample {
  /** Of so many different texts, those that occur are counted one by one. */
  static final int MOST_TEXTS = 100_000;

  private static final int MOST_WORDS = 40;
  private static final int LONGEST_WORD = 200;

  /** A field counts as a date if so much of it can be read as one. */
  private static final double ENOUGH = 0.95;

  private static final Pattern DATE_OF_NUMBERS =
      Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");

  /** How dates are commonly written, the clearest first. */
  private static final List<String> PATTERNS =
      List.of(
          "iso",
          "yyyy/MM/dd HH:mm:ss",
          "yyyy/MM/dd",
          "d/M/yyyy HH:mm:ss",
          "M/d/yyyy HH:mm:ss",
          "d/M/yyyy HH:mm",
          "M/d/yyyy HH:mm",
          "M/d/yyyy hh:mm:ss a",
          "d/M/yyyy hh:mm:ss a",
          "M/d/yyyy hh:mm a",
          "d/M/yyyy hh:mm a",
          "d/M/yyyy",
          "M/d/yyyy",
          "d.M.yyyy HH:mm:ss",
          "d.M.yyyy HH:mm",
          "d.M.yyyy",
          "d-M-yyyy HH:mm:ss",
          "M-d-yyyy HH:mm:ss",
          "d-M-yyyy HH:mm",
          "M-d-yyyy HH:mm",
          "d-M-yyyy",
          "M-d-yyyy",
          "d/MMM/yy h:mm a",
          "d MMM yyyy HH:mm",
          "d MMM yyyy",
          "d-MMM-yyyy");

  private final String name;
  private final Map<String, Long> texts = new LinkedHashMap<>();
  private long records;
  private long filled;
  private long characters;

  FieldSample(String name) {
    this.name = name;
  }

  /**
   * How the dates of a field are written.
   *
   * @param patterns the patterns that read as many texts as any other does; several where the texts
   *     cannot tell them apart
   * @param proof a text that only the first pattern reads; empty where there is none
   * @param local whether times have no offset
   */
  record Dates(List<String> patterns, String proof, boolean local) {}

  /** Counts a text in, which may be empty. */
  void add(String text) {
    records++;
    String stripped = text.strip();
    if (!stripped.isEmpty()) {
      filled++;
      characters += stripped.length();
      if (texts.size() < MOST_TEXTS || texts.containsKey(stripped)) {
        texts.merge(stripped, 1L, Long::sum);
      }
    }
  }

  String name() {
    return name;
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

  /** Whether its texts are words that the column of the canonical export knows, and no others. */
  boolean hasWordsOf(Column column) {
    Set<String> words = ClosedWords.of(column);
    return !words.isEmpty()
        && filled > 0
        && texts.keySet().stream().allMatch(text -> ClosedWords.has(words, text));
  }

  /** Whether every record has a text here. */
  boolean isAlwaysFilled() {
    return filled == records && filled > 0;
  }

  /** How many records have this field. */
  long records() {
    return records;
  }

  /** How many records have a text here. */
  long filled() {
    return filled;
  }

  /** Whether no text occurs twice. */
  boolean isUnique() {
    return texts.size() == filled && filled > 1;
  }

  /** How long the texts are on average. */
  long meanLength() {
    return filled == 0 ? 0 : characters / filled;
  }

  /**
   * What is to be said of dates of which some have day and month swapped; empty if none have, or if
   * these are no dates.
   */
  Optional<String> halfSwapped() {
    HalfSwapped swapped = new HalfSwapped();
    List<TimePattern> patterns =
        PATTERNS.stream().map(written -> TimePattern.of(written, Locale.ENGLISH)).toList();
    long read = 0;
    for (Map.Entry<String, Long> entry : texts.entrySet()) {
      String text = entry.getKey();
      boolean isDate = false;
      if (DATE_OF_NUMBERS.matcher(text).lookingAt()) {
        for (TimePattern pattern : patterns) {
          Optional<TimePattern.Reading> reading = pattern.read(text);
          reading.ifPresent(found -> swapped.add(text, pattern, found));
          isDate |= reading.isPresent();
        }
      }
      if (swapped.isRefuted()) {
        return Optional.empty();
      }
      read += isDate ? entry.getValue() : 0;
    }
    return read < ENOUGH * filled ? Optional.empty() : swapped.found();
  }

  /** How its dates are written; empty if these are no dates. */
  Optional<Dates> dates() {
    Map<String, Long> readable = new LinkedHashMap<>();
    long most = 0;
    for (String written : PATTERNS) {
      TimePattern pattern = TimePattern.of(written, Locale.ENGLISH);
      long read =
          texts.entrySet().stream()
              .filter(entry -> pattern.read(entry.getKey()).isPresent())
              .mapToLong(Map.Entry::getValue)
              .sum();
      readable.put(written, read);
      most = Math.max(most, read);
    }
    if (filled == 0 || most < ENOUGH * filled) {
      return Optional.empty();
    }
    List<String> best = new ArrayList<>();
    long highest = most;
    readable.forEach(
        (written, read) -> {
          if (read == highest) {
            best.add(written);
          }
        });
    return Optional.of(withoutSame(best));
  }

  /** Leaves out patterns that read every text as an earlier one does. */
  private Dates withoutSame(List<String> best) {
    List<String> different = new ArrayList<>();
    for (String written : best) {
      if (different.stream().noneMatch(known -> readsTheSame(known, written))) {
        different.add(written);
      }
    }
    TimePattern first = TimePattern.of(different.get(0), Locale.ENGLISH);
    return new Dates(List.copyOf(different), proof(first), isLocal(first));
  }

  private boolean readsTheSame(String one, String other) {
    TimePattern first = TimePattern.of(one, Locale.ENGLISH);
    TimePattern second = TimePattern.of(other, Locale.ENGLISH);
    return texts.keySet().stream().allMatch(text -> first.read(text).equals(second.read(text)));
  }

  /** A text that no other pattern reads. */
  private String proof(TimePattern pattern) {
    for (String text : texts.keySet()) {
      long readers =
          PATTERNS.stream()
              .filter(other -> TimePattern.of(other, Locale.ENGLISH).read(text).isPresent())
              .count();
      if (readers == 1 && pattern.read(text).isPresent()) {
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
