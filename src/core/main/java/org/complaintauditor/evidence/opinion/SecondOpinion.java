package org.complaintauditor.evidence.opinion;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.opinion.OpinionWeights.LabelWeights;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;

/**
 * A second opinion on what a message tells: for each label a linear model (logistic regression)
 * over windows of two sentences. Safe to share between threads.
 */
public final class SecondOpinion {
  private static final String WEIGHTS = "weights.tsv";

  private final OpinionWeights weights;
  private final ThreadLocal<NGrams> grams = ThreadLocal.withInitial(NGrams::new);

  /** Read once, when it is first asked for. */
  private static final class Shipped {
    private static final SecondOpinion INSTANCE = read();

    private static SecondOpinion read() {
      try (InputStream weights = SecondOpinion.class.getResourceAsStream(WEIGHTS)) {
        return new SecondOpinion(
            OpinionWeights.read(
                WEIGHTS,
                new InputStreamReader(Objects.requireNonNull(weights), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The one that is shipped, trained from the project's labelled messages. */
  public static SecondOpinion shipped() {
    return Shipped.INSTANCE;
  }

  /** An id of the weights: the same weights have the same. */
  public String weightsId() {
    return weights.id();
  }

  /** With these weights. */
  public SecondOpinion(OpinionWeights weights) {
    this.weights = weights;
  }

  /** What it says of the sentences of a message. */
  public Scores of(List<Sentence> sentences, Direction direction) {
    WeightTable table = weights.table(direction);
    long[][] sums = new long[sentences.size()][table.pairs()];
    int[] counts = new int[sentences.size()];
    for (int i = 0; i < sums.length; i++) {
      counts[i] = add(sentences.get(i), sums[i], direction);
    }
    return new Scores(table.labels(), sums, counts);
  }

  /** Adds what a sentence weighs: its words by themselves, and runs of two and three of them. */
  private int add(Sentence sentence, long[] sums, Direction direction) {
    NGrams seen = grams.get();
    WeightTable table = weights.table(direction);
    WordSums words = weights.words(direction);
    int size = sentence.size() + (sentence.question() ? 1 : 0);
    int count = 0;
    long last = 0;
    long two = 0;
    for (int i = 0; i < size; i++) {
      WordSums.WordSum word =
          words.of(i < sentence.size() ? NGrams.shownAs(sentence, i) : NGrams.QUESTION, seen);
      count += word.addTo(sums);
      if (i > 1) {
        table.addTo(sums, NGrams.mixed(NGrams.then(two, word.hash())));
        count++;
      }
      if (i > 0) {
        two = NGrams.then(last, word.hash());
        table.addTo(sums, NGrams.mixed(two));
        count++;
      }
      last = NGrams.then(NGrams.NO_WORDS, word.hash());
    }
    return count;
  }

  /**
   * The n-grams that weighed most for a label in two sentences, the heaviest first, each with its
   * share of the score.
   *
   * @param first the place of the first of them
   * @param most how many at most
   */
  public Map<String, Double> weighed(List<Sentence> sentences, int first, Label label, int most) {
    return heaviest(sentences, first, label, most, false);
  }

  /**
   * As {@link #weighed}, in whole words: what pieces of a word weigh is counted with the word.
   *
   * @return runs of one to three words with their shares
   */
  public Map<String, Double> weighedWords(
      List<Sentence> sentences, int first, Label label, int most) {
    return heaviest(sentences, first, label, most, true);
  }

  private Map<String, Double> heaviest(
      List<Sentence> sentences, int first, Label label, int most, boolean whole) {
    WeightTable table = weights.table(label.direction());
    int place = placeOf(label, table.labels());
    Map<String, Double> weighed = new LinkedHashMap<>();
    if (place < 0) {
      return weighed;
    }
    int last = Math.min(first + 1, sentences.size() - 1);
    Map<String, Long> sums = new LinkedHashMap<>();
    int count = 0;
    for (int i = first; i <= last; i++) {
      NGrams seen = grams.get();
      count += seen.of(sentences.get(i), hash -> {});
      String[] word = {""};
      seen.tell(
          sentences.get(i),
          (hash, gram) -> {
            boolean words = gram.charAt(0) == '=';
            if (words && gram.indexOf(' ') < 0) {
              word[0] = gram; // Its pieces come behind it.
            }
            long[] sum = new long[table.pairs()];
            table.addTo(sum, hash);
            if (WeightTable.weight(sum, place) != 0) {
              String name = !whole ? gram : words ? gram.substring(1) : word[0].substring(1);
              sums.merge(name, (long) WeightTable.weight(sum, place), Long::sum);
            }
          });
    }
    double norm = norm(count);
    sums.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> entry) -> -Math.abs(entry.getValue()))
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .forEach(one -> weighed.put(one.getKey(), one.getValue() / norm / OpinionWeights.THOUSAND));
    return weighed;
  }

  private static double norm(int count) {
    return Math.sqrt(Math.max(1, count));
  }

  /** The place of a label, however the pack writes it; -1 of one of the pack's own. */
  private static int placeOf(Label label, List<LabelWeights> labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).label().ordinal() == label.ordinal()) {
        return i;
      }
    }
    return -1;
  }

