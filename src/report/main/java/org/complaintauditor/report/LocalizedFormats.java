package org.complaintauditor.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Tally;
import org.complaintauditor.text.MessageBundle;

/**
 * How numbers, dates and limits are written in texts for people: Canadian English, Canadian French,
 * German. Fixed here, because the tables of a Java version differ from those of the next, and a
 * report must not.
 */
public final class LocalizedFormats {

  /** Stands where there is nothing to count a rate from. */
  public static final String NONE = "–";

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final int ALL_TENTHS = 1000;

  private final MessageBundle words;
  private final ZoneId zone;
  private final boolean german;
  private final boolean french;

  /** The formats of a language, for times in this zone. */
  public LocalizedFormats(MessageBundle words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
    this.german = words.language().equals("de");
    this.french = words.language().equals("fr");
  }

  /** The date's pattern, for {@link DateTimeFormatter} and, in small letters, for spreadsheets. */
  public String datePattern() {
    return german ? "dd.MM.yyyy" : "yyyy-MM-dd";
  }

  /** A day. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(datePattern()).format(date);
  }

  /** An instant in the desk's zone, in seconds. */
  public String dateTime(Instant instant) {
    return DateTimeFormatter.ofPattern(datePattern() + " HH:mm:ss").format(instant.atZone(zone));
  }

  /** A whole number with its thousands set apart. */
  public String number(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        grouped.append(german ? '.' : french ? NO_BREAK_SPACE : ',');
      }
      grouped.append(digits.charAt(i));
    }
    return (number < 0 ? "-" : "") + grouped;
  }

  /**
   * The rate in per cent with one decimal. Only a rate of exactly 1 is written as 100 %, and only
   * one of exactly 0 as 0 %: rounding must not hide the one breach among thousands. Where too much
   * is not evidenced for a rate ({@link Tally#isTold()}), that it cannot be told, and of how many.
   */
  public String percent(Tally tally) {
    return tally.isUntold() ? untold(tally) : percent(tally.met(), tally.met() + tally.breached());
  }

  /** The same, where it may be broken into two lines at a line feed. */
  String breakablePercent(Tally tally) {
    String percent = percent(tally);
    return tally.isUntold()
        ? percent.replace(tally.rated() ? " (" : " ", tally.rated() ? "\n(" : "\n")
        : percent;
  }

  /**
   * Stands for a rate that cannot be told: how many are evidenced of how many, or that the export
   * does not record what would show a breach.
   */
  public String untold(Tally tally) {
    if (!tally.rated()) {
      return words.text("report.rate.not_recorded");
    }
    return words.text("report.rate.untold", number(tally.evidenced()), number(tally.countable()));
  }

  /**
   * The rate with its bounds: how low and how high it would be if doubtful texts were read the
   * other way. The rate alone where no verdict hangs on them.
   */
  public String rate(Tally tally) {
    return bounds(tally)
        .map(range -> words.text("report.rate.bounded", percent(tally), range))
        .orElseGet(() -> percent(tally));
  }

  /** The rate and, in brackets, its bounds, where what they are is said beside it. */
  public String shortRate(Tally tally) {
    return (percent(tally) + " " + inBrackets(tally)).strip();
  }

  /** The bounds of a rate in brackets; empty where no verdict hangs on doubtful texts. */
  public String inBrackets(Tally tally) {
    return bounds(tally).map(range -> "(" + range + ")").orElse("");
  }

  /** The bounds of a rate; empty where no verdict hangs on doubtful texts. */
  public Optional<String> bounds(Tally tally) {
    if (!tally.hasBounds()) {
      return Optional.empty();
    }
    String lowest = percent(tally.lowest());
    String highest = percent(tally.highest());
    boolean both = !lowest.equals(NONE) && !highest.equals(NONE);
    return Optional.of(
        both
            ? words.text("report.rate.range", withoutSign(lowest), highest)
            : words.text("report.rate.range.open", lowest, highest));
  }

  private String withoutSign(String percent) {
    return percent.substring(0, percent.length() - sign().length());
  }

  /** Some of all, in per cent, as {@link #percent(Tally)}. */
  public String percent(long some, long all) {
    if (all == 0) {
      return NONE;
    }
    long rounded = rounded(some, all);
    if (some < all && rounded == ALL_TENTHS) {
      return ">" + tenths(ALL_TENTHS - 1);
    }
    return some > 0 && rounded == 0 ? "<" + tenths(1) : tenths(rounded);
  }

  /** Whether a rate below 1 would be rounded to 100.0 %. */
  public static boolean isNearlyAll(Tally tally) {
    return tally.breached() > 0 && rounded(tally) == ALL_TENTHS;
  }

  /** Whether a rate above 0 would be rounded to 0.0 %. */
  public static boolean isNearlyNone(Tally tally) {
    return tally.met() > 0 && rounded(tally) == 0;
  }

  private static long rounded(Tally tally) {
    return rounded(tally.met(), tally.met() + tally.breached());
  }

  private static long rounded(long some, long all) {
    return all == 0 ? -1 : (2 * ALL_TENTHS * some + all) / (2 * all);
  }

  /** A share that somebody chose, in per cent: without a decimal where it has none. */
  public String share(double share) {
    long tenths = Math.round(share * ALL_TENTHS);
    return tenths % 10 == 0 ? tenths / 10 + sign() : tenths(tenths);
  }

  private String tenths(long tenths) {
    return tenths / 10 + (german || french ? "," : ".") + tenths % 10 + sign();
  }

  private String sign() {
    return german || french ? NO_BREAK_SPACE + "%" : "%";
  }

  /** A limit in words, with what becomes of it where it ends on no business day. */
  public String limit(Limit limit) {
    return limit.mayMove()
        ? words.text("report.span.moved", span(limit.span()))
        : span(limit.span());
  }

  /** A length of time in words, such as "2 business days". */
  public String span(Limit.Span span) {
    if (span instanceof Limit.BusinessDays business) {
      return words.text(
          "report.span.business_days", business.days(), Integer.toString(business.days()));
    }
    if (span instanceof Limit.CalendarDays calendar) {
      return calendar.inWeeks()
          ? words.text("report.span.weeks", calendar.weeks(), Integer.toString(calendar.weeks()))
          : words.text(
              "report.span.calendar_days", calendar.days(), Integer.toString(calendar.days()));
    }
    Duration duration = ((Limit.Hours) span).duration();
    return duration.toSeconds() % 3600 == 0
        ? words.text("report.span.hours", duration.toHours(), Long.toString(duration.toHours()))
        : duration.toString();
  }
}
