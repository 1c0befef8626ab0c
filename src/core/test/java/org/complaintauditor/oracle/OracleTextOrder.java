package org.complaintauditor.oracle;

import java.util.Arrays;
import java.util.Comparator;

/** The order of strings by code points, which is not Java's order by UTF-16 units. */
final class OracleTextOrder {
  static final Comparator<String> ORDER = OracleTextOrder::compare;

  private OracleTextOrder() {}

  private static int compare(String left, String right) {
    int[] a = left.codePoints().toArray();
    int[] b = right.codePoints().toArray();
    return Arrays.compare(a, b);
  }
}
