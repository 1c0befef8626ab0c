package org.complaintauditor.evidence;

import java.text.DateFormatSymbols;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.EventRow;

/**
 * What names a case's customer and no quote of its texts shows: what the record says, and what
 * stands behind a greeting to the customer or where customers say who they are. Names are hidden
 * where detections are made, so that no output has them; how long a quote is stays as it was.
 */
public final class HiddenNames {
  /** Nothing is hidden. */
  public static final HiddenNames NONE = new HiddenNames(Set.of(), false);

  private static final int FEWEST_LETTERS = 2;
  private static final int FEWEST_OF_VALUE = 6;
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_VALUE = 120;
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\s.,'’-]+");

  private static final String TITLES =
      "(?:(?:mr|mrs|ms|miss|dr|mme|mlle|m|madame|monsieur|herrn?|frau)\\b\\.?\\s+)*";
  private static final String NAME =
      "(\\p{Lu}[\\p{L}\\p{M}'’-]*(?:[ \\u00A0]\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3})";

  private static final Pattern GREETING =
      Pattern.compile(
          "(?mu)(?:^|>)[\\s*]*(?i:dear|hi|hello|hey|good (?:morning|afternoon|evening)|bonjour|bonsoir"
              + "|cher|chère|guten (?:tag|morgen|abend)|hallo|liebe[rs]?|sehr geehrte[rs]?|(?="
              + "(?:mr|mrs|ms|mme|madame|monsieur|herr|frau)\\b)),?\\s+"
              + "(?i:"
              + TITLES
              + ")"
              + NAME);
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?u)\\b(?i:my name is|je m['’]appelle|mon nom est|mein name ist|ich hei(?:ß|ss)e)\\s+(?i:"
              + TITLES
              + ")"
              + NAME);

  private static final Set<String> NOBODY = nobody();

  private final Set<String> values;
  private final boolean hiding;

  private HiddenNames(Set<String> values, boolean hiding) {
    this.values = values;
    this.hiding = hiding;
  }

  /**
   * Names of a case.
   *
   * @param values of the fields that identify people
   */
  public static HiddenNames of(Collection<String> values) {
    return new HiddenNames(Set.copyOf(values), true);
  }

  /** The words that name nobody in a greeting; a date must stay a date, whoever is called April. */
  private static Set<String> nobody() {
    Set<String> words =
        new HashSet<>(
            Set.of(
                "customer",
                "client",
                "cliente",
                "kunde",
                "kundin",
                "sir",
                "madam",
                "madame",
                "monsieur",
                "team",
                "support",
                "all",
                "there",
                "valued",
                "damen",
                "herren",
                "your",
                "our",
                "the",
                "thank",
                "thanks",
                "merci",
                "danke",
                "nous",
                "votre",
                "wir",
                "ihre"));
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)) {
      DateFormatSymbols dates = DateFormatSymbols.getInstance(locale);
      Stream.of(dates.getMonths(), dates.getWeekdays())
          .flatMap(Stream::of)
          .forEach(one -> words.add(one.toLowerCase(Locale.ROOT)));
    }
    return Set.copyOf(words);
  }

  /** The rows of a case with quotes that name nobody. */
  public List<EventRow> hide(List<EventRow> rows) {
    if (!hiding || rows.stream().allMatch(HiddenNames::quotesNothing)) {
      return rows;
    }
    Set<String> whole = new HashSet<>();
    Set<String> words = new HashSet<>();
    values.forEach(value -> add(value, whole, words));
    for (EventRow row : rows) {
      if (row.actorRole() == ActorRole.CUSTOMER) {
        add(row.actor(), whole, words);
      }
      boolean toCustomer = row.activity().direction() == Direction.OUTBOUND;
      Matcher named = (toCustomer ? GREETING : INTRODUCTION).matcher(row.text());
      while (named.find()) {
        addWords(named.group(1), words);
      }
    }
    return whole.isEmpty() && words.isEmpty()
        ? rows
        : rows.stream().map(row -> hidden(row, whole, words)).toList();
  }

  private static boolean quotesNothing(EventRow row) {
    return row.detections().isEmpty() && row.possible().isEmpty();
  }

  /** A name is hidden word by word; another value, such as an address, as a whole. */
  private static void add(String value, Set<String> whole, Set<String> words) {
    String bare = value.strip();
    if (bare.length() < FEWEST_LETTERS
        || bare.length() > LONGEST_VALUE
        || NOBODY.contains(bare.toLowerCase(Locale.ROOT))) {
      return;
    }
    if (LETTERS.matcher(bare).matches() && bare.split("\\s+").length <= MOST_WORDS) {
      addWords(bare, words);
    } else if (bare.length() >= FEWEST_OF_VALUE) {
      whole.add(bare);
    }
  }

  private static void addWords(String name, Set<String> words) {
    Matcher word = WORD.matcher(name);
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      if (lower.length() >= FEWEST_LETTERS && !NOBODY.contains(lower)) {
        words.add(lower);
      }
    }
  }

  private static EventRow hidden(EventRow row, Set<String> whole, Set<String> words) {
    if (quotesNothing(row)) {
      return row;
    }
    return row.read(
        row.reading()
            .with(hidden(row.detections(), whole, words), hidden(row.possible(), whole, words)));
  }

  private static List<Detection> hidden(
      List<Detection> some, Set<String> whole, Set<String> words) {
    return some.stream().map(one -> one.hiding(hidden(one.quote(), whole, words))).toList();
  }

  private static String hidden(String quote, Set<String> whole, Set<String> words) {
    StringBuilder shown = new StringBuilder(quote);
    for (String value : whole) {
      Matcher found =
          Pattern.compile(
                  "(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(quote);
      while (found.find()) {
        hide(shown, found.start(), found.end());
      }
    }
    Matcher word = WORD.matcher(quote);
    while (word.find()) {
      // In lower case it is a word of the language: grant, rose.
      if (Character.isUpperCase(quote.codePointAt(word.start()))
          && words.contains(word.group().toLowerCase(Locale.ROOT))) {
        hide(shown, word.start(), word.end());
      }
    }
    return shown.toString();
  }

  private static void hide(StringBuilder shown, int start, int end) {
    for (int i = start; i < end; i++) {
      shown.setCharAt(i, Detection.HIDDEN);
    }
  }
}
