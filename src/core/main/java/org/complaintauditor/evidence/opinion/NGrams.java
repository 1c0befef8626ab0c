package org.complaintauditor.evidence.opinion;

import java.text.Normalizer;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.TokenKind;

/**
 * What the second opinion sees of a sentence: its runs of one to three words, and in each word its
 * runs of three to five characters. Case and accents do not matter; figures are what they are of,
 * not which. Not safe to share between threads.
 */
public final class NGrams {
  private static final int MOST_WORDS = 3;
  private static final int LEAST_CHARACTERS = 3;
  private static final int MOST_CHARACTERS = 5;

  /** Longest beginning of a word that is looked at, so that a sum of weights stays small. */
  private static final int LONGEST_WORD = 40;

  private static final int FOLDED = 0x250;
  private static final char[] BASE = base();
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final long WORDS = 0x51ED270B35AE1F8DL;
  static final long NO_WORDS = 0x2127599BF4325C37L;
  private static final long CHARACTERS = 0x2545F4914F6CDD1DL;

  /** Kinds of figures, with the letter that stands for each; no word has a capital. */
  private static final TokenKind[] KINDS = {
    TokenKind.DATE,
    TokenKind.TIME,
    TokenKind.PHONE,
    TokenKind.LINK,
    TokenKind.MAIL,
    TokenKind.CODE,
    TokenKind.NUMBER
  };

  private static final char[] LETTERS = {'D', 'T', 'P', 'L', 'M', 'C', 'N'};
  private static final String[] SHOWN = {"D", "T", "P", "L", "M", "C", "N"};

  /** Stands behind a question. */
  static final String QUESTION = "?";

  private char[] shown = new char[512];
  private int[] begins = new int[Sentence.MOST_WORDS + 3];
  private int words;

  /** Takes n-grams. */
  public interface Taker {
    /**
     * Takes one.
     *
     * @param hash by which it is known
     */
    void take(long hash);
  }

  /** Takes n-grams with what they are. */
  public interface Teller {
    /**
     * Takes one.
     *
     * @param hash by which it is known
     * @param gram words behind {@code =}, characters behind {@code ~}
     */
    void tell(long hash, String gram);
  }

