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
  /** Words so common rule out hardly any phrase, and are in nearly each sentence. */
  private static final int TOO_COMMON = 500;

  private final int number;
  private final DictionaryMaker dictionary;
  private final IdentityHashMap<Phrase, Needs> needs = new IdentityHashMap<>();
  private final IdentityHashMap<Phrase, Needs> nextNeeds = new IdentityHashMap<>();
  private final PhraseIndex index = new PhraseIndex();
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
    int number = index.use(set);
    return made(new Phrase.OneWord(number), Needs.of(number, dictionary.commonness(set)));
  }

  /** A word of a kind. */
  Phrase ofKind(Kind kind) {
    return made(new Phrase.OfKind(kind), Needs.of(kind, dictionary.commonness(kind)));
  }

  /** A word of a kind that is none of these words. */
  Phrase ofKindExcept(Kind kind, Set<String> words) {
    return made(
        new Phrase.OfKindExcept(kind, index.use(dictionary.set(words))),
        Needs.of(kind, dictionary.commonness(kind)));
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
    List<Integer> words = new ArrayList<>();
    List<Phrase> others = new ArrayList<>();
    for (Phrase part : needed) {
      if (part instanceof Phrase.OneWord word) {
        words.add(word.set());
      } else {
        others.add(part);
      }
    }
    Phrase sequence =
        new Phrase.Sequence(List.copyOf(parts), List.copyOf(words), List.copyOf(others));
    if (needed.isEmpty()) {
      return sequence;
    }
    if (needed.size() > 1 && needsOf(needed.get(1)).commonness() < TOO_COMMON) {
      nextNeeds.put(sequence, needsOf(needed.get(1)));
    }
    return made(sequence, needsOf(needed.get(0)));
  }

  /** One of these phrases. */
  Phrase oneOf(List<Phrase> choices) {
    return choices.size() == 1 ? choices.get(0) : oneOf(phrases(choices));
  }

  private Phrase oneOf(Phrases choices) {
    Phrase oneOf = new Phrase.OneOf(choices);
    return needs(choices).map(all -> made(oneOf, all)).orElse(oneOf);
  }

  /** One of these phrases, for others to use. */
  Phrase shared(List<Phrase> choices) {
    Phrase phrase = oneOf(choices);
    Phrase wrapped = new Phrase.Shared(shared++, phrase);
    return needs(phrase).map(all -> made(wrapped, all)).orElse(wrapped);
  }

  /** These phrases under numbers of their own. */
  Phrases phrases(List<Phrase> phrases) {
    int first =
        index.add(
            phrases.stream()
                .map(
                    phrase ->
                        new PhraseIndex.Both(
                            needs(phrase), Optional.ofNullable(nextNeeds.get(phrase))))
                .toList());
    return new Phrases(first, List.copyOf(phrases));
  }

  /** The words that a phrase cannot do without; empty if it can be there without any. */
  Optional<Needs> needs(Phrase phrase) {
    return Optional.ofNullable(needs.get(phrase));
  }

  /** Words of which one is there if one of the phrases is. */
  Optional<Needs> needs(Phrases phrases) {
    List<Needs> each = new ArrayList<>(phrases.all().size());
    for (Phrase phrase : phrases.all()) {
      Needs needed = needs.get(phrase);
      if (needed == null) {
        return Optional.empty();
      }
      each.add(needed);
    }
    return Optional.of(Needs.oneOf(each));
  }

  /** How many phrases others use. */
  int sharedCount() {
    return shared;
  }

  /** Which phrases can be where. */
  PhraseIndex index() {
    return index;
  }

  /** What the phrases make of words. */
  Vocabulary vocabulary() {
    return new Vocabulary(number, dictionary.dictionary(), index);
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
