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
final class Tokenizer {
  private static final Pattern WORD_CODE =
      Pattern.compile("\\p{L}{1,12}(?:[-/_#:]?[\\p{L}0-9]+){0,12}");

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

  /** Letters before a slash that belong to a number, such as {@code CR/24/0917}. */
  private static final int LONGEST_PREFIX = 4;

  /**
   * Longest beginning of a word, in characters, that is searched for signs of a number or an
   * address.
   */
  private static final int LONGEST_JOINED = 320;

  private final String text;
  private final Taker taker;
  private final NumberScanner figures;
  private final AddressScanner addresses;
  private final WordScanner plainWords;

  /** Made when the first word needs one: few have digits. */
  private @Nullable Matcher wordCode;

  private @Nullable Matcher spacedCode;

  /** Takes the words. */
  interface Taker {
    void word(String word, int start, int end, int kinds);

    /** A character that is no word, other than a blank. */
    void mark(char mark, int at);
  }

  Tokenizer(String text, Taker taker) {
    this.text = text;
    this.taker = taker;
    figures = new NumberScanner(text, taker);
    addresses = new AddressScanner(text, taker);
    plainWords = new WordScanner(text, taker);
  }

  private Matcher wordCode() {
    if (wordCode == null) {
      wordCode = WORD_CODE.matcher(text);
    }
    return wordCode;
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
      } else if (NumberScanner.isDigit(c) || c == '+' || c == '(') {
        at = figures.read(at, to);
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
      } else if (NumberScanner.isDigit(c) || c == '-' || c == '/' || c == '_' || c == '#') {
        digit |= NumberScanner.isDigit(c);
        end++;
      } else if (c == '.' || c == '@' || c == ':') {
        dot |= c == ':' ? text.startsWith("://", end) : !isBlank(end + 1, to);
        end++;
      } else {
        break;
      }
    }
    if (dot && addresses.isAt(at, to)) {
      return addresses.read(at);
    }
    if (digit
        && wordCode().region(at, to).lookingAt()
        && NumberScanner.digits(wordCode().group()) > 0) {
      return wordCode(at);
    }
    return isSpacedCode(at, letters, to) ? spacedCode(at) : plainWords.read(at, letters, to);
  }

  private boolean isBlank(int at, int to) {
    return at >= to || text.charAt(at) <= ' ';
  }

  private boolean isSpacedCode(int at, int end, int to) {
    return end - at >= 2
        && end + 1 < to
        && text.charAt(end) == ' '
        && NumberScanner.isDigit(text.charAt(end + 1))
        && Character.isUpperCase(text.charAt(at))
        && spacedCode().region(at, to).lookingAt()
        && !NO_PREFIX.contains(spacedCode().group(1));
  }

  private int spacedCode(int at) {
    int end = spacedCode().end();
    taker.word(spacedCode().group().toLowerCase(Locale.ROOT), at, end, TokenKind.CODE.bit());
    return end;
  }

  private int letters(int at, int to) {
    int end = at;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int wordCode(int at) {
    int end = wordCode().end();
    String code = wordCode().group();
    int digits = NumberScanner.digits(code);
    int first = 0;
    while (first < code.length() && Character.isLetter(code.charAt(first))) {
      first++;
    }
    char joint = first < code.length() ? code.charAt(first) : ' ';
    boolean separate = joint == '#' || joint == ':' || (joint == '/' && first > LONGEST_PREFIX);
    if (separate || first > 8) {
      return plainWords.read(at, at + first, at + first);
    }
    taker.word(
        code.toLowerCase(Locale.ROOT),
        at,
        end,
        digits >= 2 ? TokenKind.CODE.bit() : TokenKind.WORD.bit());
    return end;
  }
}
