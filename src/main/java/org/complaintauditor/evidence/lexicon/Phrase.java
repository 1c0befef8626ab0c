package org.complaintauditor.evidence.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** The words that it cannot do without; empty if it can be there without any. */
  Optional<Needs> needs(Dictionary dictionary);

  /** One word of a set. */
  record OneWord(int set) implements Phrase {
    @Override
    public Optional<Needs> needs(Dictionary dictionary) {
      return Optional.of(Needs.of(set, dictionary.commonness(set)));
    }

    @Override
    public long ends(Marks marks, long from) {
      return (from & marks.places(set)) << 1;
    }
  }

  /** One word of a kind. */
  record OfKind(Kind kind) implements Phrase {
    @Override
    public Optional<Needs> needs(Dictionary dictionary) {
      return Optional.of(Needs.of(kind));
    }

    @Override
    public long ends(Marks marks, long from) {
      return (from & marks.places(kind)) << 1;
    }
  }

  /** One word of a kind, but none of a set. */
  record OfKindExcept(Kind kind, int set) implements Phrase {
    @Override
    public Optional<Needs> needs(Dictionary dictionary) {
      return Optional.of(Needs.of(kind));
    }

    @Override
    public long ends(Marks marks, long from) {
      return (from & marks.places(kind) & ~marks.places(set)) << 1;
    }
  }

  /** Any words, or none, up to a number. */
  record Gap(int most) implements Phrase {
    @Override
    public Optional<Needs> needs(Dictionary dictionary) {
      return Optional.empty();
    }

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
    public Optional<Needs> needs(Dictionary dictionary) {
      return parts.stream()
          .flatMap(part -> part.needs(dictionary).stream())
          .min(Comparator.comparingInt(Needs::commonness));
    }

    @Override
    public long ends(Marks marks, long from) {
      long at = from;
      for (int i = 0; i < parts.size(); i++) {
        at = parts.get(i).ends(marks, at);
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
    public Optional<Needs> needs(Dictionary dictionary) {
      List<Optional<Needs>> all = choices.stream().map(choice -> choice.needs(dictionary)).toList();
      return all.stream().allMatch(Optional::isPresent)
          ? all.stream().flatMap(Optional::stream).reduce(Needs::or)
          : Optional.empty();
    }

    @Override
    public long ends(Marks marks, long from) {
      long ends = 0;
      for (int i = 0; i < choices.size(); i++) {
        ends |= choices.get(i).ends(marks, from);
      }
      return ends;
    }
  }

  /** A phrase that may be left out. */
  record Maybe(Phrase phrase) implements Phrase {
    @Override
    public Optional<Needs> needs(Dictionary dictionary) {
      return Optional.empty();
    }

    @Override
    public long ends(Marks marks, long from) {
      return from | phrase.ends(marks, from);
    }
  }

  /** A phrase that is looked for only where it can be. */
  record Indexed(int number, Phrase phrase) implements Phrase {

    /** The phrase, with a number by which it is known whether it can be in a sentence. */
    static Phrase of(Phrase phrase, Dictionary dictionary) {
      return phrase instanceof OneWord
          ? phrase
          : phrase
              .needs(dictionary)
              .<Phrase>map(needs -> new Indexed(dictionary.phrases().add(needs), phrase))
              .orElse(phrase);
    }

    @Override
    public Optional<Needs> needs(Dictionary dictionary) {
      return phrase.needs(dictionary);
    }

    @Override
    public long ends(Marks marks, long from) {
      if (!marks.canHold(number)) {
        return 0;
      }
      return from == marks.all() ? marks.ends(number, phrase) : phrase.ends(marks, from);
    }
  }
}
