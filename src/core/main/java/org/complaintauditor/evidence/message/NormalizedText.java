package org.complaintauditor.evidence.message;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as words are looked for in it: of blanks, dashes and quotes there is one kind each,
 * letters are whole, and what nobody sees is left out. It knows where everything stood before, so
 * that what is found can be quoted as it was written.
 */
public final class NormalizedText {
  private final String text;
  private final int length;

  /** For each character, the place of the first that it was made of; empty: all stand as before. */
  private final int[] starts;

  /** For each character, the place behind the last that it was made of. */
  private final int[] ends;

  private NormalizedText(String text, int length, int[] starts, int[] ends) {
    this.text = text;
    this.length = length;
    this.starts = starts;
    this.ends = ends;
  }

  /** The plain text of what is written. */
  public static NormalizedText of(String written) {
    char[] plain = null;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c < 0x7F) {
        continue;
      }
      if (isPieceOfLetter(c) || isUnseen(c)) {
        return new Maker(written).made();
      }
      char replacement = plain(c);
      if (replacement != c) {
        if (plain == null) {
          plain = written.toCharArray();
        }
        plain[i] = replacement;
      }
    }
    String text = plain == null ? written : new String(plain);
    return new NormalizedText(text, written.length(), new int[0], new int[0]);
  }

  /** The plain text. */
  public String text() {
    return text;
  }

  /**
   * The place in the original text at which the character at this place of the plain text begins.
   */
  public int start(int place) {
    if (starts.length == 0) {
      return place;
    }
    return place == starts.length ? length : starts[place];
  }

  /** The place in the original text at which what ends before this place of the plain text ends. */
  public int end(int place) {
    return ends.length == 0 || place == 0 ? place : ends[place - 1];
  }

  /** Replaces the many kinds of blanks, dashes, quotes and bullets by plain ones. */
  private static char plain(char c) {
    return switch (c) {
      case '\u00A0', '\u2002', '\u2003', '\u2007', '\u2009', '\u200A', '\u202F', '\u3000' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u00B4', '\u02BC', '\u2032' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
      case '\u2022', '\u2023', '\u25AA', '\u25CF', '\u25E6', '\u00B7', '\uF0B7' -> '*';
      default -> c;
    };
  }

  /** An accent behind its letter, letters that are one sign, wide letters. */
  private static boolean isPieceOfLetter(char c) {
    return isAccent(c) || (c >= 0xFB00 && c < 0xFB07) || (c >= 0xFF00 && c < 0xFFF0);
  }

  private static boolean isAccent(char c) {
    return c >= 0x300 && c < 0x370;
  }

  /**
   * Whether a character is invisible: soft hyphens and blanks without width, which allow or forbid
   * a line break.
   */
  private static boolean isUnseen(char c) {
    return c == '\u00AD' || (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF';
  }

  /** Builds a normalized text and maps its positions back to the original. */
  private static final class Maker {
    private final String written;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Maker(String written) {
      this.written = written;
      text = new StringBuilder(written.length());
      starts = new int[written.length()];
      ends = new int[written.length()];
    }

    NormalizedText made() {
      int at = 0;
      while (at < written.length()) {
        int end = at + 1;
        while (end < written.length() && isAccent(written.charAt(end))) {
          end++;
        }
        piece(at, end);
        at = end;
      }
      return new NormalizedText(
          text.toString(),
          written.length(),
          Arrays.copyOf(starts, text.length()),
          Arrays.copyOf(ends, text.length()));
    }

    /** A character with its accents. */
    private void piece(int at, int end) {
      char first = plain(written.charAt(at));
      if (!isUnseen(first)) {
        String piece = first + written.substring(at + 1, end);
        boolean whole = piece.length() == 1 && !isPieceOfLetter(first);
        add(whole ? piece : Normalizer.normalize(piece, Normalizer.Form.NFKC), at, end);
      }
    }

    private void add(String piece, int at, int end) {
      int from = text.length();
      text.append(piece);
      if (text.length() > starts.length) {
        starts = Arrays.copyOf(starts, 2 * text.length());
        ends = Arrays.copyOf(ends, 2 * text.length());
      }
      Arrays.fill(starts, from, text.length(), at);
      Arrays.fill(ends, from, text.length(), end);
    }
  }
}
