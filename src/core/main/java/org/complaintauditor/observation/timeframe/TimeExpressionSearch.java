package org.complaintauditor.observation.timeframe;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.calendar.BusinessCalendar;

/** The search for times in a passage. No character is part of two times. */
final class TimeExpressionSearch {
  private final TimeframePassage passage;
  private final LocalDateTime told;
  private final BusinessCalendar calendar;
  private final TimeVocabulary spoken;
  private final BitSet taken = new BitSet();
  private final List<LocalDate> dates = new ArrayList<>();
  private boolean readable = true;

  TimeExpressionSearch(TimeframePassage passage, LocalDateTime told, BusinessCalendar calendar) {
    this.passage = passage;
    this.told = told;
    this.calendar = calendar;
    this.spoken = TimeVocabulary.in(passage.language());
  }

  /** How the passage's language speaks of times. */
  TimeVocabulary spoken() {
    return spoken;
  }

  /** When it was told. */
  LocalDateTime told() {
    return told;
  }

  /** The business days. */
  BusinessCalendar calendar() {
    return calendar;
  }

  /** Takes every place of a shape. */
  void each(TimeVocabulary.Shape shape, Function<Matcher, Optional<LocalDate>> date) {
    spoken.pattern(shape).ifPresent(pattern -> each(pattern, date));
  }

  /**
   * Takes every place of a pattern that the quote tells.
   *
   * @param date the date there; empty: none, and nothing else is looked for in this place
   */
  void each(Pattern pattern, Function<Matcher, Optional<LocalDate>> date) {
    Matcher matcher = pattern.matcher(passage.text());
    while (matcher.find() && passage.tells(matcher.start(), taken.length())) {
      if (taken.get(matcher.start(), matcher.end()).isEmpty()) {
        taken.set(matcher.start(), matcher.end());
        date.apply(matcher).ifPresent(found -> add(matcher, found));
      }
    }
  }

  private void add(Matcher matcher, LocalDate found) {
    if (isBefore(TimeVocabulary.Shape.RECURRING, matcher)) {
      giveUp();
    }
    dates.add(
        isBefore(TimeVocabulary.Shape.WEEK_OF, matcher) ? RelativeDay.endOfWeek(found) : found);
  }

  /** Whether this stands before what was found. */
  boolean isBefore(TimeVocabulary.Shape shape, Matcher found) {
    return spoken
        .pattern(shape)
        .filter(pattern -> pattern.matcher(passage.text().substring(0, found.start())).find())
        .isPresent();
  }

  /** Whether this stands behind what was found. */
  boolean isBehind(TimeVocabulary.Shape shape, Matcher found) {
    return spoken
        .pattern(shape)
        .filter(pattern -> pattern.matcher(passage.text().substring(found.end())).find())
        .isPresent();
  }

  /** The passage names a time that cannot be known from it. */
  void giveUp() {
    readable = false;
  }

  /** The latest of the times, if all can be known and it is not past. */
  Optional<LocalDate> latest() {
    return readable
        ? dates.stream()
            .filter(date -> !date.isBefore(told.toLocalDate()))
            .max(LocalDate::compareTo)
        : Optional.empty();
  }

  /** The words of a group; empty where the pattern has no such group or it took no part. */
  static Optional<String> group(Matcher matcher, String name) {
    return matcher.pattern().pattern().contains("(?<" + name + ">")
        ? Optional.ofNullable(matcher.group(name))
        : Optional.empty();
  }
}
