package org.complaintauditor.evidence.message;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text quotes: between two quotation marks of a paragraph stand the words of somebody else,
 * or a name. A mark without another, as that of inches, quotes nothing.
 */
final class Quotations {
  /** Fewer words are a name, or a number. */
  private static final int LEAST_WORDS = 5;

  private final List<TextRange> ranges;

  /** The place in the list of the last one asked for. */
  private int next;

  private Quotations(List<TextRange> ranges) {
    this.ranges = ranges;
  }

  /**
   * The quotations of a text whose quotation marks are plain ones.
   *
   * @param lines the lines of it that count
   */
  static Quotations of(String text, List<TextRange> lines) {
    List<TextRange> ranges = new ArrayList<>();
    if (text.indexOf('"') >= 0) {
      int open = -1;
      for (TextRange line : lines) {
        if (line.of(text).isBlank()) {
          open = -1;
        }
        for (int i = line.start(); i < line.end(); i++) {
          if (text.charAt(i) == '"') {
            if (open < 0) {
              open = isInches(text, i) ? -1 : i;
            } else {
              add(text, open, i, ranges);
              open = -1;
            }
          }
        }
      }
    }
    return new Quotations(ranges);
  }

  private static boolean isInches(String text, int at) {
    return at > 0 && NumberScanner.isDigit(text.charAt(at - 1));
  }

  private static void add(String text, int open, int close, List<TextRange> ranges) {
    if (text.substring(open + 1, close).strip().split("\\s+").length >= LEAST_WORDS) {
      ranges.add(new TextRange(open, close));
    }
  }

  /**
   * The place at which the quotation around a word begins; -1 if it is in none.
   *
   * @param at the place of the word, not before that of the one asked for before
   */
  int around(int at) {
    while (next < ranges.size() && ranges.get(next).end() < at) {
      next++;
    }
    return next < ranges.size() && ranges.get(next).start() < at ? ranges.get(next).start() : -1;
  }
}
