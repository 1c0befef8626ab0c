package org.complaintauditor.report.xlsx;

import java.util.List;

/**
 * How much room a text takes in a column, whose width counts digits: letters are narrower or wider.
 * An estimate, made without the fonts of the machine so that every machine makes the same file.
 */
public final class TextWidths {

  private static final String NARROWEST = "iIjl|!'’.,:;";
  private static final String NARROW = " ftr()[]/-\u00a0\"*";
  private static final String WIDEST = "mwMW@%–—…";
  private static final double NARROWEST_WIDTH = 0.48;
  private static final double NARROW_WIDTH = 0.58;
  private static final double WIDEST_WIDTH = 1.5;
  private static final double CAPITAL_WIDTH = 1.25;
  private static final double FULL_WIDTH = 2;
  private static final char FIRST_FULL_WIDTH = '\u1100';

  /** What the cell's indents take away. */
  private static final int INDENT = 2;

  /** What a heading takes more than a text. */
  private static final int BOLD = 1;

  /** Looked up, since a long list asks for a hundred million of them. */
  private static final double[] WIDTHS = widths();

  private TextWidths() {}

  /** How many lines the text takes in a column of this many digits. */
  public static int lines(String text, int column) {
    double room = Math.max(1, column - INDENT);
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines++;
      double used = 0;
      for (String word : paragraph.split(" ", -1)) {
        double width = of(word);
        double space = used > 0 ? NARROW_WIDTH : 0;
        if (used > 0 && used + space + width > room) {
          lines++;
          used = width;
        } else {
          used += space + width;
        }
        while (used > room) {
          lines++;
          used -= room;
        }
      }
    }
    return lines;
  }

  /** The narrowest column in which none of these headings, which are bold, has a word torn. */
  static int forWords(int atLeast, List<String> headings) {
    double widest = 0;
    for (String heading : headings) {
      for (String word : heading.split("[ \n]", -1)) {
        widest = Math.max(widest, of(word));
      }
    }
    return Math.max(atLeast, (int) Math.ceil(widest) + INDENT + BOLD);
  }

  private static double of(String word) {
    double width = 0;
    for (int i = 0; i < word.length(); i++) {
      width += of(word.charAt(i));
    }
    return width;
  }

  private static double of(char letter) {
    return letter < WIDTHS.length ? WIDTHS[letter] : measured(letter);
  }

  private static double[] widths() {
    double[] widths = new double[128];
    for (char letter = 0; letter < widths.length; letter++) {
      widths[letter] = measured(letter);
    }
    return widths;
  }

  private static double measured(char letter) {
    if (NARROWEST.indexOf(letter) >= 0) {
      return NARROWEST_WIDTH;
    }
    if (NARROW.indexOf(letter) >= 0) {
      return NARROW_WIDTH;
    }
    if (WIDEST.indexOf(letter) >= 0) {
      return WIDEST_WIDTH;
    }
    if (letter >= FIRST_FULL_WIDTH) {
      return FULL_WIDTH;
    }
    return Character.isUpperCase(letter) || letter == '_' ? CAPITAL_WIDTH : 1;
  }
}
