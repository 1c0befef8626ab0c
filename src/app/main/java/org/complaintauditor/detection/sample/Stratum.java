package org.complaintauditor.detection.sample;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;

/**
 * A kind of messages from which some are drawn: those of which this is the rarest thing found, or
 * those of one side in which nothing was.
 *
 * @param found what was found, and what the second opinion says of it
 */
record Stratum(Direction from, Optional<Found> found) implements Comparable<Stratum> {
  private static final String NOTHING = "NOTHING";

  /** A label with an opinion. */
  record Found(Label label, Opinion opinion) implements Comparable<Found> {
    private static final Comparator<Found> ORDER =
        Comparator.comparing(Found::label).thenComparing(Found::opinion);

    @Override
    public int compareTo(Found other) {
      return ORDER.compare(this, other);
    }
  }

  private static final Comparator<Stratum> ORDER =
      Comparator.comparing((Stratum stratum) -> stratum.found().isEmpty())
          .thenComparing(one -> one.found().map(Found::label).orElse(Label.ACKNOWLEDGEMENT))
          .thenComparing(one -> one.found().map(Found::opinion).orElse(Opinion.NONE))
          .thenComparing(Stratum::from);

  @Override
  public int compareTo(Stratum other) {
    return ORDER.compare(this, other);
  }

  /** Its name in the sheet's hidden cells, such as {@code TIMEFRAME.DOUBTED}. */
  String key() {
    return found
        .map(one -> one.label() + "." + one.opinion())
        .orElseGet(() -> from + "." + NOTHING);
  }

  /** How often each label with each opinion is in the messages. */
  static final class Frequencies {
    private final Map<Label, Map<Opinion, Integer>> counts = new TreeMap<>();

    void add(Map<Label, Opinion> opinions) {
      opinions.forEach(
          (label, opinion) ->
              counts
                  .computeIfAbsent(label, key -> new EnumMap<>(Opinion.class))
                  .merge(opinion, 1, Integer::sum));
    }

    /** The stratum of a message: what is as rare as another is the first of both. */
    Stratum of(Direction from, Map<Label, Opinion> opinions) {
      Optional<Found> rarest =
          opinions.entrySet().stream()
              .map(one -> new Found(one.getKey(), one.getValue()))
              .min(Comparator.comparingInt(this::count).thenComparing(Comparator.naturalOrder()));
      // Of what was found only the label's own side counts.
      return new Stratum(rarest.map(one -> one.label().direction()).orElse(from), rarest);
    }

    private int count(Found found) {
      return counts.getOrDefault(found.label(), Map.of()).getOrDefault(found.opinion(), 0);
    }
  }

  /**
   * How many are drawn of each stratum: by turns of the one that has the fewest for the root of its
   * size, so that rare kinds are drawn more often than their share; two of each at least, if there
   * are as many to draw.
   *
   * @param sizes how many messages each has
   * @param wanted how many are drawn altogether, if there are as many
   */
  static Map<Stratum, Integer> allocation(Map<Stratum, Integer> sizes, int wanted) {
    Map<Stratum, Integer> drawn = new HashMap<>();
    List<Stratum> order = sizes.keySet().stream().sorted().toList();
    order.forEach(one -> drawn.put(one, 0));
    for (int least = 1; least <= 2; least++) {
      for (Stratum stratum : order) {
        if (wanted >= least * order.size() && size(sizes, stratum) >= least) {
          drawn.merge(stratum, 1, Integer::sum);
        }
      }
    }
    int left = wanted - drawn.values().stream().mapToInt(n -> n).sum();
    for (int i = 0; i < left; i++) {
      order.stream()
          .filter(one -> size(drawn, one) < size(sizes, one))
          .max(
              Comparator.comparingDouble(
                      (Stratum one) -> Math.sqrt(size(sizes, one)) / (size(drawn, one) + 0.5))
                  .thenComparing(Comparator.reverseOrder()))
          .ifPresent(one -> drawn.merge(one, 1, Integer::sum));
    }
    return drawn;
  }

  private static int size(Map<Stratum, Integer> sizes, Stratum stratum) {
    return sizes.getOrDefault(stratum, 0);
  }
}
