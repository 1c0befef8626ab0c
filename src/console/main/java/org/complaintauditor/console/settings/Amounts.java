package org.complaintauditor.console.settings;

import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/** Amounts as people write them: {@code 2g}, {@code 30m}, {@code 36m}. */
public final class Amounts {

  private static final Pattern AMOUNT = Pattern.compile("([1-9][0-9]{0,8})\\s*([a-z])");
  private static final Map<String, Long> BYTES =
      Map.of("k", 1L << 10, "m", 1L << 20, "g", 1L << 30, "t", 1L << 40);

  /** Digits of a number of days, months or years. */
  private static final int LONGEST_PERIOD = 4;

  private Amounts() {}

  /** Bytes: {@code 500m}, {@code 2g}. */
  public static long bytes(YamlEntry entry) {
    Matcher amount = AMOUNT.matcher(entry.text().toLowerCase(Locale.ROOT));
    if (!amount.matches() || !BYTES.containsKey(amount.group(2))) {
      throw entry.wrong(Wording.of("console.should-be-an-amount-such-as-500m", entry.text()));
    }
    return Math.multiplyExact(
        Long.parseLong(amount.group(1)), BYTES.getOrDefault(amount.group(2), 0L));
  }

  /** A span of the clock: {@code 30m} are minutes, {@code 10h} hours. */
  public static Duration duration(YamlEntry entry) {
    Matcher amount = AMOUNT.matcher(entry.text().toLowerCase(Locale.ROOT));
    Wording wrong = Wording.of("console.should-be-a-time-such-as-30m", entry.text());
    if (!amount.matches()) {
      throw entry.wrong(wrong);
    }
    long number = Long.parseLong(amount.group(1));
    return switch (amount.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> throw entry.wrong(wrong);
    };
  }

  /** A span of the calendar: {@code 30d} are days, {@code 12m} months, {@code 3y} years. */
  public static Period period(YamlEntry entry) {
    Matcher amount = AMOUNT.matcher(entry.text().toLowerCase(Locale.ROOT));
    Wording wrong = Wording.of("console.should-be-a-time-such-as-30d", entry.text());
    if (!amount.matches() || amount.group(1).length() > LONGEST_PERIOD) {
      throw entry.wrong(wrong);
    }
    int number = Integer.parseInt(amount.group(1));
    return switch (amount.group(2)) {
      case "d" -> Period.ofDays(number);
      case "m" -> Period.ofMonths(number);
      case "y" -> Period.ofYears(number);
      default -> throw entry.wrong(wrong);
    };
  }
}
