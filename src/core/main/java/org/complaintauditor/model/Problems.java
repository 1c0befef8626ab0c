package org.complaintauditor.model;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The data problems of an export, in the order of file, row, column and code. There may be more of
 * them than memory holds.
 */
public interface Problems extends Iterable<Problem>, AutoCloseable {

  /** How many there are. */
  long size();

  /** Gives up what they take; they cannot be read afterwards. */
  @Override
  default void close() {
    // Memory needs no closing.
  }

  /** All of them, in order. */
  default Stream<Problem> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** A few problems. */
  static Problems of(List<Problem> problems) {
    List<Problem> sorted =
        problems.stream()
            .sorted(
                Comparator.comparing(Problem::origin)
                    .thenComparing(Problem::column, CodePoints.ORDER)
                    .thenComparing(Problem::code))
            .toList();
    return new Problems() {
      @Override
      public long size() {
        return sorted.size();
      }

      @Override
      public Iterator<Problem> iterator() {
        return sorted.iterator();
      }
    };
  }
}
