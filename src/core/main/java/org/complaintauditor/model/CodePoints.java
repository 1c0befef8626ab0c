package org.complaintauditor.model;

import java.util.Comparator;

/** The order of texts by code points, in which outputs are sorted. */
public final class CodePoints {

  /** Orders by code points, which differs from {@link String#compareTo} beyond U+FFFF. */
  public static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String text, String other) {
    int shorter = Math.min(text.length(), other.length());
    for (int i = 0; i < shorter; i++) {
      char a = text.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean bothOrNeither = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNeither ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(text.length(), other.length());
  }
}
