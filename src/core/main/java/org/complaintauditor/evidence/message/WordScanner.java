package org.complaintauditor.evidence.message;

import java.util.Locale;
import java.util.Set;

/** Words without digits; what an apostrophe joins to one is told apart from it. */
final class WordScanner {
  private static final Set<String> ELISIONS =
      Set.of("l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu");

  private final String text;
  private final Tokenizer.Taker taker;

  WordScanner(String text, Tokenizer.Taker taker) {
    this.text = text;
    this.taker = taker;
  }

  /**
   * Takes the word that stands here, with what an apostrophe joins to it.
   *
   * @return the place behind it
   */
  int read(int at, int end, int to) {
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    boolean apostrophe =
        end + 1 < to && text.charAt(end) == '\'' && Character.isLetter(text.charAt(end + 1));
    if (!apostrophe) {
      taker.word(word, at, end, TokenKind.WORD.bit());
      return end;
    }
    if (ELISIONS.contains(word)) {
      taker.word(word, at, end, TokenKind.WORD.bit());
      return end + 1;
    }
    int last = end + 1;
    while (last < to && Character.isLetter(text.charAt(last))) {
      last++;
    }
    String rest = text.substring(end + 1, last).toLowerCase(Locale.ROOT);
    switch (rest) {
      case "t" -> negated(word, at, end, last);
      case "ll" -> both(word, "will", at, end, last);
      case "ve" -> both(word, "have", at, end, last);
      case "re" -> both(word, "are", at, end, last);
      case "m" -> both(word, "am", at, end, last);
      case "d" -> both(word, "would", at, end, last);
      case "s" -> both(word, "'s", at, end, last);
      default -> {
        taker.word(word, at, end, TokenKind.WORD.bit());
        return end + 1;
      }
    }
    return last;
  }

  private void negated(String word, int at, int end, int last) {
    String verb =
        switch (word) {
          case "won" -> "will";
          case "can" -> "can";
          case "shan" -> "shall";
          default -> word.endsWith("n") ? word.substring(0, word.length() - 1) : word;
        };
    both(verb, "not", at, end, last);
  }

  private void both(String word, String rest, int at, int end, int last) {
    taker.word(word, at, end, TokenKind.WORD.bit());
    taker.word(rest, end, last, TokenKind.WORD.bit());
  }
}
