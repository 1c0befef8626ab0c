package org.complaintauditor.dossier.redaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds known identities in a text, all in one pass. Safe to share between threads. */
public final class IdentitySearch {
  /** More than these between two parts is no blank and no line break. */
  private static final int MOST_BETWEEN = 16;

  private static final int MOST_BETWEEN_DIGITS = 3;
  private static final String ENDS = "\"{}[]<>=|;";

  private final IdentityTable table;

  public IdentitySearch(IdentityTable table) {
    this.table = table;
  }

  /**
   * What was found.
   *
   * @param first its first word
   * @param last its last word
   * @param entry the number of the entry in the table; -1: a part of a name
   */
  public record Found(int first, int last, int entry, IdentityKind kind, String value) {
    public boolean isPart() {
      return entry < 0;
    }
  }

  /** All that is in a text, the longest at each word; none overlap. */
  public List<Found> find(String text, TextWords words) {
    List<Found> all = new ArrayList<>(4);
    if (table.isEmpty()) {
      return all;
    }
    int word = 0;
    while (word < words.size()) {
      Found found = at(word, text, words);
      if (found == null) {
        word++;
      } else {
        all.add(found);
        word = found.last() + 1;
      }
    }
    return all;
  }

  private @Nullable Found at(int first, String text, TextWords words) {
    Found whole = mayBegin(first, words) ? whole(first, text, words) : null;
    if (whole != null) {
      return whole;
    }
    String word = words.folded(first);
    return word.length() >= 3
            && Character.isUpperCase(text.codePointAt(words.start(first)))
            && table.isPart(word)
        ? new Found(first, first, -1, IdentityKind.PERSON, word)
        : null;
  }

  private boolean mayBegin(int first, TextWords words) {
    char[] three = new char[3];
    int have = 0;
    for (int i = first; i < words.size() && have < 3; i++) {
      String word = words.folded(i);
      for (int at = 0; at < word.length() && have < 3; at++) {
        three[have++] = word.charAt(at);
      }
    }
    return have == 3 && table.mayBegin(three[0], three[1], three[2]);
  }

  private @Nullable Found whole(int first, String text, TextWords words) {
    long joined = IdentityTable.start();
    long apart = IdentityTable.start();
    int length = 0;
    boolean near = true;
    Found longest = null;
    int most = Math.min(words.size(), first + IdentityTable.MOST_WORDS);
    for (int last = first; last < most; last++) {
      String word = words.folded(last);
      if (last > first) {
        int between = words.start(last) - words.end(last - 1);
        if (between > MOST_BETWEEN || !isGap(text, words.end(last - 1), words.start(last))) {
          break;
        }
        near &= isGapOfDigits(text, words.end(last - 1), words.start(last));
        apart = IdentityTable.step(apart, ' ');
      }
      joined = IdentityTable.over(joined, word);
      apart = IdentityTable.over(apart, word);
      length += word.length();
      if (length > IdentityTable.LONGEST) {
        break;
      }
      int entry = length < 3 ? -1 : table.find(joined, length);
      if (entry < 0 && last > first && length >= 3) {
        entry = table.find(apart, length);
      }
      if (entry >= 0 && (near || !table.entry(entry).digits())) {
        IdentityTable.Entry known = table.entry(entry);
        longest = new Found(first, last, entry, known.kind(), known.value());
      }
    }
    return longest;
  }

  /** Blanks and signs, but no end of a paragraph, and no end of a value in JSON or XML. */
  private static boolean isGap(String text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (ENDS.indexOf(c) >= 0) {
        return false;
      }
      lines += c == '\n' ? 1 : 0;
    }
    return lines < 3;
  }

  private static boolean isGapOfDigits(String text, int from, int to) {
    if (to - from > MOST_BETWEEN_DIGITS) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && Character.getType(c) != Character.DASH_PUNCTUATION
          && ".()/".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
