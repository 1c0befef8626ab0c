package org.complaintauditor.evidence.lexicon;

import java.util.Arrays;
import org.complaintauditor.evidence.message.Kind;
import org.complaintauditor.evidence.message.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as sets of places: for each set of words that phrases use, the places at which one of
 * them stands. Bit i of a number stands for place i.
 */
final class Marks {
  private final Vocabulary vocabulary;
  private final Uses[] words = new Uses[Sentence.MOST_WORDS];
  private final int[] asked;
  private final long[] places;
  private final long[] kinds = new long[Kind.values().length];
  private final Uses[] ofKinds = new Uses[kinds.length];
  private final long[] always;
  private final long[] alsoAlways;

  /** The phrases whose rarest words are there. */
  private final long[] possible;

  /** The phrases whose next words are there. */
  private final long[] alsoPossible;

  private final int[] known;
  private final long[] starts;
  private @Nullable Sentence marked;
  private int sentences;
  private int size;
  private long all;

  /**
   * Marks of no sentence yet.
   *
   * @param shared how many phrases are used by others
   */
  Marks(Vocabulary vocabulary, int shared) {
    this.vocabulary = vocabulary;
    this.asked = new int[vocabulary.size()];
    this.places = new long[vocabulary.size()];
    PhraseIndex phrases = vocabulary.phrases();
    this.always = phrases.rarest().always();
    this.alsoAlways = phrases.next().always();
    this.possible = new long[always.length];
    this.alsoPossible = new long[always.length];
    for (int kind = 0; kind < ofKinds.length; kind++) {
      ofKinds[kind] = Uses.ofKind(kind, phrases);
    }
    this.known = new int[shared];
    this.starts = new long[shared];
  }

  /** Marks a sentence, unless it is the one that is marked. */
  void mark(WordRow row) {
    Sentence sentence = row.sentence();
    if (sentence == marked) {
      return;
    }
    clear();
    marked = sentence;
    size = sentence.size();
    all = (1L << (size + 1)) - 1;
    for (int i = 0; i < size; i++) {
      for (int bits = sentence.kinds(i); bits != 0; bits &= bits - 1) {
        int kind = Integer.numberOfTrailingZeros(bits);
        if (kinds[kind] == 0) {
          ofKinds[kind].addTo(possible, alsoPossible);
        }
        kinds[kind] |= 1L << i;
      }
      words[i] = row.word(i).uses(vocabulary);
      words[i].addTo(possible, alsoPossible);
    }
  }

  private void clear() {
    Arrays.fill(kinds, 0);
    System.arraycopy(always, 0, possible, 0, always.length);
    System.arraycopy(alsoAlways, 0, alsoPossible, 0, alsoAlways.length);
    sentences++;
  }

  /**
   * The next phrase of which the sentence has the words.
   *
   * @param from the first number that counts
   * @param end the number after the last; given back if there is none
   */
  int next(int from, int end) {
    if (from >= end) {
      return end;
    }
    int at = from / Long.SIZE;
    long bits = possible[at] & alsoPossible[at] & (-1L << from);
    int last = (end - 1) / Long.SIZE;
    while (bits == 0 && at < last) {
      at++;
      bits = possible[at] & alsoPossible[at];
    }
    return bits == 0 ? end : Math.min(end, at * Long.SIZE + Long.numberOfTrailingZeros(bits));
  }

  /** Where the shared phrase of this number can begin, wherever it ends; found out once. */
  long starts(int number, Phrase phrase) {
    if (known[number] != sentences) {
      known[number] = sentences;
      starts[number] = phrase.starts(this, all);
    }
    return starts[number];
  }

  /** The places at which a word of this set stands; looked for when it is asked for, and once. */
  long places(int set) {
    if (asked[set] != sentences) {
      asked[set] = sentences;
      long found = 0;
      for (int i = 0; i < size; i++) {
        if (words[i].isIn(set)) {
          found |= 1L << i;
        }
      }
      places[set] = found;
    }
    return places[set];
  }

  /** The places at which a word of this kind stands. */
  long places(Kind kind) {
    return kinds[kind.place()];
  }

  /** Every place, and the one after the last. */
  long all() {
    return all;
  }
}
