package org.complaintauditor.training;

import java.util.Map;
import org.complaintauditor.training.CountedMessages.Counted;

/** A trained model of one label. */
final class LabelModel {
  private final double[] weights;
  private final double intercept;

  /**
   * A model.
   *
   * @param weights of n-grams by their place
   * @param intercept the score where there is none
   */
  LabelModel(double[] weights, double intercept) {
    this.weights = weights.clone();
    this.intercept = intercept;
  }

  /** What an n-gram weighs. */
  double weight(int gram) {
    return weights[gram];
  }

  double intercept() {
    return intercept;
  }

  /** The score of sentences from one to another, both included. */
  double score(Counted message, int first, int last) {
    double sum = 0;
    int count = 0;
    for (int i = first; i <= last; i++) {
      for (Map.Entry<Integer, Integer> entry : message.sentences().get(i).entrySet()) {
        sum += weights[entry.getKey()] * entry.getValue();
      }
      count += message.counts().get(i);
    }
    return sum / Math.sqrt(Math.max(1, count)) + intercept;
  }

  /** The first sentence of the likeliest window. */
  int likeliest(Counted message) {
    int likeliest = 0;
    for (int i = 1; i < message.windows(); i++) {
      if (window(message, i) > window(message, likeliest)) {
        likeliest = i;
      }
    }
    return likeliest;
  }

  /** The score of the likeliest window. */
  double best(Counted message) {
    return window(message, likeliest(message));
  }

  private double window(Counted message, int first) {
    return score(message, first, message.last(first));
  }
}
