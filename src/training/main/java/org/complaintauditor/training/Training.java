package org.complaintauditor.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.complaintauditor.evidence.opinion.NGrams;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;

/**
 * Trains for one label: which two sentences of a message tell it is mostly not known, so the model
 * is trained, and trained again with the windows that the model before finds likeliest.
 */
final class Training {
  static final double COST = Double.parseDouble(System.getProperty("C", "8"));
  static final int ROUNDS = Integer.getInteger("rounds", 3);
  static final int LEAST_MESSAGES = Integer.getInteger("df", 3);
  static final int MOST_GRAMS = Integer.getInteger("most", 3000);
  static final double POSWEIGHT = Double.parseDouble(System.getProperty("pw", "0.5"));

  /** A message as numbers. */
  record Counted(TrainingMessage message, List<SortedMap<Integer, Integer>> sentences, int[] counts) {
    int windows() {
      return sentences.isEmpty() ? 0 : Math.max(1, sentences.size() - 1);
    }
  }

  /** All n-grams of messages of one direction. */
  static final class Grams {
    final List<String> names = new ArrayList<>();
    final List<Counted> messages = new ArrayList<>();
    int[] usedBy = new int[0];

    Grams(List<TrainingMessage> all, Direction direction) {
      Map<String, Integer> places = new HashMap<>();
      NGrams seen = new NGrams();
      List<Integer> used = new ArrayList<>();
      for (TrainingMessage message : all) {
        if (message.direction() != direction) {
          continue;
        }
        List<SortedMap<Integer, Integer>> sentences = new ArrayList<>();
        int[] counts = new int[message.sentences().size()];
        Set<Integer> here = new HashSet<>();
        for (int i = 0; i < counts.length; i++) {
          SortedMap<Integer, Integer> grams = new TreeMap<>();
          int[] count = new int[1];
          seen.tell(
              message.sentences().get(i),
              (hash, gram) -> {
                Integer place = places.get(gram);
                if (place == null) {
                  place = places.size();
                  places.put(gram, place);
                  names.add(gram);
                  used.add(0);
                }
                grams.merge(place, 1, Integer::sum);
                here.add(place);
                count[0]++;
              });
          sentences.add(grams);
          counts[i] = count[0];
        }
        here.forEach(place -> used.set(place, used.get(place) + 1));
        messages.add(new Counted(message, sentences, counts));
      }
      usedBy = used.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** What was trained: the weights of n-grams by place. */
  record Trained(double[] weights, double intercept) {
    double score(Counted message, int first, int last) {
      double sum = 0;
      int count = 0;
      for (int i = first; i <= last; i++) {
        for (Map.Entry<Integer, Integer> one : message.sentences().get(i).entrySet()) {
          sum += weights[one.getKey()] * one.getValue();
        }
        count += message.counts()[i];
      }
      return sum / Math.sqrt(Math.max(1, count)) + intercept;
    }

    double window(Counted message, int first) {
      return score(message, first, Math.min(first + 1, message.sentences().size() - 1));
    }

    double best(Counted message) {
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < message.windows(); i++) {
        best = Math.max(best, window(message, i));
      }
      return best;
    }

    int place(Counted message) {
      int at = 0;
      for (int i = 1; i < message.windows(); i++) {
        if (window(message, i) > window(message, at)) {
          at = i;
        }
      }
      return at;
    }
  }

  private final Grams grams;
  private final Label label;
  private final List<Counted> messages;

  Training(Grams grams, Label label, List<Counted> messages) {
    this.grams = grams;
    this.label = label;
    this.messages =
        messages.stream()
            .filter(one -> one.message().known().contains(label) && one.windows() > 0)
            .toList();
  }

  Trained train() {
    boolean[] allowed = new boolean[grams.names.size()];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = grams.usedBy[i] >= LEAST_MESSAGES;
    }
    Trained model = null;
    for (int round = 0; round < ROUNDS; round++) {
      model = round(model, allowed);
    }
    model = round(model, likeliest(model, allowed));
    return model;
  }

  /** The n-grams that decide most: heavy ones that occur often. */
  private boolean[] likeliest(Trained model, boolean[] allowed) {
    boolean[] kept = new boolean[allowed.length];
    IntStream.range(0, allowed.length)
        .filter(i -> allowed[i] && model.weights()[i] != 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                    (Integer i) -> -Math.abs(model.weights()[i]) * Math.sqrt(grams.usedBy[i]))
                .thenComparing(i -> grams.names.get(i)))
        .limit(MOST_GRAMS)
        .forEach(i -> kept[i] = true);
    return kept;
  }

  private record Instance(Counted message, int first, int last, boolean yes) {}

  private Trained round(Trained before, boolean[] allowed) {
    List<Instance> instances = new ArrayList<>();
    int yes = 0;
    for (Counted message : messages) {
      int end = message.sentences().size() - 1;
      if (!message.message().labels().contains(label)) {
        for (int i = 0; i < message.windows(); i++) {
          instances.add(new Instance(message, i, Math.min(i + 1, end), false));
        }
        continue;
      }
      Set<Integer> places = message.message().places().getOrDefault(label, Set.of());
      if (!places.isEmpty()) {
        for (int i = 0; i < message.windows(); i++) {
          boolean here = places.contains(i) || places.contains(i + 1);
          yes += here ? 1 : 0;
          instances.add(new Instance(message, i, Math.min(i + 1, end), here));
        }
      } else if (before == null) {
        instances.add(new Instance(message, 0, end, true));
        yes++;
      } else {
        int place = before.place(message);
        instances.add(new Instance(message, place, Math.min(place + 1, end), true));
        yes++;
      }
    }
    Problem problem = new Problem();
    int[] columns = new int[allowed.length];
    List<Integer> back = new ArrayList<>();
    for (int i = 0; i < allowed.length; i++) {
      if (allowed[i]) {
        back.add(i);
        columns[i] = back.size();
      }
    }
    problem.l = instances.size();
    problem.n = back.size() + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = features(instances.get(i), columns, problem.n);
      problem.y[i] = instances.get(i).yes() ? 1 : -1;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, 0.01);
    double more = Math.pow((problem.l - yes) / (double) Math.max(1, yes), POSWEIGHT);
    parameter.setWeights(new double[] {more}, new int[] {1});
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] trained = model.getFeatureWeights();
    double[] weights = new double[allowed.length];
    for (int i = 0; i < back.size(); i++) {
      weights[back.get(i)] = sign * trained[i];
    }
    return new Trained(weights, sign * trained[back.size()]);
  }

  private static Feature[] features(Instance instance, int[] columns, int bias) {
    SortedMap<Integer, Integer> sum = new TreeMap<>();
    int count = 0;
    for (int i = instance.first(); i <= instance.last(); i++) {
      instance.message().sentences().get(i).forEach((gram, times) -> {
        if (columns[gram] > 0) {
          sum.merge(columns[gram], times, Integer::sum);
        }
      });
      count += instance.message().counts()[i];
    }
    double norm = Math.sqrt(Math.max(1, count));
    List<Feature> features = new ArrayList<>(sum.size() + 1);
    sum.forEach((column, times) -> features.add(new FeatureNode(column, times / norm)));
    features.add(new FeatureNode(bias, 1));
    return features.toArray(new Feature[0]);
  }
}
