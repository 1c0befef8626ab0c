package org.complaintauditor.observation.promise;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;

/** Durations: {@code within 5 to 7 business days}. Of a range the later end counts. */
final class Durations {
  private Durations() {}

  static void read(Search search) {
    search.each(Spoken.Shape.DURATION, found -> duration(search, found));
    search.each(Spoken.Shape.GROUP, found -> group(search, found));
  }

  private static Optional<LocalDate> duration(Search search, Matcher found) {
    int count = search.spoken().number(found.group("to"));
    TimeUnit unit = search.spoken().unit(found.group("unit"));
    return date(search, found, count, unit);
  }

  private static Optional<LocalDate> group(Search search, Matcher found) {
    int count = search.spoken().daysOf(found.group("group"));
    return date(search, found, count, TimeUnit.DAY);
  }

  private static Optional<LocalDate> date(Search search, Matcher found, int count, TimeUnit unit) {
    if (search.isBefore(Spoken.Shape.PAST_BEFORE, found)
        || search.isBehind(Spoken.Shape.PAST_BEHIND, found)) {
      return Optional.empty();
    }
    if (search.isBehind(Spoken.Shape.OTHER_START, found)) {
      search.giveUp();
    }
    boolean business = unit == TimeUnit.DAY && Search.group(found, "business").isPresent();
    TimeUnit counted = business ? TimeUnit.BUSINESS_DAY : unit;
    return Optional.of(counted.after(search.told(), count, search.calendar()));
  }
}
