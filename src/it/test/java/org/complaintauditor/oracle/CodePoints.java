package org.complaintauditor.oracle;

import java.util.Arrays;
import java.util.Comparator;

/** The order of strings by code points, which is not Java's order by UTF-16 units. */
final class CodePoints {
  static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String left, String right) {
    int[] a = left.codePoints().toArray();
    int[] b = right.codePoints().toArray();
    return Arrays.compare(a, b);
  }
}
