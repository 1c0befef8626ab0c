package org.complaintauditor.intake.profile.time;

import java.text.ParsePosition;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.complaintauditor.intake.profile.time.DateFields.Field;

/** A part of a pattern of letters, as it stands in a text. */
sealed interface PatternPart {
  /** No place in a text. */
  int NOWHERE = -1;

  /**
   * Looks for the part in the text, without blanks where none is written.
   *
   * @return the place behind it, or {@link #NOWHERE}
   */
  int scan(String text, int at, DateFields fields);

  /** All parts of a list, one behind the other. */
  static int scan(List<PatternPart> parts, String text, int from, DateFields fields) {
    int at = from;
    for (int i = 0; i < parts.size() && at != NOWHERE; i++) {
      at = parts.get(i).scan(text, at, fields);
    }
    return at;
  }

  /** A text as it stands; upper and lower case do not matter. */
  record Literal(String written) implements PatternPart {
    @Override
    public int scan(String text, int at, DateFields fields) {
      return text.regionMatches(true, at, written, 0, written.length())
          ? at + written.length()
          : NOWHERE;
    }
  }

  /**
   * A number.
   *
   * @param reserved how many digits right behind it are those of other numbers
   */
  record Digits(Field field, int least, int most, int reserved) implements PatternPart {
    /** A year of two digits is one of the hundred years from here on. */
    private static final int PIVOT = 1970;

    private static final int CENTURY = 100;

    @Override
    public int scan(String text, int at, DateFields fields) {
      int end = endOfDigits(text, at, most + reserved) - reserved;
      if (end - at < least) {
        return NOWHERE;
      }
      int number = Integer.parseInt(text, at, end, 10);
      return fields.set(field, field == Field.YEAR && most == 2 ? fullYear(number) : number)
          ? end
          : NOWHERE;
    }

    private static int fullYear(int ofCentury) {
      int year = PIVOT - PIVOT % CENTURY + ofCentury;
      return year < PIVOT ? year + CENTURY : year;
    }

    static int endOfDigits(String text, int at, int most) {
      int end = at;
      while (end < text.length() && end - at < most && isDigit(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }

  /** A fraction of a second, of one to nine digits. */
  record Fraction() implements PatternPart {
    private static final int MOST = 9;

    @Override
    public int scan(String text, int at, DateFields fields) {
      int end = Digits.endOfDigits(text, at, MOST);
      if (end == at) {
        return NOWHERE;
      }
      int nanos = Integer.parseInt(text, at, end, 10);
      for (int i = end - at; i < MOST; i++) {
        nanos *= 10;
      }
      return fields.set(Field.NANO, nanos) ? end : NOWHERE;
    }
  }

  /**
   * The name of a month or of a day of the week.
   *
   * @param mayHaveDot whether a single dot right behind it is that of a short form
   */
  record Name(Field field, boolean mayHaveDot) implements PatternPart {
    @Override
    public int scan(String text, int at, DateFields fields) {
      int end = at;
      while (end < text.length() && isOfName(text.charAt(end))) {
        end++;
      }
      String name = text.substring(at, end);
      int number = field == Field.MONTH ? NamesOfDates.month(name) : NamesOfDates.weekday(name);
      boolean dot = isDot(text, end) && (mayHaveDot || isDot(text, end + 1));
      return number > 0 && fields.set(field, number) ? end + (dot ? 1 : 0) : NOWHERE;
    }

    private static boolean isDot(String text, int at) {
      return at < text.length() && text.charAt(at) == '.';
    }

    private static boolean isOfName(char c) {
      return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
  }

  /** What may be written behind the number of a day to name it: 1er, 1st, 2nd, 3rd, 4th. */
  record Ordinal() implements PatternPart {
    private static final int LENGTH = 2;

    @Override
    public int scan(String text, int at, DateFields fields) {
      String ending = ending(fields.of(Field.DAY, 0));
      boolean named =
          text.regionMatches(true, at, ending, 0, LENGTH)
              || (fields.of(Field.DAY, 0) == 1 && text.regionMatches(true, at, "er", 0, LENGTH));
      return named ? at + LENGTH : at;
    }

    private static String ending(int day) {
      if (day / 10 == 1) {
        return "th";
      }
      return switch (day % 10) {
        case 1 -> "st";
        case 2 -> "nd";
        case 3 -> "rd";
        default -> "th";
      };
    }
  }

  /** AM or PM, with dots or without, and blanks before it. */
  record HalfDay() implements PatternPart {
    @Override
    public int scan(String text, int from, DateFields fields) {
      int at = pastBlanks(text, from);
      int half = at < text.length() ? "apAP".indexOf(text.charAt(at)) : NOWHERE;
      if (half == NOWHERE) {
        return NOWHERE;
      }
      at++;
      boolean dotted = isAt(text, at, '.');
      if (dotted) {
        at = pastBlanks(text, at + 1);
      }
      if (!isAt(text, at, 'm') && !isAt(text, at, 'M')) {
        return NOWHERE;
      }
      at++;
      if (dotted && isAt(text, at, '.')) {
        at++;
      }
      return fields.set(Field.HALF_DAY, half % 2) ? at : NOWHERE;
    }

    private static int pastBlanks(String text, int from) {
      int at = from;
      while (isAt(text, at, ' ')) {
        at++;
      }
      return at;
    }

    private static boolean isAt(String text, int at, char c) {
      return at < text.length() && text.charAt(at) == c;
    }
  }

  /** An offset from UTC. */
  record Offset(DateTimeFormatter formatter) implements PatternPart {
    @Override
    public int scan(String text, int at, DateFields fields) {
      ParsePosition place = new ParsePosition(at);
      TemporalAccessor read = formatter.parseUnresolved(text, place);
      return read != null
              && read.isSupported(ChronoField.OFFSET_SECONDS)
              && fields.set(
                  Field.OFFSET_SECONDS, Math.toIntExact(read.getLong(ChronoField.OFFSET_SECONDS)))
          ? place.getIndex()
          : NOWHERE;
    }
  }

  /** What may be there or not. */
  record Maybe(List<PatternPart> parts) implements PatternPart {
    @Override
    public int scan(String text, int at, DateFields fields) {
      DateFields before = fields.copy();
      int end = PatternPart.scan(parts, text, at, fields);
      if (end == NOWHERE) {
        fields.reset(before);
        return at;
      }
      return end;
    }
  }
}
