package org.complaintauditor.observation.timeframe;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintauditor.evidence.message.Language;

/**
 * How a language speaks of times: the words and patterns of its file {@code times_<tag>.properties}
 * beside this class. All are written as {@link Language#folded} leaves a word.
 */
final class TimeVocabulary {
  private static final Map<Language, TimeVocabulary> ALL = all();

  private final Map<String, Integer> tens;
  private final Map<String, Integer> numbers;
  private final Map<String, TimeUnit> units;
  private final Map<String, Integer> groups;
  private final Map<String, Month> months;
  private final Map<String, DayOfWeek> weekdays;
  private final Map<Shape, Pattern> shapes = new EnumMap<>(Shape.class);
  private final Map<RelativeDay, Pattern> near = new EnumMap<>(RelativeDay.class);

  /** What the patterns of a language are for; a language can do without any of them. */
  enum Shape {
    /** What looks like a time of the others and is none, such as an hour of the day. */
    NO_TIME,
    /** A number ({@code to}) of a {@code unit}; {@code business} tells business days. */
    DURATION,
    /** A word ({@code group}) that is a number of days. */
    GROUP,
    /** A {@code day} and a {@code month}, perhaps a {@code year}. */
    DATED,
    DATED_MONTH_FIRST,
    /** The first of a {@code month}, in a word. */
    DATED_FIRST,
    /** A {@code day} of a month that is not named. */
    BARE_DAY,
    MONTH_EARLY,
    MONTH_MID,
    MONTH_END,
    /** A {@code weekday} of the week after this one; in German and English also {@code behind}. */
    WEEKDAY_NEXT,
    /** A {@code weekday}, a week later. */
    WEEKDAY_LATER,
    WEEKDAY,
    /** Stands before a duration that is over. */
    PAST_BEFORE,
    /** Stands behind a duration that is over. */
    PAST_BEHIND,
    /** Stands behind a duration that begins at something else than the message. */
    OTHER_START,
    /** Stands before a date that names its whole week. */
    WEEK_OF,
    /** Stands before what comes again and again. */
    RECURRING,
    /** Any other words. */
    WORDS;

    /** Whole words; at the end of what stands before, or the beginning of what stands behind. */
    private Pattern compiled(String pattern) {
      String words = "(?<![a-z0-9])(?:" + pattern + ")";
      return switch (this) {
        case PAST_BEFORE, WEEK_OF, RECURRING -> Pattern.compile(words + " $");
        case PAST_BEHIND, OTHER_START -> Pattern.compile("^ (?:" + pattern + ")(?![a-z0-9])");
        case NO_TIME,
            DURATION,
            GROUP,
            DATED,
            DATED_MONTH_FIRST,
            DATED_FIRST,
            BARE_DAY,
            MONTH_EARLY,
            MONTH_MID,
            MONTH_END,
            WEEKDAY_NEXT,
            WEEKDAY_LATER,
            WEEKDAY,
            WORDS ->
            Pattern.compile(words + "(?![a-z0-9])");
      };
    }
  }

  private TimeVocabulary(Properties file) {
    tens = list(file, "tens", Integer::valueOf);
    numbers = list(file, "numbers", Integer::valueOf);
    units = list(file, "units", TimeUnit::valueOf);
    groups = list(file, "groups", Integer::valueOf);
    months = list(file, "months", month -> Month.of(Integer.parseInt(month)));
    Map<String, DayOfWeek> shortWeekdays = list(file, "short_weekdays", TimeVocabulary::day);
    Map<String, DayOfWeek> longWeekdays = list(file, "weekdays", TimeVocabulary::day);
    weekdays = new HashMap<>(longWeekdays);
    weekdays.putAll(shortWeekdays);
    String number =
        "(?:[0-9]{1,3}|(?:%s)(?:[ -](?:et )?(?:%s))?|(?:%s))"
            .formatted(oneOf(tens), oneOf(numbers), oneOf(numbers));
    UnaryOperator<String> filled =
        pattern ->
            pattern
                .replace("{number}", number)
                .replace("{unit}", oneOf(units))
                .replace("{group}", oneOf(groups))
                .replace("{month}", oneOf(months))
                .replace("{weekday}", oneOf(longWeekdays))
                .replace("{short}", oneOf(shortWeekdays));
    for (Shape shape : Shape.values()) {
      pattern(file, shape.name().toLowerCase(Locale.ROOT))
          .ifPresent(pattern -> shapes.put(shape, shape.compiled(filled.apply(pattern))));
    }
    for (RelativeDay day : RelativeDay.values()) {
      pattern(file, "near_" + day)
          .ifPresent(pattern -> near.put(day, Shape.WORDS.compiled(filled.apply(pattern))));
    }
  }

  /** How the language speaks of times. */
  static TimeVocabulary in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The pattern of a shape, if the language has it. */
  Optional<Pattern> pattern(Shape shape) {
    return Optional.ofNullable(shapes.get(shape));
  }

  /** The patterns of days that are named by how near they are. */
  Map<RelativeDay, Pattern> near() {
    return Collections.unmodifiableMap(near);
  }

  /** The number of a word, of two such as {@code forty eight}, or of digits. */
  int number(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    Integer whole = numbers.getOrDefault(written, tens.get(written));
    if (whole != null) {
      return whole;
    }
    String ten =
        tens.keySet().stream()
            .filter(written::startsWith)
            .max(Comparator.comparing(String::length))
            .orElseThrow();
    String rest = written.substring(ten.length() + 1).replaceFirst("^et ", "");
    return number(ten) + number(rest);
  }

  TimeUnit unit(String word) {
    return known(units, word);
  }

  int daysOf(String group) {
    return known(groups, group);
  }

  Month month(String word) {
    return known(months, word);
  }

  DayOfWeek weekday(String word) {
    return known(weekdays, word);
  }

  private static <T> T known(Map<String, T> words, String word) {
    return Objects.requireNonNull(words.get(word), word);
  }

  private static DayOfWeek day(String number) {
    return DayOfWeek.of(Integer.parseInt(number));
  }

  /** {@code word value, word value}; a word may have blanks. */
  private static <T> Map<String, T> list(Properties file, String key, Function<String, T> value) {
    Map<String, T> list = new HashMap<>();
    String written = file.getProperty(key, "");
    for (String form : written.isEmpty() ? new String[0] : written.split(", ", -1)) {
      int blank = form.lastIndexOf(' ');
      list.put(form.substring(0, blank), value.apply(form.substring(blank + 1)));
    }
    return list;
  }

  private static Optional<String> pattern(Properties file, String key) {
    return Optional.ofNullable(file.getProperty(key));
  }

  /** One of the words, the longest first so that none hides another. */
  private static String oneOf(Map<String, ?> words) {
    return words.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .collect(Collectors.joining("|"));
  }

  private static Map<Language, TimeVocabulary> all() {
    Map<Language, TimeVocabulary> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String name = "times_%s.properties".formatted(language.tag());
      try (InputStream in =
          Objects.requireNonNull(TimeVocabulary.class.getResourceAsStream(name), name)) {
        Properties file = new Properties();
        file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        all.put(language, new TimeVocabulary(file));
      } catch (IOException e) {
        throw new UncheckedIOException(name + " cannot be read", e);
      }
    }
    return all;
  }
}
