package org.complaintauditor.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.complaintauditor.model.Label;
import org.complaintauditor.training.CountedMessages.Counted;

/**
 * Trains the model of one label by logistic regression. Of most messages it is known that they have
 * the label, not where; so the model is trained several times, each time with those two sentences
 * of a message that the model before finds likeliest. Everything is in a fixed order: the same
 * messages give the same model.
 */
final class LabelTraining {
  /** What an error costs against the size of the weights. */
  private static final double COST = 8;

  private static final double PRECISION = 0.01;
  private static final int ROUNDS = 3;

  /** N-grams of fewer messages are left out. */
  private static final int LEAST_MESSAGES = 3;

  /** Number of n-grams that are kept. */
  private static final int MOST_GRAMS = 4000;

  private final CountedMessages counted;
  private final Label label;
  private final List<Counted> messages;

  /** With those of the messages of which it is known whether they have the label. */
  LabelTraining(CountedMessages counted, Label label, List<Counted> messages) {
    this.counted = counted;
    this.label = label;
    this.messages =
        messages.stream()
            .filter(one -> one.message().known().contains(label) && one.windows() > 0)
            .toList();
  }

  LabelModel train() {
    boolean[] used = new boolean[counted.size()];
    for (int i = 0; i < used.length; i++) {
      used[i] = counted.usedBy(i) >= LEAST_MESSAGES;
    }
    Optional<LabelModel> model = Optional.empty();
    for (int round = 0; round < ROUNDS; round++) {
      model = Optional.of(train(windows(model), used));
    }
    return train(windows(model), heaviest(model.orElseThrow(), used));
  }

  /** The n-grams that decide most: heavy ones that occur often. */
  private boolean[] heaviest(LabelModel model, boolean[] used) {
    boolean[] kept = new boolean[used.length];
    IntStream.range(0, used.length)
        .filter(i -> used[i] && model.weight(i) != 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                    (Integer i) -> -Math.abs(model.weight(i)) * Math.sqrt(counted.usedBy(i)))
                .thenComparing(counted::gram))
        .limit(MOST_GRAMS)
        .forEach(i -> kept[i] = true);
    return kept;
  }

  private record Window(Counted message, int first, int last, boolean tells) {}

  private List<Window> windows(Optional<LabelModel> before) {
    List<Window> windows = new ArrayList<>();
    for (Counted message : messages) {
      boolean tells = message.message().labels().contains(label);
      Set<Integer> places = message.message().places().getOrDefault(label, Set.of());
      if (!tells || !places.isEmpty()) {
        for (int i = 0; i < message.windows(); i++) {
          boolean here = tells && (places.contains(i) || places.contains(message.last(i)));
          windows.add(new Window(message, i, message.last(i), here));
        }
      } else if (before.isEmpty()) {
        windows.add(new Window(message, 0, message.sentences().size() - 1, true));
      } else {
        int first = before.get().likeliest(message);
        windows.add(new Window(message, first, message.last(first), true));
      }
    }
    return windows;
  }

  private LabelModel train(List<Window> windows, boolean[] used) {
    int[] columns = new int[used.length];
    List<Integer> grams = new ArrayList<>();
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        grams.add(i);
        columns[i] = grams.size();
      }
    }
    int intercept = grams.size() + 1;
    Problem problem = new Problem();
    problem.l = windows.size();
    problem.n = intercept;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    int telling = 0;
    for (int i = 0; i < problem.l; i++) {
      Window window = windows.get(i);
      problem.x[i] = features(window, columns, intercept);
      problem.y[i] = window.tells() ? 1 : -1;
      telling += window.tells() ? 1 : 0;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
    double rarer = Math.sqrt((problem.l - telling) / (double) Math.max(1, telling));
    parameter.setWeights(new double[] {rarer}, new int[] {1});
    Model model = Linear.train(problem, parameter);
    // The library counts for the class that it met first.
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = new double[used.length];
    for (int i = 0; i < grams.size(); i++) {
      weights[grams.get(i)] = sign * model.getFeatureWeights()[i];
    }
    return new LabelModel(weights, sign * model.getFeatureWeights()[grams.size()]);
  }

  private static Feature[] features(Window window, int[] columns, int intercept) {
    SortedMap<Integer, Integer> times = new TreeMap<>();
    int count = 0;
    for (int i = window.first(); i <= window.last(); i++) {
      window
          .message()
          .sentences()
          .get(i)
          .forEach(
              (gram, more) -> {
                if (columns[gram] > 0) {
                  times.merge(columns[gram], more, Integer::sum);
                }
              });
      count += window.message().counts().get(i);
    }
    double norm = Math.sqrt(Math.max(1, count));
    List<Feature> features = new ArrayList<>(times.size() + 1);
    times.forEach((column, many) -> features.add(new FeatureNode(column, many / norm)));
    features.add(new FeatureNode(intercept, 1));
    return features.toArray(Feature[]::new);
  }
}
