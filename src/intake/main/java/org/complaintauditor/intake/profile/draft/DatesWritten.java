package org.complaintauditor.intake.profile.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.intake.profile.time.TimePattern;

/**
 * How the dates of a column are written.
 *
 * @param patterns the one that reads most texts first
 * @param mixed whether one pattern does not do: some read dates that no other does
 * @param settled whether the texts tell which pattern is right
 * @param proof a text that no other pattern reads otherwise than the first; empty where there is
 *     none
 * @param local whether times have no offset
 * @param unread a text that is no date; empty where there is none
 */
public record DatesWritten(
    List<String> patterns,
    boolean mixed,
    boolean settled,
    String proof,
    boolean local,
    Optional<String> unread) {

  public DatesWritten {
    patterns = List.copyOf(patterns);
  }

  /** Whether the pattern begins with the day's or the month's number: d or M; y for any other. */
  static char order(String pattern) {
    char first = pattern.charAt(0);
    return (first == 'd' || first == 'M') && !pattern.contains("MMM") ? first : 'y';
  }

  /** The same with those patterns only that begin with day, month or year, as asked for. */
  DatesWritten in(char order) {
    List<String> kept =
        patterns.stream()
            .filter(one -> order(one) == order || "dM".indexOf(order(one)) < 0)
            .toList();
    return kept.isEmpty() || kept.size() == patterns.size()
        ? this
        : new DatesWritten(kept, mixed && kept.size() > 1, true, proof, local, unread);
  }

  /** Whether it is open if the day or the month comes first. */
  boolean isOpen() {
    return !settled
        && patterns.stream().anyMatch(one -> order(one) == 'd')
        && patterns.stream().anyMatch(one -> order(one) == 'M');
  }

  /** What a text says; empty if it is no date. */
  Optional<TimePattern.Reading> read(String text) {
    return patterns.stream()
        .map(one -> TimePattern.of(one, Locale.ENGLISH))
        .flatMap(pattern -> pattern.read(text).stream())
        .findFirst();
  }
}
