package org.complaintauditor.report.html;

/**
 * A column of small numbers as one text, so many characters for each. The page reads a number at
 * its place without taking the text apart, so a column of 100,000 cases costs nothing but its
 * length.
 */
final class PackedColumn {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  private static final int BITS = 6;

  private final StringBuilder text = new StringBuilder();
  private final int width;
  private final long most;

  /**
   * An empty column.
   *
   * @param width how many characters a number takes
   */
  PackedColumn(int width) {
    this.width = width;
    this.most = (1L << (BITS * width)) - 1;
  }

  /** Adds a number; one that is too small or too large becomes the smallest or the largest. */
  void add(long number) {
    long rest = Math.max(0, Math.min(most, number));
    for (int digit = width - 1; digit >= 0; digit--) {
      text.append(DIGITS.charAt((int) (rest >> (BITS * digit)) & ((1 << BITS) - 1)));
    }
  }

  void clear() {
    text.setLength(0);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
