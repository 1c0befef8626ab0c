package org.complaintauditor.evidence.message;

import java.util.Arrays;

/**
 * A sentence of a message as a row of words. A longer one is cut, so that a set of its words fits
 * into the bits of a number.
 */
public final class Sentence {

  /** The most words of a sentence. */
  public static final int MOST_WORDS = 62;

  /** Most sentences are no longer. */
  private static final int USUAL_WORDS = 16;

  private String[] words = new String[USUAL_WORDS];
  private int[] starts = new int[USUAL_WORDS];
  private int[] ends = new int[USUAL_WORDS];
  private int[] kinds = new int[USUAL_WORDS];
  private int[] clauses = new int[USUAL_WORDS];
  private int[] quotes = new int[USUAL_WORDS];
  private int size;
  private int clause;
  private boolean question;

  Sentence() {}

  /**
   * Adds a word.
   *
   * @param quote where the quotation begins in which it stands; -1: in none
   */
  void add(String word, int start, int end, int kind, int quote) {
    if (size == words.length) {
      grow();
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    clauses[size] = clause;
    quotes[size] = quote;
    size++;
  }

  private void grow() {
    int length = Math.min(MOST_WORDS, 2 * size);
    words = Arrays.copyOf(words, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    kinds = Arrays.copyOf(kinds, length);
    clauses = Arrays.copyOf(clauses, length);
    quotes = Arrays.copyOf(quotes, length);
  }

  void endClause() {
    clause++;
  }

  void ask() {
    question = true;
  }

  boolean isFull() {
    return size == MOST_WORDS;
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** The word in lower case; a number's or an address's normal form. */
  public String word(int i) {
    return words[i];
  }

  /** The place at which the word begins in the text. */
  public int start(int i) {
    return starts[i];
  }

  /** The place at which the word ends in the text. */
  public int end(int i) {
    return ends[i];
  }

  /** The bits of what the word is. */
  public int kinds(int i) {
    return kinds[i];
  }

  /** Whether one of its words is of this kind. */
  public boolean has(TokenKind kind) {
    for (int i = 0; i < size; i++) {
      if (kind.isIn(kinds[i])) {
        return true;
      }
    }
    return false;
  }

  /** The number of the clause in which the word stands. */
  public int clause(int i) {
    return clauses[i];
  }

  /** The place in the text at which the quotation around the word begins; -1 if it is in none. */
  public int quote(int i) {
    return quotes[i];
  }

  /** Whether it ends with a question mark. */
  public boolean question() {
    return question;
  }
}
