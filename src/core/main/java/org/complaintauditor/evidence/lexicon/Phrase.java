package org.complaintauditor.evidence.lexicon;

import java.util.List;

/**
 * A pattern of words, searched at all places of a sentence at once: the cost is the length of the
 * phrase, whatever the sentence is. {@link PhraseBuilder} makes them.
 */
sealed interface Phrase {

  /**
   * The places at which the phrase can begin.
   *
   * @param to the places at which it may end, each the one after its last word
   * @return the places of its first words; none if it does not occur
   */
  long starts(WordPositions marks, long to);

  /**
   * The places at which the phrase can end.
   *
   * @param from the places at which it may begin
   * @return the places after its last words; none if it does not begin there
   */
  long ends(WordPositions marks, long from);

  /**
   * One word of a set.
   *
   * @param set the number of the set
   */
  record OneWord(int set) implements Phrase {
    @Override
    public long starts(WordPositions marks, long to) {
      return (to >>> 1) & marks.places(set);
    }

    @Override
    public long ends(WordPositions marks, long from) {
      return (from & marks.places(set)) << 1;
    }
  }

  /**
   * One word of a set that is not in another.
   *
   * @param set the number of the set
   * @param except that of the other
   */
  record OneWordExcept(int set, int except) implements Phrase {
    @Override
    public long starts(WordPositions marks, long to) {
      return (to >>> 1) & marks.places(set) & ~marks.places(except);
    }

    @Override
    public long ends(WordPositions marks, long from) {
      return (from & marks.places(set) & ~marks.places(except)) << 1;
    }
  }

  /** Any words, or none, up to a number. */
  record Gap(int most) implements Phrase {
    @Override
    public long starts(WordPositions marks, long to) {
      long starts = to;
      for (int i = 0; i < most; i++) {
        starts |= starts >>> 1;
      }
      return starts;
    }

    @Override
    public long ends(WordPositions marks, long from) {
      long ends = from;
      for (int i = 0; i < most; i++) {
        ends |= ends << 1;
      }
      return ends & marks.all();
    }
  }

  /** One phrase after the other. Arrays, since nothing is asked for as often as what they hold. */
  final class Sequence implements Phrase {
    private final Phrase[] parts;
    private final int[] needed;

    /**
     * A sequence.
     *
     * @param parts the phrases
     * @param needed the numbers of the sets of which each has to have a word in the sentence
     */
    Sequence(List<Phrase> parts, int[] needed) {
      this.parts = parts.toArray(new Phrase[0]);
      this.needed = needed;
    }

    @Override
    public long starts(WordPositions marks, long to) {
      if (!marks.hasAll(needed)) {
        return 0;
      }
      long at = to;
      for (int i = parts.length - 1; i >= 0; i--) {
        at = parts[i].starts(marks, at);
        if (at == 0) {
          return 0;
        }
      }
      return at;
    }

    @Override
    public long ends(WordPositions marks, long from) {
      long at = from;
      for (Phrase part : parts) {
        at = part.ends(marks, at);
        if (at == 0) {
          return 0;
        }
      }
      return at;
    }
  }

  /** One of several phrases. */
  record OneOf(PhraseIndex choices) implements Phrase {
    @Override
    public long starts(WordPositions marks, long to) {
      return choices.starts(marks, to);
    }

    @Override
    public long ends(WordPositions marks, long from) {
      return choices.ends(marks, from);
    }
  }

  /** A phrase that may be left out. */
  record Maybe(Phrase phrase) implements Phrase {
    @Override
    public long starts(WordPositions marks, long to) {
      return to | phrase.starts(marks, to);
    }

    @Override
    public long ends(WordPositions marks, long from) {
      return from | phrase.ends(marks, from);
    }
  }

  /**
   * A phrase that many others use: where it begins if it may end anywhere is found out once.
   *
   * @param number by which a sentence's marks remember it
   */
  record Shared(int number, Phrase phrase) implements Phrase {
    @Override
    public long starts(WordPositions marks, long to) {
      long anywhere = marks.starts(number, phrase);
      return anywhere == 0 || to == marks.all() ? anywhere : phrase.starts(marks, to);
    }

    @Override
    public long ends(WordPositions marks, long from) {
      return (from & marks.starts(number, phrase)) == 0 ? 0 : phrase.ends(marks, from);
    }
  }
}
