package org.complaintauditor.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.opinion.NGrams;
import org.complaintauditor.model.Direction;

/** The messages of one direction as numbers: how often each n-gram stands in each sentence. */
final class CountedMessages {
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> grams = new ArrayList<>();
  private final List<Integer> usedBy = new ArrayList<>();
  private final List<Counted> all = new ArrayList<>();

  /**
   * A message as numbers.
   *
   * @param sentences for each sentence how often each n-gram stands in it, by its place
   * @param counts how many n-grams each sentence has
   */
  record Counted(
      TrainingMessage message, List<SortedMap<Integer, Integer>> sentences, List<Integer> counts) {

    /** How many windows of two sentences there are; a single sentence is one. */
    int windows() {
      return sentences.isEmpty() ? 0 : Math.max(1, sentences.size() - 1);
    }

    /** The place of the last sentence of the window that begins with this one. */
    int last(int first) {
      return Math.min(first + 1, sentences.size() - 1);
    }
  }

  CountedMessages(List<TrainingMessage> messages, Direction direction) {
    NGrams seen = new NGrams();
    messages.stream()
        .filter(message -> message.direction() == direction)
        .forEach(message -> all.add(counted(message, seen)));
  }

  private Counted counted(TrainingMessage message, NGrams seen) {
    List<SortedMap<Integer, Integer>> sentences = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    Set<Integer> here = new HashSet<>();
    for (Sentence part : message.sentences()) {
      SortedMap<Integer, Integer> sentence = new TreeMap<>();
      seen.tell(
          part,
          (hash, gram) -> {
            int place = place(gram);
            sentence.merge(place, 1, Integer::sum);
            here.add(place);
          });
      counts.add(sentence.values().stream().mapToInt(Integer::intValue).sum());
      sentences.add(sentence);
    }
    here.forEach(place -> usedBy.set(place, usedBy.get(place) + 1));
    return new Counted(message, sentences, counts);
  }

  private int place(String gram) {
    return places.computeIfAbsent(
        gram,
        name -> {
          grams.add(name);
          usedBy.add(0);
          return grams.size() - 1;
        });
  }

  List<Counted> all() {
    return all;
  }

  /** How many n-grams there are; they have the places below. */
  int size() {
    return grams.size();
  }

  String gram(int place) {
    return grams.get(place);
  }

  /** In how many messages an n-gram stands. */
  int usedBy(int place) {
    return usedBy.get(place);
  }
}
