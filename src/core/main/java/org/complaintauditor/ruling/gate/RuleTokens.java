package org.complaintauditor.ruling.gate;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Wording;

/**
 * The words of a rule file. The language is so small that no two readers of it can disagree where a
 * word, a text or a comment ends: no escapes, no control characters, one kind of quotation mark.
 */
final class RuleTokens {

  /** What a word is by its letters. */
  enum Kind {
    NAME,
    VARIABLE,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  /**
   * A word.
   *
   * @param text as written; of a text, what stands between the quotation marks
   * @param line on which it stands, from 1
   * @param afterComment whether a comment stands between it and the word before
   */
  record Token(Kind kind, String text, int line, boolean afterComment) {

    boolean is(String word) {
      return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
    }
  }

  private static final List<String> SIGNS =
      List.of("&&", "||", "==", "!=", "<=", ">=", "(", ")", ",", ".", ":", ";", "!", "<", ">");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private boolean afterComment;

  private RuleTokens(String text) {
    this.text = text;
  }

  /**
   * The words of this text; the last one is its end.
   *
   * @throws NotProvenException if there is anything else in it
   */
  static List<Token> of(String text) {
    RuleTokens reading = new RuleTokens(text);
    reading.refuseHidden();
    while (reading.at < text.length()) {
      reading.next();
    }
    reading.add(Kind.END, "");
    return reading.tokens;
  }

  /** Java reads a backslash even in comments, and what cannot be seen cannot be judged. */
  private void refuseHidden() {
    int onLine = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      if (codePoint == '\n') {
        onLine++;
      } else if (codePoint == '\\' || (codePoint != '\t' && isHidden(codePoint))) {
        throw new NotProvenException(
            onLine,
            Wording.of(
                "core.character-has-no-place-in-a-rule",
                codePoint == '\\' ? "\\" : "U+%04X".formatted(codePoint)));
      }
    }
  }

  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private void next() {
    char character = text.charAt(at);
    if (character == '\n') {
      line++;
      at++;
    } else if (character == ' ' || character == '\t') {
      at++;
    } else if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      afterComment = true;
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      if (end < 0) {
        throw NotProvenException.outOfPlace(line, "/*");
      }
      line += (int) text.substring(at, end).chars().filter(letter -> letter == '\n').count();
      at = end + 2;
      afterComment = true;
    } else if (character == '"') {
      text();
    } else if (isLetter(character) || character == '$') {
      int end = at + 1;
      while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
        end++;
      }
      if (end == at + 1 && character == '$') {
        throw NotProvenException.outOfPlace(line, "$");
      }
      take(character == '$' ? Kind.VARIABLE : Kind.NAME, end);
    } else if (isDigit(character)) {
      int end = at + 1;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      take(Kind.NUMBER, end);
    } else {
      for (String sign : SIGNS) {
        if (text.startsWith(sign, at)) {
          take(Kind.SIGN, at + sign.length());
          return;
        }
      }
      throw NotProvenException.outOfPlace(line, text.substring(at, text.offsetByCodePoints(at, 1)));
    }
  }

  private void text() {
    int end = text.indexOf('"', at + 1);
    int lineEnd = text.indexOf('\n', at + 1);
    if (end < 0 || (lineEnd >= 0 && lineEnd < end)) {
      throw new NotProvenException(line, Wording.of("core.a-text-does-not-end-on-line"));
    }
    add(Kind.TEXT, text.substring(at + 1, end));
    at = end + 1;
  }

  private void take(Kind kind, int end) {
    add(kind, text.substring(at, end));
    at = end;
  }

  private void add(Kind kind, String word) {
    tokens.add(new Token(kind, word, line, afterComment));
    afterComment = false;
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
