package org.complaintauditor.dossier.redaction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text, runs of letters and digits, where each begins and ends, and how it is
 * compared: without accents (composed or not) and case, compatible forms (full width, circled) as
 * plain ones. What nobody sees within a word, such as a soft hyphen, is no end of it.
 */
public final class TextWords {
  private static final int USUAL = 64;

  private int[] starts = new int[USUAL];
  private int[] ends = new int[USUAL];
  private String[] folded = new String[USUAL];
  private int size;

  /** The words of a text. */
  public static TextWords of(String text) {
    TextWords words = new TextWords();
    int at = 0;
    int length = text.length();
    while (at < length) {
      int point = text.codePointAt(at);
      if (!isOfWord(point)) {
        at += Character.charCount(point);
        continue;
      }
      int start = at;
      int end = at;
      while (at < length) {
        point = text.codePointAt(at);
        boolean unseen = isUnseen(point);
        if (!unseen && !isOfWord(point) && !isMark(point)) {
          break;
        }
        at += Character.charCount(point);
        end = unseen ? end : at;
      }
      words.add(start, end, fold(text.substring(start, end)));
    }
    return words;
  }

  private void add(int start, int end, String word) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      folded = Arrays.copyOf(folded, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    folded[size] = word;
    size++;
  }

  public int size() {
    return size;
  }

  public int start(int word) {
    return starts[word];
  }

  public int end(int word) {
    return ends[word];
  }

  /** The word as it is compared; never empty unless it has nothing but marks. */
  public String folded(int word) {
    return folded[word];
  }

  /** Whether a character belongs to a word: also a sign that stands for letters, such as ⓐ. */
  static boolean isOfWord(int point) {
    if (point < 0x80) {
      return (point >= 'a' && point <= 'z')
          || (point >= 'A' && point <= 'Z')
          || (point >= '0' && point <= '9');
    }
    if (Character.isLetterOrDigit(point)) {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.PRIVATE_USE -> true;
      case Character.OTHER_SYMBOL -> standsForLetters(point);
      default -> false;
    };
  }

  private static boolean standsForLetters(int point) {
    String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    return plain.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isUnseen(int point) {
    return point > 0x7F && Character.getType(point) == Character.FORMAT;
  }

  /** A word as it is compared. */
  public static String fold(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      plain = word.charAt(i) < 0x80;
    }
    if (plain) {
      return word.toLowerCase(Locale.ROOT);
    }
    String apart =
        Normalizer.normalize(word, Normalizer.Form.NFKD)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder(apart.length() + 2);
    apart
        .codePoints()
        .filter(point -> !isMark(point) && !isUnseen(point))
        .forEach(point -> append(point, bare));
    return bare.toString();
  }

  private static void append(int point, StringBuilder to) {
    switch (point) {
      case 'ß' -> to.append("ss");
      case 'œ' -> to.append("oe");
      case 'æ' -> to.append("ae");
      case 'ø' -> to.append('o');
      case 'ł' -> to.append('l');
      case 'đ' -> to.append('d');
      case 'ı' -> to.append('i');
      default -> {
        if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
          to.append((char) ('0' + Character.digit(point, 10)));
        } else {
          to.appendCodePoint(point);
        }
      }
    }
  }
}
