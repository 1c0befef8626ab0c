package org.complaintauditor.evidence.lexicon;

import java.util.List;
import org.complaintauditor.evidence.message.Kind;

/**
 * A pattern of words, searched at all places of a sentence at once: the cost is the length of the
 * phrase, whatever the sentence is.
 */
sealed interface Phrase {

  /**
   * Where the phrase can end.
   *
   * @param from the places at which it may begin
   * @return the places after its last words; none if it does not occur
   */
  long ends(Marks marks, long from);

  /** One word of a set. */
  record OneWord(int set) implements Phrase {
    @Override
    public long ends(Marks marks, long from) {
      return (from & marks.places(set)) << 1;
    }
  }

  /** One word of a kind. */
  record OfKind(Kind kind) implements Phrase {
    @Override
    public long ends(Marks marks, long from) {
      return (from & marks.places(kind)) << 1;
    }
  }

  /** One word of a kind, but none of a set. */
  record OfKindExcept(Kind kind, int set) implements Phrase {
    @Override
    public long ends(Marks marks, long from) {
      return (from & marks.places(kind) & ~marks.places(set)) << 1;
    }
  }

  /** Any words, or none, up to a number. */
  record Gap(int most) implements Phrase {
    @Override
    public long ends(Marks marks, long from) {
      long ends = from;
      for (int i = 0; i < most; i++) {
        ends |= ends << 1;
      }
      return ends & marks.all();
    }
  }

  /** One phrase after the other. */
  record Sequence(List<Phrase> parts) implements Phrase {
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
  }

  /** One of several phrases. */
  record OneOf(List<Phrase> choices) implements Phrase {
    @Override
    public long ends(Marks marks, long from) {
      long ends = 0;
      for (Phrase choice : choices) {
        ends |= choice.ends(marks, from);
      }
      return ends;
    }
  }

  /** A phrase that may be left out. */
  record Maybe(Phrase phrase) implements Phrase {
    @Override
    public long ends(Marks marks, long from) {
      return from | phrase.ends(marks, from);
    }
  }
}
