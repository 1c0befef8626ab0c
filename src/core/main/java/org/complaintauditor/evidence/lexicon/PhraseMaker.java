package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.evidence.message.Kind;

/** Makes the phrases of one direction, and knows of each the words that it cannot do without. */
final class PhraseMaker {
  /** To mark words as of more sets than these would cost more than they rule out. */
  private static final int MOST_JOINED = 3;

  private final int number;
  private final DictionaryMaker dictionary;
  private final IdentityHashMap<Phrase, Needs> needs = new IdentityHashMap<>();
  private final IdentityHashMap<Phrase, Integer> nextNeeds = new IdentityHashMap<>();
  private final WordSets sets = new WordSets();
  private int shared;

  /**
   * Begins without phrases.
   *
   * @param number of the vocabulary of these phrases
   */
  PhraseMaker(int number, DictionaryMaker dictionary) {
    this.number = number;
    this.dictionary = dictionary;
  }

  /** One of these words. */
  Phrase word(Set<String> words) {
    int set = dictionary.set(words);
    int number = sets.number(set);
    return made(new Phrase.OneWord(number), new Needs(Set.of(number), dictionary.commonness(set)));
  }

  /** A word of a kind. */
  Phrase ofKind(Kind kind) {
    int number = sets.number(kind);
    return made(new Phrase.OneWord(number), new Needs(Set.of(number), dictionary.commonness(kind)));
  }

  /** A word of a kind that is none of these words. */
  Phrase ofKindExcept(Kind kind, Set<String> words) {
    int number = sets.number(kind);
    return made(
        new Phrase.OneWordExcept(number, sets.number(dictionary.set(words))),
        new Needs(Set.of(number), dictionary.commonness(kind)));
  }

  /** Up to so many words. */
  Phrase gap(int most) {
    return new Phrase.Gap(most);
  }

  /** The phrase, or nothing. */
  Phrase maybe(Phrase phrase) {
    return new Phrase.Maybe(phrase);
  }

  /** These phrases, one after the other. */
  Phrase sequence(List<Phrase> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Phrase> needed = new ArrayList<>(parts);
    needed.removeIf(part -> !needs.containsKey(part));
    needed.sort(Comparator.comparingInt(this::commonness));
    int[] sets =
        needed.stream()
            .map(this::needsOf)
            .filter(needs -> needs.sets().size() <= MOST_JOINED)
            .mapToInt(this::number)
            .distinct()
            .toArray();
    Phrase sequence = new Phrase.Sequence(List.copyOf(parts), sets);
    if (sets.length > 0) {
      nextNeeds.put(sequence, sets[Math.min(1, sets.length - 1)]);
    }
    return needed.isEmpty() ? sequence : made(sequence, needsOf(needed.get(0)));
  }

  /** One of these phrases. */
  Phrase oneOf(List<Phrase> choices) {
    if (choices.size() == 1) {
      return choices.get(0);
    }
    Phrase oneOf = new Phrase.OneOf(phrases(choices, WordSets.ALL));
    return needs(choices).map(all -> made(oneOf, all)).orElse(oneOf);
  }

  /** One of these phrases, for others to use. */
  Phrase shared(List<Phrase> choices) {
    Phrase phrase = oneOf(choices);
    Phrase wrapped = new Phrase.Shared(shared++, phrase);
    return needs(phrase).map(all -> made(wrapped, all)).orElse(wrapped);
  }

  /** Indexes the phrases, so that only those that can match are tried. */
  Phrases phrases(List<Phrase> phrases) {
    return phrases(
        phrases, needs(phrases).map(needed -> sets.own(needed.sets())).orElse(WordSets.ALL));
  }

  private Phrases phrases(List<Phrase> phrases, int needed) {
    int[] rarest = phrases.stream().mapToInt(phrase -> number(needs(phrase))).toArray();
    int[] next =
        phrases.stream().mapToInt(phrase -> nextNeeds.getOrDefault(phrase, WordSets.ALL)).toArray();
    return new Phrases(phrases, rarest, next, needed);
  }

  /** The words that a phrase cannot do without; empty if it can be there without any. */
  Optional<Needs> needs(Phrase phrase) {
    return Optional.ofNullable(needs.get(phrase));
  }

  /** Words without which none of the phrases can match. */
  private Optional<Needs> needs(List<Phrase> phrases) {
    List<Needs> each = new ArrayList<>(phrases.size());
    for (Phrase phrase : phrases) {
      Needs needed = needs.get(phrase);
      if (needed == null) {
        return Optional.empty();
      }
      each.add(needed);
    }
    return Optional.of(Needs.oneOf(each));
  }

  private int number(Optional<Needs> needs) {
    return needs.map(this::number).orElse(WordSets.ALL);
  }

  private int number(Needs needs) {
    return sets.joined(needs.sets());
  }

  /** How many phrases others use. */
  int sharedCount() {
    return shared;
  }

  /** What the phrases make of words. */
  Vocabulary vocabulary() {
    return new Vocabulary(number, dictionary.dictionary(), sets);
  }

  private Phrase made(Phrase phrase, Needs needed) {
    needs.put(phrase, needed);
    return phrase;
  }

  private int commonness(Phrase phrase) {
    return needsOf(phrase).commonness();
  }

  private Needs needsOf(Phrase phrase) {
    return java.util.Objects.requireNonNull(needs.get(phrase));
  }
}
