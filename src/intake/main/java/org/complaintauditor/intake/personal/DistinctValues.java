package org.complaintauditor.intake.personal;

import java.util.TreeSet;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;

/**
 * About how many different values there are, whatever their order, in little memory: the smallest
 * of their hashes are kept (k minimum values).
 */
final class DistinctValues {
  private static final int KEPT = 512;

  private final TreeSet<Long> smallest = new TreeSet<>(Long::compareUnsigned);

  void add(String value) {
    add(hash(value));
  }

  void merge(DistinctValues others) {
    others.smallest.forEach(this::add);
  }

  void write(ByteWriter to) {
    to.all(smallest, ByteWriter::signed);
  }

  static DistinctValues read(ByteReader from) {
    DistinctValues values = new DistinctValues();
    values.smallest.addAll(from.all(ByteReader::signed));
    return values;
  }

  private void add(long hash) {
    if (smallest.size() < KEPT) {
      smallest.add(hash);
    } else if (Long.compareUnsigned(hash, smallest.last()) < 0 && smallest.add(hash)) {
      smallest.pollLast();
    }
  }

  /** How many; exact up to 512. */
  double count() {
    if (smallest.size() < KEPT) {
      return smallest.size();
    }
    double share = (smallest.last() >>> 1) / (double) Long.MAX_VALUE;
    return (KEPT - 1) / share;
  }

  /** FNV-1a, then mixed: neighbours must not have neighbouring hashes. */
  private static long hash(String value) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
