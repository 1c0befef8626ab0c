package org.complaintauditor.observation.timeframe;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;

/** Durations: {@code within 5 to 7 business days}. Of a range the later end counts. */
final class DurationExpressions {
  private DurationExpressions() {}

  static void read(TimeExpressionSearch search) {
    search.each(TimeVocabulary.Shape.DURATION, found -> duration(search, found));
    search.each(TimeVocabulary.Shape.GROUP, found -> group(search, found));
  }

  private static Optional<LocalDate> duration(TimeExpressionSearch search, Matcher found) {
    int count = search.spoken().number(found.group("to"));
    TimeUnit unit = search.spoken().unit(found.group("unit"));
    return date(search, found, count, unit);
  }

  private static Optional<LocalDate> group(TimeExpressionSearch search, Matcher found) {
    int count = search.spoken().daysOf(found.group("group"));
    return date(search, found, count, TimeUnit.DAY);
  }

  private static Optional<LocalDate> date(
      TimeExpressionSearch search, Matcher found, int count, TimeUnit unit) {
    if (search.isBefore(TimeVocabulary.Shape.PAST_BEFORE, found)
        || search.isBehind(TimeVocabulary.Shape.PAST_BEHIND, found)) {
      return Optional.empty();
    }
    if (search.isBehind(TimeVocabulary.Shape.OTHER_START, found)) {
      search.giveUp();
    }
    boolean business =
        unit == TimeUnit.DAY && TimeExpressionSearch.group(found, "business").isPresent();
    TimeUnit counted = business ? TimeUnit.BUSINESS_DAY : unit;
    return Optional.of(counted.after(search.told(), count, search.calendar()));
  }
}