  /** The scores of a message: above the threshold of its label the model says yes. */
  public static final class Scores {
    private final List<LabelWeights> labels;
    private final long[][] sums;
    private final int[] counts;

    private Scores(List<LabelWeights> labels, long[][] sums, int[] counts) {
      this.labels = labels;
      this.sums = sums;
      this.counts = counts;
    }

    /** A label that the message may tell, and the first of the two sentences that say so. */
    public record Possible(Label label, int sentence, double score) {}

    /** Whether the model agrees that a sentence, with one beside it, tells this. */
    public boolean confirms(Label label, int sentence) {
      int place = place(label);
      return place < 0 || around(place, sentence) >= labels.get(place).confirms() / thousand();
    }

    /** What the message may tell, the likeliest first. */
    public List<Possible> possible() {
      List<Possible> possible = new ArrayList<>();
      for (int place = 0; place < labels.size(); place++) {
        int best = best(place);
        if (best >= 0) {
          double score = window(place, best);
          if (score >= labels.get(place).finds() / thousand()) {
            possible.add(
                new Possible(
                    labels.get(place).label(),
                    best,
                    score - labels.get(place).finds() / thousand()));
          }
        }
      }
      possible.sort(
          Comparator.comparingDouble((Possible found) -> -found.score())
              .thenComparing(Possible::label));
      return possible;
    }

    /** The first of the best two sentences of which this is one. */
    public int firstAround(Label label, int sentence) {
      int place = place(label);
      return sentence > 0 && place >= 0 && window(place, sentence - 1) > window(place, sentence)
          ? sentence - 1
          : sentence;
    }

    /** The score of the best two sentences. */
    public double best(Label label) {
      int place = place(label);
      int best = best(place);
      return best < 0 ? Double.NEGATIVE_INFINITY : window(place, best);
    }

    private static double thousand() {
      return OpinionWeights.THOUSAND;
    }

    private int place(Label label) {
      return placeOf(label, labels);
    }

    private double around(int place, int sentence) {
      double score = window(place, sentence);
      return sentence == 0 ? score : Math.max(score, window(place, sentence - 1));
    }

    /** The first of the best two sentences; -1 where there is none. */
    private int best(int place) {
      int best = -1;
      double most = 0;
      for (int i = 0; i < Math.max(1, sums.length - 1) && i < sums.length; i++) {
        double score = window(place, i);
        if (best < 0 || score > most) {
          most = score;
          best = i;
        }
      }
      return best;
    }

    private double window(int place, int first) {
      int last = Math.min(first + 1, sums.length - 1);
      long sum = WeightTable.weight(sums[first], place);
      int count = counts[first];
      if (last > first) {
        sum += WeightTable.weight(sums[last], place);
        count += counts[last];
      }
      return (sum / norm(count) + labels.get(place).intercept()) / OpinionWeights.THOUSAND;
    }
  }
}
