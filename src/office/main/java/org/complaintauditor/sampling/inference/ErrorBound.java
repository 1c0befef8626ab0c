package org.complaintauditor.sampling.inference;

/**
 * Exact bounds on the number of wrong ones in a finite population: the confidence limits that
 * invert the hypergeometric distribution (Buonaccorsi 1987, A Note on Confidence Intervals for
 * Proportions in Finite Populations).
 */
public final class ErrorBound {

  private ErrorBound() {}

  /**
   * The most wrong ones that the population may have: the largest number under which so few of the
   * drawn ones are wrong with a probability of more than 1 - γ.
   *
   * @param population how many there are
   * @param drawn how many of them were drawn at random and looked at
   * @param wrong how many of these are wrong
   * @throws IllegalArgumentException if there are fewer than were drawn, or fewer drawn than wrong
   */
  public static int atMost(int population, int drawn, int wrong, Confidence confidence) {
    refuseImpossible(population, drawn, wrong);
    int low = wrong;
    int high = population - (drawn - wrong); // Those that were looked at and are right stay right.
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (confidence.isLeftBy(Hypergeometric.atMost(population, middle, drawn, wrong))) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /**
   * The fewest wrong ones that the population may have: the smallest number under which so many of
   * the drawn ones are wrong with a probability of more than half of 1 - γ. It is the lower of two
   * limits, each of which may be wrong with half of the risk.
   *
   * @param population how many there are
   * @param drawn how many of them were drawn at random and looked at
   * @param wrong how many of these are wrong
   * @throws IllegalArgumentException if there are fewer than were drawn, or fewer drawn than wrong
   */
  static int atLeast(int population, int drawn, int wrong, Confidence confidence) {
    refuseImpossible(population, drawn, wrong);
    if (wrong == 0) {
      return 0;
    }
    int low = wrong;
    int high = population - (drawn - wrong);
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (1 - Hypergeometric.atMost(population, middle, drawn, wrong - 1) > confidence.risk() / 2) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static void refuseImpossible(int population, int drawn, int wrong) {
    if (wrong < 0 || wrong > drawn || drawn > population) {
      throw new IllegalArgumentException(
          "%d wrong of %d drawn of %d".formatted(wrong, drawn, population));
    }
  }
}
