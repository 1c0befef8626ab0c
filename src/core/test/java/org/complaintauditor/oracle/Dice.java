package org.complaintauditor.oracle;

import java.util.List;
import java.util.Random;

/** A seeded source of choices for the case generator. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  /** True in the given share of the throws, in per cent. */
  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  /** A number from 0 up to, not including, the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  @SafeVarargs
  final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Picks from {@code "40 AGENT, 10 SYSTEM, 5 -"}: weights and words, {@code -} being empty. */
  String weighted(String table) {
    String[] entries = table.split(",");
    int total = 0;
    for (String entry : entries) {
      total += Integer.parseInt(entry.strip().split(" ")[0]);
    }
    int left = random.nextInt(total);
    for (String entry : entries) {
      String[] parts = entry.strip().split(" ");
      left -= Integer.parseInt(parts[0]);
      if (left < 0) {
        return parts[1].equals("-") ? "" : parts[1];
      }
    }
    throw new IllegalStateException(table);
  }
}
