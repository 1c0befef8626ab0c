package org.complaintauditor.evidence.lexicon;

import java.util.Arrays;
import org.complaintauditor.evidence.message.Kind;
import org.complaintauditor.evidence.message.Sentence;

/**
 * A sentence as sets of places: for each set of words that phrases use, the places at which one of
 * them stands. Bit i of a number stands for place i.
 */
final class Marks {
  private static final Kind[] KINDS = Kind.values();

  private final Dictionary dictionary;
  private final long[] places;
  private final int[] touched;
  private final long[] kinds = new long[Kind.values().length];
  private final PhraseIndex phrases;
  private final int[] possible;
  private final int[] known;
  private final long[] ends;
  private int sentences;
  private int touchedCount;
  private int size;

  Marks(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.places = new long[dictionary.size()];
    this.touched = new int[dictionary.size()];
    this.phrases = dictionary.phrases();
    this.possible = new int[phrases.size()];
    this.known = new int[phrases.size()];
    this.ends = new long[phrases.size()];
  }

  /** Marks another sentence. */
  void mark(Sentence sentence) {
    while (touchedCount > 0) {
      places[touched[--touchedCount]] = 0;
    }
    Arrays.fill(kinds, 0);
    sentences++;
    size = sentence.size();
    for (int i = 0; i < size; i++) {
      long place = 1L << i;
      int bits = sentence.kinds(i);
      for (Kind kind : KINDS) {
        if (kind.isIn(bits)) {
          if (kinds[kind.place()] == 0) {
            canHold(phrases.of(kind));
          }
          kinds[kind.place()] |= place;
        }
      }
      for (int set : dictionary.sets(sentence.word(i))) {
        if (places[set] == 0) {
          touched[touchedCount++] = set;
          canHold(phrases.of(set));
        }
        places[set] |= place;
      }
    }
  }

  private void canHold(int[] some) {
    for (int phrase : some) {
      possible[phrase] = sentences;
    }
  }

  /** Whether the sentence has the words that the phrase of this number cannot do without. */
  boolean canHold(int phrase) {
    return possible[phrase] == sentences;
  }

  /** Where the phrase of this number can end, wherever it begins; found out once. */
  long ends(int number, Phrase phrase) {
    if (known[number] != sentences) {
      known[number] = sentences;
      ends[number] = phrase.ends(this, all());
    }
    return ends[number];
  }

  /** The places at which a word of this set stands. */
  long places(int set) {
    return places[set];
  }

  /** The places at which a word of this kind stands. */
  long places(Kind kind) {
    return kinds[kind.place()];
  }

  /** Every place, and the one after the last. */
  long all() {
    return (1L << (size + 1)) - 1;
  }
}
