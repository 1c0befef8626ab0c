package org.complaintauditor.intake.profile.time;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.complaintauditor.intake.profile.time.DateFields.Field;
import org.complaintauditor.model.InvalidValueException;
import org.complaintauditor.model.Wording;

/** Takes a pattern of letters apart, such as {@code d/M/yyyy h:mm a}. */
final class PatternLetters {
  private static final String KNOWN = "dMyHhamsSXxZE";
  private static final String OFFSETS = "XxZ";
  private static final int YEAR_DIGITS = 4;

  private final String written;
  private int at;

  /** What stands side by side in the pattern: a run of one letter, a text, or an optional part. */
  private sealed interface Piece {
    record Run(char letter, int count) implements Piece {
      boolean isName() {
        return letter == 'M' && count > 2;
      }

      /** How many digits it has, if always as many; 0 if it has more or fewer, or none. */
      int fixedDigits() {
        if ("dMHhms".indexOf(letter) >= 0) {
          return count == 2 ? 2 : 0;
        }
        return letter == 'y' ? (count == 2 ? 2 : YEAR_DIGITS) : 0;
      }
    }

    record Text(String text) implements Piece {}

    record Maybe(List<Piece> pieces) implements Piece {}
  }

  private PatternLetters(String written) {
    this.written = written;
  }

  /**
   * The parts of a pattern.
   *
   * @throws IllegalArgumentException if it is none; the message goes on behind "which"
   */
  static List<PatternPart> parts(String written) {
    PatternLetters letters = new PatternLetters(written);
    List<Piece> pieces = letters.pieces(false);
    boolean named = pieces.stream().anyMatch(p -> p instanceof Piece.Run run && run.isName());
    if (letters.at < written.length()) {
      throw new InvalidValueException(Wording.of("intake.has-a-without-a-before"));
    }
    return parts(pieces, named);
  }

  private List<Piece> pieces(boolean inBrackets) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (at < written.length() && written.charAt(at) != ']') {
      char c = written.charAt(at);
      if (c == '\'') {
        text.append(quoted());
      } else if (c == '[' || isLetter(c)) {
        addText(text, pieces);
        if (c == '[') {
          at++;
          pieces.add(new Piece.Maybe(pieces(true)));
        } else {
          pieces.add(run(c));
        }
      } else {
        text.append(c);
        at++;
      }
    }
    addText(text, pieces);
    if (inBrackets) {
      if (at == written.length()) {
        throw new InvalidValueException(Wording.of("intake.has-a-without-a-behind"));
      }
      at++;
    }
    return pieces;
  }

  private static void addText(StringBuilder text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Text(text.toString()));
      text.setLength(0);
    }
  }

  private static boolean isLetter(char c) {
    if (Character.isLetter(c) && KNOWN.indexOf(c) < 0) {
      throw new InvalidValueException(Wording.of("intake.has-letter-known-are-d-m-y", c));
    }
    return Character.isLetter(c);
  }

  /** A text in quotes; two quotes are one. */
  private String quoted() {
    int end = written.indexOf('\'', at + 1);
    if (end < 0) {
      throw new InvalidValueException(Wording.of("intake.has-a-without-another-one-behind"));
    }
    String text = written.substring(at + 1, end);
    at = end + 1;
    return text.isEmpty() ? "'" : text;
  }

  private Piece.Run run(char letter) {
    int start = at;
    while (at < written.length() && written.charAt(at) == letter) {
      at++;
    }
    return new Piece.Run(letter, at - start);
  }

  /** The parts; beside a month's name, the day may be named too. */
  private static List<PatternPart> parts(List<Piece> pieces, boolean named) {
    List<PatternPart> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : new Piece.Text("");
      if (pieces.get(i) instanceof Piece.Run run) {
        parts.add(part(run, next, reserved(pieces, i + 1)));
        if (named && run.letter() == 'd') {
          parts.add(new PatternPart.Ordinal());
        }
      } else if (pieces.get(i) instanceof Piece.Maybe maybe) {
        parts.add(new PatternPart.Maybe(parts(maybe.pieces(), named)));
      } else if (pieces.get(i) instanceof Piece.Text text) {
        boolean beforeHalf = next instanceof Piece.Run run && run.letter() == 'a';
        String literal = beforeHalf ? text.text().stripTrailing() : text.text();
        parts.add(new PatternPart.Literal(literal));
      }
    }
    return List.copyOf(parts);
  }

  /** How many digits of numbers with as many digits each follow without anything between. */
  private static int reserved(List<Piece> pieces, int from) {
    int digits = 0;
    for (int i = from; i < pieces.size(); i++) {
      int fixed = pieces.get(i) instanceof Piece.Run run ? run.fixedDigits() : 0;
      if (fixed == 0) {
        break;
      }
      digits += fixed;
    }
    return digits;
  }

  private static PatternPart part(Piece.Run run, Piece next, int reserved) {
    boolean dotFollows = next instanceof Piece.Text text && text.text().startsWith(".");
    return switch (run.letter()) {
      case 'y' -> year(run, reserved);
      case 'M' ->
          run.isName()
              ? new PatternPart.Name(Field.MONTH, !dotFollows)
              : number(Field.MONTH, run, reserved);
      case 'd' -> number(Field.DAY, run, reserved);
      case 'H' -> number(Field.HOUR, run, reserved);
      case 'h' -> number(Field.HOUR_OF_HALF, run, reserved);
      case 'm' -> number(Field.MINUTE, run, reserved);
      case 's' -> number(Field.SECOND, run, reserved);
      case 'S' -> new PatternPart.Fraction();
      case 'a' -> new PatternPart.HalfDay();
      case 'E' -> new PatternPart.Name(Field.WEEKDAY, !dotFollows);
      default -> new PatternPart.Offset(offset(run));
    };
  }

  private static PatternPart year(Piece.Run run, int reserved) {
    int digits = run.count() == 2 ? 2 : YEAR_DIGITS;
    return new PatternPart.Digits(Field.YEAR, digits, digits, reserved);
  }

  private static PatternPart number(Field field, Piece.Run run, int reserved) {
    if (run.count() > 2) {
      throw new InvalidValueException(
          Wording.of(
              "intake.has-write-letter-once", String.valueOf(run.letter()).repeat(run.count())));
    }
    return new PatternPart.Digits(field, run.count(), 2, reserved);
  }

  private static DateTimeFormatter offset(Piece.Run run) {
    if (OFFSETS.indexOf(run.letter()) < 0) {
      throw new IllegalStateException("no letter of an offset: " + run.letter());
    }
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(String.valueOf(run.letter()).repeat(run.count()))
        .toFormatter(Locale.ROOT);
  }
}
