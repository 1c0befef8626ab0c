package org.complaintauditor.evidence.message;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What begins with a digit: telephone numbers, dates, times, amounts, codes and numbers. */
final class NumberScanner {
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<phone>(?:\\+?1[ .-]?)?(?:\\([0-9]{3}\\) ?|[0-9]{3}[ .-])[0-9]{3}[ .-]?[0-9]{4}"
              + "(?![0-9A-Za-z])|(?:1[2-9]|[2-9])[0-9]{9}(?![0-9A-Za-z-])"
              + "|\\+(?:[2-9][0-9]{0,2}) ?(?:\\(0\\) ?)?[0-9]{1,4}(?:[ ./-]?[0-9]{2,8}){1,4}(?![0-9A-Za-z])"
              + "|0[1-9][0-9]{1,3}[ /][0-9]{3,4}(?: ?[0-9]{2}){2}(?![0-9A-Za-z]))"
              + "|(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9A-Za-z-])"
              + "|[0-9]{1,2}([./-])[0-9]{1,2}\\3(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9A-Za-z-])"
              + "|[0-9]{1,2}\\.[0-9]{1,2}\\.(?![0-9A-Za-z]))"
              + "|(?<time>[0-9]{1,2}(?:[:hH]| h )[0-9]{2}(?![0-9A-Za-z]))"
              + "|(?<range>[0-9]{1,3} ?- ?[0-9]{1,3}(?![0-9A-Za-z]|-[0-9A-Za-z]))"
              + "|(?<slashed>[0-9]{1,2}/[0-9]{1,2}(?![0-9A-Za-z/-]))"
              + "|(?<amount>[0-9]{1,3}(?:[ .,'][0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9A-Za-z-])"
              + "|[0-9]+[.,][0-9]{1,2}(?![0-9A-Za-z-]))"
              + "|(?<code>[0-9]+(?:[-/._#]?[\\p{L}0-9]+){0,12})");

  /**
   * A telephone number in which a line ends: one that its beginning shows to be one, or with a
   * hyphen before the end. Other figures below one another are no number.
   */
  private static final Pattern WRAPPED_PHONE =
      Pattern.compile(
          "(?:(?:\\+?1(?:[ .-]|-?\\r?\\n)(?:\\([0-9]{3}\\)|[0-9]{3})|\\([0-9]{3}\\))"
              + "(?:[ .-]|-?\\r?\\n)[0-9]{3}(?:[ .-]|-?\\r?\\n)"
              + "|[0-9]{3}-(?:\\r?\\n)?[0-9]{3}-(?:\\r?\\n)?)[0-9]{4}(?![0-9A-Za-z-])");

  private static final int LONGEST_BEFORE_END = 16;

  /** More digits than these can be a telephone number. */
  private static final int MOST_LONE_DIGITS = 9;

  private static final int LEAST_CODE_DIGITS = 3;
  private static final Pattern SUFFIXED = Pattern.compile("([0-9]{1,3})(\\p{L}{1,5})");

  /** A letter behind a number, such as {@code 88Q}, but not that of an hour or a day. */
  private static final Pattern CAPITAL = Pattern.compile("[A-Z&&[^HJD]]");

  private static final int LONGEST_CURRENCY = 5;
  private static final Pattern MONEY =
      Pattern.compile("(?i) ?(?:[$€£%]|chf|cad|usd|eur|dollar|franken|francs|fr\\b)");
  private static final Pattern MONEY_BEFORE =
      Pattern.compile("(?i)(?:[$€£]|chf|cad|usd|eur|fr\\.) ?$");

  private final String text;
  private final Tokenizer.Taker taker;

  /** Made when the first figure needs it: many messages have none. */
  private @Nullable Matcher figures;

  NumberScanner(String text, Tokenizer.Taker taker) {
    this.text = text;
    this.taker = taker;
  }

  private Matcher figures() {
    if (figures == null) {
      figures = FIGURES.matcher(text).useTransparentBounds(true);
    }
    return figures;
  }

  /**
   * Takes the figure that begins here, or the mark that begins none.
   *
   * @param at the place of a digit, a plus or an opening bracket
   * @return the place behind it, which is on the next line where a telephone number goes on there
   */
  int read(int at, int to) {
    int wrapped = wrappedPhone(at, to);
    if (wrapped > to) {
      taker.word(phone(text.substring(at, wrapped)), at, wrapped, TokenKind.PHONE.bit());
      return wrapped;
    }
    int lone = loneDigits(at, to);
    if (lone > at) {
      int code = lone - at >= LEAST_CODE_DIGITS ? TokenKind.CODE.bit() : 0;
      taker.word(text.substring(at, lone), at, lone, TokenKind.NUMBER.bit() | code);
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
          phone(figure),
          at,
          end,
          TokenKind.PHONE.bit() | (isDigits(figure) ? TokenKind.CODE.bit() : 0));
    } else if (figures.group("date") != null) {
      taker.word(figure, at, end, TokenKind.DATE.bit());
    } else if (figures.group("time") != null) {
      taker.word(figure, at, end, TokenKind.TIME.bit());
    } else if (figures.group("range") != null) {
      int code = digits(figure) >= 4 && figure.indexOf(' ') < 0 ? TokenKind.CODE.bit() : 0;
      taker.word(figure, at, end, TokenKind.NUMBER.bit() | code);
    } else if (figures.group("slashed") != null) {
      int date = figure.equals("24/7") ? 0 : TokenKind.DATE.bit();
      taker.word(figure, at, end, date | TokenKind.CODE.bit());
    } else if (figures.group("amount") != null) {
      int code = isSpaced(figure) && !isMoney(at, end, to) ? TokenKind.CODE.bit() : 0;
      taker.word(figure, at, end, TokenKind.NUMBER.bit() | code);
    } else {
      code(figure, at, end);
    }
    return end;
  }

  /** The end of a telephone number that begins here and ends on the next line, or the place. */
  private int wrappedPhone(int at, int to) {
    if (to - at > LONGEST_BEFORE_END || to >= text.length()) {
      return at;
    }
    Matcher phone = WRAPPED_PHONE.matcher(text).region(at, text.length());
    return phone.lookingAt() ? phone.end() : at;
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
    return mark == ' '
        ? "-hH".indexOf(next) < 0 && !isDigit(next)
        : ",;:!?)".indexOf(mark) >= 0 && next <= ' ';
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
      taker.word(suffixed.group(1), at, at + suffixed.end(1), TokenKind.NUMBER.bit());
      String unit = suffixed.group(2).toLowerCase(Locale.ROOT);
      taker.word(unit, at + suffixed.start(2), end, TokenKind.WORD.bit());
      return;
    }
    int digits = digits(figure);
    int number = isDigits(figure) ? TokenKind.NUMBER.bit() : 0;
    int code =
        digits >= LEAST_CODE_DIGITS || (digits >= 2 && number == 0) ? TokenKind.CODE.bit() : 0;
    taker.word(figure.toLowerCase(Locale.ROOT), at, end, number | code);
  }

  /** The digits of a telephone number without the country's. */
  private static String phone(String figure) {
    StringBuilder digits = new StringBuilder(11);
    figure.chars().filter(NumberScanner::isDigit).forEach(c -> digits.append((char) c));
    return digits.length() == 11 && digits.charAt(0) == '1'
        ? digits.substring(1)
        : digits.toString();
  }

  /** How many digits there are in it. */
  static int digits(String figure) {
    return (int) figure.chars().filter(NumberScanner::isDigit).count();
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDigits(String figure) {
    return figure.chars().allMatch(NumberScanner::isDigit);
  }
}
