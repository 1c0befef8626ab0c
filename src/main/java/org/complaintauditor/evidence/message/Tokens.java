package org.complaintauditor.evidence.message;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text one after another, in lower case. Contractions are told apart ({@code can't}
 * is {@code can not}), and numbers, dates, telephone numbers and addresses are one word each.
 */
final class Tokens {
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<phone>(?:\\+?1[ .-]?)?(?:\\([0-9]{3}\\) ?|[0-9]{3}[ .-])[0-9]{3}[ .-]?[0-9]{4}"
              + "(?![0-9A-Za-z])|(?:1[2-9]|[2-9])[0-9]{9}(?![0-9A-Za-z-]))"
              + "|(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9A-Za-z-])"
              + "|[0-9]{1,2}([./-])[0-9]{1,2}\\3(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9A-Za-z-])"
              + "|[0-9]{1,2}\\.[0-9]{1,2}\\.(?![0-9A-Za-z]))"
              + "|(?<time>[0-9]{1,2}[:hH][0-9]{2}(?![0-9A-Za-z]))"
              + "|(?<range>[0-9]{1,3} ?- ?[0-9]{1,3}(?![0-9A-Za-z]|-[0-9A-Za-z]))"
              + "|(?<slashed>[0-9]{1,2}/[0-9]{1,2}(?![0-9A-Za-z/-]))"
              + "|(?<amount>[0-9]{1,3}(?:[ .,'][0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9A-Za-z-])"
              + "|[0-9]+[.,][0-9]{1,2}(?![0-9A-Za-z-]))"
              + "|(?<code>[0-9]+(?:[-/._#]?[\\p{L}0-9]+){0,12})");

  /** More digits than these can be a telephone number. */
  private static final int MOST_LONE_DIGITS = 9;

  private static final int LEAST_CODE_DIGITS = 3;
  private static final Pattern WORD_CODE =
      Pattern.compile("\\p{L}{1,12}(?:[-/_#:]?[\\p{L}0-9]+){0,12}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s<>\"'()\\[\\]]{3,500}"
              + "|[\\p{L}0-9][\\p{L}0-9._%+-]{0,63}@[\\p{L}0-9.-]{3,100}"
              + "|[a-zA-Z0-9][a-zA-Z0-9-]{1,62}(?:\\.[a-zA-Z0-9-]{2,62}){0,3}"
              + "\\.(?:ca|com|org|net|de|fr|eu|info|io|gov|app|quebec)(?![\\p{L}0-9])(?:/[^\\s<>\"'()\\[\\]]{0,300})?");
  private static final Pattern SUFFIXED = Pattern.compile("([0-9]{1,3})(\\p{L}{1,5})");

  /** A letter behind a number, such as {@code 88Q}, but not that of an hour or a day. */
  private static final Pattern CAPITAL = Pattern.compile("[A-Z&&[^HJD]]");

  private static final int LONGEST_CURRENCY = 5;
  private static final Pattern MONEY =
      Pattern.compile("(?i) ?(?:[$€£%]|chf|cad|usd|eur|dollar|franken|francs|fr\\b)");
  private static final Pattern MONEY_BEFORE =
      Pattern.compile("(?i)(?:[$€£]|chf|cad|usd|eur|fr\\.) ?$");

  /** Capitals, a blank and digits, such as {@code QX 31}. */
  private static final Pattern SPACED_CODE =
      Pattern.compile(
          "(\\p{Lu}{2,4}) [0-9]{2,8}(?:-[0-9]{1,6})?(?![\\p{L}0-9.,:/%-]*[\\p{L}0-9%]| ?[$€£%])");

  /** Capitals before a number that are no part of it. */
  private static final Set<String> NO_PREFIX =
      Set.of(
          "CHF", "CAD", "USD", "EUR", "AM", "PM", "KW", "TV", "HD", "NO", "NR", "REF", "TEL", "EXT",
          "CASE", "FAX", "BOX", "PO", "FILE", "CAS", "FALL", "CODE", "DSL", "LTE", "MAX", "MIN",
          "IN", "ON", "BY", "IS", "OF", "FOR", "THE", "AND", "LE", "DU", "DE", "DES", "EN", "EST",
          "ET", "UND", "IST", "BIS", "DER", "DEN", "VOM", "ZUM", "UM", "AB", "MAY", "MAI", "JUNE",
          "JUIN", "JULY", "JAN", "FEB", "MAR", "APR", "JUN", "JUL", "AUG", "SEP", "OCT", "OKT",
          "NOV", "DEC", "DEZ", "ID", "NUM", "CALL", "ABT", "ART", "ABS", "ATT", "OVER", "ONLY",
          "PLUS", "OR", "TO", "AT");

  private static final Set<String> ELISIONS =
      Set.of("l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu");

  /** Letters before a slash that belong to a number, such as {@code CR/24/0917}. */
  private static final int LONGEST_PREFIX = 4;

  /** So far after its beginning a word is looked at for signs of a number or an address. */
  private static final int LONGEST_JOINED = 320;

  private final String text;
  private final Taker taker;

  /** Made when the first word needs one; most messages have no address, and many no figure. */
  private @Nullable Matcher figures;

  private @Nullable Matcher wordCode;
  private @Nullable Matcher address;
  private @Nullable Matcher spacedCode;

  /** Takes the words. */
  interface Taker {
    void word(String word, int start, int end, int kinds);

    /** A character that is no word, other than a blank. */
    void mark(char mark, int at);
  }

  Tokens(String text, Taker taker) {
    this.text = text;
    this.taker = taker;
  }

  private Matcher figures() {
    if (figures == null) {
      figures = FIGURES.matcher(text).useTransparentBounds(true);
    }
    return figures;
  }

  private Matcher wordCode() {
    if (wordCode == null) {
      wordCode = WORD_CODE.matcher(text);
    }
    return wordCode;
  }

  private Matcher address() {
    if (address == null) {
      address = ADDRESS.matcher(text).useTransparentBounds(true);
    }
    return address;
  }

  private Matcher spacedCode() {
    if (spacedCode == null) {
      spacedCode = SPACED_CODE.matcher(text).useTransparentBounds(true);
    }
    return spacedCode;
  }

  /** Reads a piece of the text. */
  void read(int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c <= ' ') {
        at++;
      } else if (isDigit(c) || c == '+' || c == '(') {
        at = figure(at, to);
      } else if (Character.isLetter(c)) {
        at = word(at, to);
      } else {
        at = sign(c, at);
      }
    }
  }

  private int sign(char c, int at) {
    switch (c) {
      case '$', '€', '£', '%', '#' -> taker.word(String.valueOf(c), at, at + 1, 0);
      default -> taker.mark(c, at);
    }
    return at + 1;
  }

  private int figure(int at, int to) {
    int lone = loneDigits(at, to);
    if (lone > at) {
      int code = lone - at >= LEAST_CODE_DIGITS ? Kind.CODE.bit() : 0;
      taker.word(text.substring(at, lone), at, lone, Kind.NUMBER.bit() | code);
      return lone;
    }
    Matcher figures = figures();
    if (!figures.region(at, to).lookingAt()) {
      taker.mark(text.charAt(at), at);
      return at + 1;
    }
    int end = figures.end();
    String figure = figures.group();
    if (figures.group("phone") != null) {
      taker.word(
          phone(figure), at, end, Kind.PHONE.bit() | (isDigits(figure) ? Kind.CODE.bit() : 0));
    } else if (figures.group("date") != null) {
      taker.word(figure, at, end, Kind.DATE.bit());
    } else if (figures.group("time") != null) {
      taker.word(figure, at, end, Kind.TIME.bit());
    } else if (figures.group("range") != null) {
      int code = digits(figure) >= 4 && figure.indexOf(' ') < 0 ? Kind.CODE.bit() : 0;
      taker.word(figure, at, end, Kind.NUMBER.bit() | code);
    } else if (figures.group("slashed") != null) {
      int date = figure.equals("24/7") ? 0 : Kind.DATE.bit();
      taker.word(figure, at, end, date | Kind.CODE.bit());
    } else if (figures.group("amount") != null) {
      int code = isSpaced(figure) && !isMoney(at, end, to) ? Kind.CODE.bit() : 0;
      taker.word(figure, at, end, Kind.NUMBER.bit() | code);
    } else {
      code(figure, at, end);
    }
    return end;
  }

  /**
   * Digits to which nothing is joined, as most are: no pattern has to be tried.
   *
   * @return the place behind them; where they begin if there is more to them, or none
   */
  private int loneDigits(int at, int to) {
    int end = at;
    while (end < to && isDigit(text.charAt(end))) {
      end++;
    }
    if (end - at > MOST_LONE_DIGITS || !isApart(end, to)) {
      return at;
    }
    return end;
  }

  /** Whether what comes here joins nothing to the digits before. */
  private boolean isApart(int end, int to) {
    if (end >= to) {
      return end >= text.length() || text.charAt(end) < ' ';
    }
    char mark = text.charAt(end);
    char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    return mark == ' ' ? next != '-' && !isDigit(next) : ",;:!?)".indexOf(mark) >= 0 && next <= ' ';
  }

  /** Groups of digits with nothing but blanks between them, such as {@code 118 200}. */
  private static boolean isSpaced(String figure) {
    return figure.chars().allMatch(c -> isDigit(c) || c == ' ');
  }

  /** Whether a currency stands beside a figure. */
  private boolean isMoney(int at, int end, int to) {
    return MONEY.matcher(text).region(end, to).lookingAt()
        || MONEY_BEFORE.matcher(text).region(Math.max(0, at - LONGEST_CURRENCY), at).find();
  }

  private void code(String figure, int at, int end) {
    Matcher suffixed = SUFFIXED.matcher(figure);
    boolean lettered =
        suffixed.matches() && figure.length() > 2 && CAPITAL.matcher(suffixed.group(2)).matches();
    if (suffixed.matches() && !lettered) {
      taker.word(suffixed.group(1), at, at + suffixed.end(1), Kind.NUMBER.bit());
      String unit = suffixed.group(2).toLowerCase(Locale.ROOT);
      taker.word(unit, at + suffixed.start(2), end, Kind.WORD.bit());
      return;
    }
    int digits = digits(figure);
    int number = isDigits(figure) ? Kind.NUMBER.bit() : 0;
    int code = digits >= LEAST_CODE_DIGITS || (digits >= 2 && number == 0) ? Kind.CODE.bit() : 0;
    taker.word(figure.toLowerCase(Locale.ROOT), at, end, number | code);
  }

  /** The digits of a telephone number without the country's. */
  private static String phone(String figure) {
    StringBuilder digits = new StringBuilder(11);
    figure.chars().filter(Tokens::isDigit).forEach(c -> digits.append((char) c));
    return digits.length() == 11 && digits.charAt(0) == '1'
        ? digits.substring(1)
        : digits.toString();
  }

  private static int digits(String figure) {
    return (int) figure.chars().filter(Tokens::isDigit).count();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDigits(String figure) {
    return figure.chars().allMatch(Tokens::isDigit);
  }

  private int word(int at, int to) {
    int letters = letters(at, to);
    int end = letters;
    boolean digit = false;
    boolean dot = false;
    int last = Math.min(to, at + LONGEST_JOINED);
    while (end < last) {
      char c = text.charAt(end);
      if (Character.isLetter(c)) {
        end++;
      } else if (isDigit(c) || c == '-' || c == '/' || c == '_' || c == '#') {
        digit |= isDigit(c);
        end++;
      } else if (c == '.' || c == '@' || c == ':') {
        dot |= c == ':' ? text.startsWith("://", end) : !isBlank(end + 1, to);
        end++;
      } else {
        break;
      }
    }
    if (dot && address().region(at, to).lookingAt()) {
      return address(at);
    }
    if (digit && wordCode().region(at, to).lookingAt() && digits(wordCode().group()) > 0) {
      return wordCode(at);
    }
    return isSpacedCode(at, letters, to) ? spacedCode(at) : plainWord(at, letters, to);
  }

  private boolean isBlank(int at, int to) {
    return at >= to || text.charAt(at) <= ' ';
  }

  private boolean isSpacedCode(int at, int end, int to) {
    return end - at >= 2
        && end + 1 < to
        && text.charAt(end) == ' '
        && isDigit(text.charAt(end + 1))
        && Character.isUpperCase(text.charAt(at))
        && spacedCode().region(at, to).lookingAt()
        && !NO_PREFIX.contains(spacedCode().group(1));
  }

  private int spacedCode(int at) {
    int end = spacedCode().end();
    taker.word(spacedCode().group().toLowerCase(Locale.ROOT), at, end, Kind.CODE.bit());
    return end;
  }

  private int letters(int at, int to) {
    int end = at;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int address(int at) {
    int end = address().end();
    while (end > at && ".,;:!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String found = text.substring(at, end).toLowerCase(Locale.ROOT);
    if (found.indexOf('@') > 0) {
      taker.word(found, at, end, Kind.MAIL.bit());
    } else {
      taker.word(host(found), at, end, Kind.LINK.bit());
    }
    return end;
  }

  /** An address without what comes before and after the name of the site. */
  private static String host(String link) {
    String host = link.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
    int slash = host.indexOf('/');
    return slash < 0 ? host : host.substring(0, slash);
  }

  private int wordCode(int at) {
    int end = wordCode().end();
    String code = wordCode().group();
    int digits = digits(code);
    int first = 0;
    while (first < code.length() && Character.isLetter(code.charAt(first))) {
      first++;
    }
    char joint = first < code.length() ? code.charAt(first) : ' ';
    boolean separate = joint == '#' || joint == ':' || (joint == '/' && first > LONGEST_PREFIX);
    if (separate || first > 8) {
      return plainWord(at, at + first, at + first);
    }
    taker.word(
        code.toLowerCase(Locale.ROOT), at, end, digits >= 2 ? Kind.CODE.bit() : Kind.WORD.bit());
    return end;
  }

  /** A word without digits, with what an apostrophe joins to it. */
  private int plainWord(int at, int end, int to) {
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    boolean apostrophe =
        end + 1 < to && text.charAt(end) == '\'' && Character.isLetter(text.charAt(end + 1));
    if (!apostrophe) {
      taker.word(word, at, end, Kind.WORD.bit());
      return end;
    }
    if (ELISIONS.contains(word)) {
      taker.word(word, at, end, Kind.WORD.bit());
      return end + 1;
    }
    int last = end + 1;
    while (last < to && Character.isLetter(text.charAt(last))) {
      last++;
    }
    String rest = text.substring(end + 1, last).toLowerCase(Locale.ROOT);
    switch (rest) {
      case "t" -> negated(word, at, end, last);
      case "ll" -> both(word, "will", at, end, last);
      case "ve" -> both(word, "have", at, end, last);
      case "re" -> both(word, "are", at, end, last);
      case "m" -> both(word, "am", at, end, last);
      case "d" -> both(word, "would", at, end, last);
      case "s" -> both(word, "'s", at, end, last);
      default -> {
        taker.word(word, at, end, Kind.WORD.bit());
        return end + 1;
      }
    }
    return last;
  }

  private void negated(String word, int at, int end, int last) {
    String verb =
        switch (word) {
          case "won" -> "will";
          case "can" -> "can";
          case "shan" -> "shall";
          default -> word.endsWith("n") ? word.substring(0, word.length() - 1) : word;
        };
    both(verb, "not", at, end, last);
  }

  private void both(String word, String rest, int at, int end, int last) {
    taker.word(word, at, end, Kind.WORD.bit());
    taker.word(rest, end, last, Kind.WORD.bit());
  }
}
