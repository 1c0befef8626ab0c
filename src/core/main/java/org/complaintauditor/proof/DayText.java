package org.complaintauditor.proof;

import java.util.stream.Collectors;
import org.complaintauditor.obligation.CountedDay;
import org.complaintauditor.text.MessageBundle;

/** The days of a clock in words. */
public final class DayText {

  private final MessageBundle words;

  /** Words in the language of these. */
  public DayText(MessageBundle words) {
    this.words = words;
  }

  /** The number of a counted day, {@code +n} for one after the due date; else empty. */
  public String number(CountedDay day) {
    return switch (day.kind()) {
      case COUNTED, COUNTED_WAITING -> Integer.toString(day.number());
      case LATE, PERHAPS_LATE -> "+" + day.number();
      case START, WEEKEND, HOLIDAY, SUSPENDED, MOVED, GIVEN, HOURS, COUNTED_RUN, LATE_RUN -> "";
    };
  }

  /** How a day counts, such as {@code holiday, Family Day}. */
  public String kind(CountedDay day, ObligationClock clock) {
    String key = "proof.day." + day.kind();
    return switch (day.kind()) {
      case HOLIDAY ->
          words.text(
              key,
              day.holidays().stream()
                  .map(one -> one.name().in(words.language()))
                  .collect(Collectors.joining(", ")));
      case COUNTED_RUN, LATE_RUN -> run(words.text(key, day.number()), day);
      case COUNTED_WAITING ->
          words.text(key, clock.cap().map(cap -> cap.parameter().value()).orElse(0));
      case LATE -> words.text(clock.discharge().isPresent() ? key : key + ".open");
      case START, COUNTED, WEEKEND, SUSPENDED, MOVED, GIVEN, HOURS, PERHAPS_LATE -> words.text(key);
    };
  }

  private String run(String counted, CountedDay day) {
    if (day.holidays().isEmpty()) {
      return counted;
    }
    String named =
        day.holidays().stream()
            .map(
                one ->
                    words.text(
                        "proof.day.holiday",
                        one.name().in(words.language()),
                        words.dates().date(one.date())))
            .collect(Collectors.joining(", "));
    return words.text("proof.day.holidays", counted, named, day.furtherHolidays());
  }

  /** What else a day is: due, done, audited; empty where it is nothing else. */
  public String marks(CountedDay day) {
    return day.marks().stream()
        .sorted()
        .map(mark -> words.text("proof.mark." + mark))
        .collect(Collectors.joining(", "));
  }
}
