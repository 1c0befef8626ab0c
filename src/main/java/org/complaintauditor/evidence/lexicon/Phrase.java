package org.complaintauditor.evidence.lexicon;

import java.util.List;
import org.complaintauditor.evidence.message.Kind;

/**
 * A pattern of words, searched at all places of a sentence at once: the cost is the length of the
 * phrase, whatever the sentence is. {@link PhraseMaker} makes them.
 */
sealed interface Phrase {

  /**
   * Where the phrase can begin.
   *
   * @param to the places at which it may end, each the one after its last word
   * @return the places of its first words; none if it does not occur
   */
  long starts(Marks marks, long to);

  /**
   * Where the phrase can end.
   *
   * @param from the places at which it may begin
   * @return the places after its last words; none if it does not begin there
   */
  long ends(Marks marks, long from);

  /** Whether the sentence has the words without which the phrase is not there; told at once. */
  boolean canBe(Marks marks);

  /** One word of a set. */
  record OneWord(int set) implements Phrase {
    @Override
    public long starts(Marks marks, long to) {
      return (to >>> 1) & marks.places(set);
    }

    @Override
    public long ends(Marks marks, long from) {
      return (from & marks.places(set)) << 1;
    }

    @Override
    public boolean canBe(Marks marks) {
      return marks.places(set) != 0;
    }
  }

  /** One word of a kind. */
  record OfKind(Kind kind) implements Phrase {
    @Override
    public long starts(Marks marks, long to) {
      return (to >>> 1) & marks.places(kind);
    }

    @Override
    public long ends(Marks marks, long from) {
      return (from & marks.places(kind)) << 1;
    }

    @Override
    public boolean canBe(Marks marks) {
      return marks.places(kind) != 0;
    }
  }

  /** One word of a kind, but none of a set. */
  record OfKindExcept(Kind kind, int set) implements Phrase {
    @Override
    public long starts(Marks marks, long to) {
      return (to >>> 1) & marks.places(kind) & ~marks.places(set);
    }

    @Override
    public long ends(Marks marks, long from) {
      return (from & marks.places(kind) & ~marks.places(set)) << 1;
    }

    @Override
    public boolean canBe(Marks marks) {
      return marks.places(kind) != 0;
    }
  }

  /** Any words, or none, up to a number. */
  record Gap(int most) implements Phrase {
    @Override
    public long starts(Marks marks, long to) {
      long starts = to;
      for (int i = 0; i < most; i++) {
        starts |= starts >>> 1;
      }
      return starts;
    }

    @Override
    public long ends(Marks marks, long from) {
      long ends = from;
      for (int i = 0; i < most; i++) {
        ends |= ends << 1;
      }
      return ends & marks.all();
    }

    @Override
    public boolean canBe(Marks marks) {
      return true;
    }
  }

  /** One phrase after the other. Arrays, since nothing is asked for as often as what they hold. */
  final class Sequence implements Phrase {
    private final Phrase[] parts;
    private final int[] words;
    private final Phrase[] needed;

    /**
     * A sequence.
     *
     * @param parts the phrases
     * @param words the numbers of the sets of which each has to have a word in the sentence
     * @param needed other parts without which it is not there
     */
    Sequence(List<Phrase> parts, List<Integer> words, List<Phrase> needed) {
      this.parts = parts.toArray(new Phrase[0]);
      this.words = words.stream().mapToInt(Integer::intValue).toArray();
      this.needed = needed.toArray(new Phrase[0]);
    }

    @Override
    public long starts(Marks marks, long to) {
      if (!canBe(marks)) {
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
    public long ends(Marks marks, long from) {
      long at = from;
      for (Phrase part : parts) {
        at = part.ends(marks, at);
        if (at == 0) {
          return 0;
        }
      }
      return at;
    }

    @Override
    public boolean canBe(Marks marks) {
      for (int word : words) {
        if (marks.places(word) == 0) {
          return false;
        }
      }
      for (Phrase part : needed) {
        if (!part.canBe(marks)) {
          return false;
        }
      }
      return true;
    }
  }

  /** One of several phrases. */
  record OneOf(Phrases choices) implements Phrase {
    @Override
    public long starts(Marks marks, long to) {
      return choices.starts(marks, to);
    }

    @Override
    public long ends(Marks marks, long from) {
      return choices.ends(marks, from);
    }

    @Override
    public boolean canBe(Marks marks) {
      return choices.canBe(marks);
    }
  }

  /** A phrase that may be left out. */
  record Maybe(Phrase phrase) implements Phrase {
    @Override
    public long starts(Marks marks, long to) {
      return to | phrase.starts(marks, to);
    }

    @Override
    public long ends(Marks marks, long from) {
      return from | phrase.ends(marks, from);
    }

    @Override
    public boolean canBe(Marks marks) {
      return true;
    }
  }

  /**
   * A phrase that many others use: where it begins if it may end anywhere is found out once.
   *
   * @param number by which a sentence's marks remember it
   */
  record Shared(int number, Phrase phrase) implements Phrase {
    @Override
    public long starts(Marks marks, long to) {
      long anywhere = marks.starts(number, phrase);
      return anywhere == 0 || to == marks.all() ? anywhere : phrase.starts(marks, to);
    }

    @Override
    public long ends(Marks marks, long from) {
      return (from & marks.starts(number, phrase)) == 0 ? 0 : phrase.ends(marks, from);
    }

    @Override
    public boolean canBe(Marks marks) {
      return phrase.canBe(marks);
    }
  }
}
