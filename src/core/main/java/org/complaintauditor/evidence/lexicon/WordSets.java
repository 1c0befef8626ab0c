package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.complaintauditor.evidence.message.Kind;

/**
 * Numbers the word sets that the phrases of one direction look for. A set comes from the
 * dictionary, holds the words of a kind, or unites several others.
 */
final class WordSets {

  /** The number of the set in which all words are. */
  static final int ALL = 0;

  private final Map<Integer, Integer> ofDictionary = new HashMap<>();
  private final Map<Kind, Integer> ofKinds = new EnumMap<>(Kind.class);
  private final Map<Set<Integer>, Integer> joined = new HashMap<>();

  /** For each set, by its number, the joined ones of which it is a part. */
  private final List<List<Integer>> partOf = new ArrayList<>();

  WordSets() {
    added(); // The set of all words.
  }

  private int added() {
    partOf.add(new ArrayList<>());
    return partOf.size() - 1;
  }

  /** The number that a set of the dictionary has here. */
  int number(int set) {
    return ofDictionary.computeIfAbsent(set, key -> added());
  }

  /** The number of the words of a kind. */
  int number(Kind kind) {
    return ofKinds.computeIfAbsent(kind, key -> added());
  }

  /** The number of the words that are in one of these sets. */
  int joined(Set<Integer> sets) {
    if (sets.size() == 1) {
      return sets.iterator().next();
    }
    return joined.computeIfAbsent(Set.copyOf(sets), this::own);
  }

  /** A number of its own for the words that are in one of these sets. */
  int own(Set<Integer> sets) {
    int number = added();
    sets.forEach(part -> partOf.get(part).add(number));
    return number;
  }

  /** How many sets there are. */
  int size() {
    return partOf.size();
  }

  /** The sets of a word that is in these of the dictionary. */
  int[] of(int[] dictionarySets) {
    return withJoined(
        Arrays.stream(dictionarySets).filter(ofDictionary::containsKey).map(this::number));
  }

  /** The sets of any word of a kind. */
  int[] of(Kind kind) {
    return ofKinds.containsKey(kind) ? withJoined(IntStream.of(number(kind))) : new int[0];
  }

  private int[] withJoined(IntStream sets) {
    return sets.flatMap(
            set ->
                IntStream.concat(
                    IntStream.of(set), partOf.get(set).stream().mapToInt(Integer::intValue)))
        .distinct()
        .sorted()
        .toArray();
  }
}