  private static char[] base() {
    char[] base = new char[FOLDED];
    for (char c = 0; c < FOLDED; c++) {
      base[c] = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
    base['ß'] = 's';
    base['æ'] = 'a';
    base['œ'] = 'o';
    return base;
  }

  /**
   * Gives all n-grams of a sentence, as often as they occur.
   *
   * @return how many there are
   */
  public int of(Sentence sentence, Taker taker) {
    show(sentence);
    int count = 0;
    for (int first = 0; first < words; first++) {
      long run = NO_WORDS;
      for (int last = first; last < Math.min(words, first + MOST_WORDS); last++) {
        run = then(run, hash(begins[last] + 1, begins[last + 1]));
        taker.take(mixed(run));
        count++;
      }
      count += ofWord(begins[first], begins[first + 1], taker);
    }
    return count;
  }

  /**
   * Gives the n-grams of a word alone.
   *
   * @param word as {@link #shownAs} says
   * @return how many there are
   */
  int ofWord(String word, Taker taker) {
    int end = show(word);
    taker.take(mixed(then(NO_WORDS, hash(1, end))));
    return 1 + ofWord(0, end, taker);
  }

  /** The hash of a word, of which runs of words are made. */
  long hashOfWord(String word) {
    return hash(1, show(word));
  }

  private int show(String word) {
    words = 0;
    int end = word(0, word, 0);
    shown[end] = ' ';
    return end;
  }

  private long hash(int from, int to) {
    long hash = WORDS;
    for (int at = from; at < to; at++) {
      hash = step(hash, shown[at]);
    }
    return hash;
  }

  /**
   * A run of words that is one longer; {@link #mixed} makes a hash of it.
   *
   * @param run the run; {@link #NO_WORDS} before the first word
   * @param word the hash of the next word
   */
  static long then(long run, long word) {
    return (run ^ word) * PRIME;
  }

  /** A word; where it is a figure, the letter of its kind. */
  static String shownAs(Sentence sentence, int place) {
    int kinds = sentence.kinds(place);
    for (int i = 0; i < KINDS.length; i++) {
      if (KINDS[i].isIn(kinds)) {
        return SHOWN[i];
      }
    }
    return sentence.word(place);
  }

  /** The runs of characters of a word that stands from a blank before it to one behind it. */
  private int ofWord(int from, int to, Taker taker) {
    int count = 0;
    for (int start = from; start <= to - LEAST_CHARACTERS + 1; start++) {
      long hash = CHARACTERS;
      for (int end = start; end <= Math.min(to, start + MOST_CHARACTERS - 1); end++) {
        hash = step(hash, shown[end]);
        if (end - start >= LEAST_CHARACTERS - 1) {
          taker.take(mixed(hash));
          count++;
        }
      }
    }
    return count;
  }

  /** As {@link #of}, with what each is: words behind {@code =}, characters behind {@code ~}. */
  public void tell(Sentence sentence, Teller teller) {
    StringBuilder grams = new StringBuilder();
    java.util.List<Long> hashes = new java.util.ArrayList<>();
    of(sentence, hashes::add);
    int next = 0;
    for (int first = 0; first < words; first++) {
      for (int last = first; last < Math.min(words, first + MOST_WORDS); last++) {
        grams.setLength(0);
        grams.append('=').append(shown, begins[first] + 1, begins[last + 1] - begins[first] - 1);
        teller.tell(hashes.get(next++), grams.toString());
      }
      for (int start = begins[first]; start <= begins[first + 1] - LEAST_CHARACTERS + 1; start++) {
        int most = Math.min(begins[first + 1], start + MOST_CHARACTERS - 1);
        for (int end = start + LEAST_CHARACTERS - 1; end <= most; end++) {
          grams.setLength(0);
          grams.append('~').append(shown, start, end - start + 1);
          teller.tell(hashes.get(next++), grams.toString());
        }
      }
    }
  }

  /** The hash of an n-gram that is written as {@link #tell} does. */
  static long hash(String gram) {
    boolean ofWords = gram.charAt(0) == '=';
    long run = NO_WORDS;
    long hash = ofWords ? WORDS : CHARACTERS;
    for (int i = 1; i < gram.length(); i++) {
      if (ofWords && gram.charAt(i) == ' ') {
        run = then(run, hash);
        hash = WORDS;
      } else {
        hash = step(hash, gram.charAt(i));
      }
    }
    return mixed(ofWords ? then(run, hash) : hash);
  }

  private static long step(long hash, char c) {
    return (hash ^ c) * PRIME;
  }

  /** The hash of a run of words, or of characters. */
  static long mixed(long hash) {
    return hash ^ (hash >>> 32);
  }

  private void show(Sentence sentence) {
    words = 0;
    int end = 0;
    for (int i = 0; i < sentence.size(); i++) {
      end = word(end, sentence.word(i), sentence.kinds(i));
    }
    if (sentence.question()) {
      end = word(end, QUESTION, 0);
    }
    shown = room(end);
    shown[end] = ' ';
    begins[words] = end;
  }

  private int word(int at, String word, int kinds) {
    int length = Math.min(LONGEST_WORD, word.length());
    shown = room(at + length + 1);
    begins[words++] = at;
    int end = at;
    shown[end++] = ' ';
    for (int i = 0; i < KINDS.length; i++) {
      if (KINDS[i].isIn(kinds)) {
        shown[end++] = LETTERS[i];
        return end;
      }
    }
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      shown[end++] = c < FOLDED ? BASE[c] : c;
    }
    return end;
  }

  private char[] room(int end) {
    return end + 1 < shown.length ? shown : java.util.Arrays.copyOf(shown, 2 * end + 2);
  }
}
