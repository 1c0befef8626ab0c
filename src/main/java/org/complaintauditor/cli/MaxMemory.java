package org.complaintauditor.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a run may use, as {@code --max-memory} says it: {@code 512m} or {@code 2g}. */
final class MaxMemory {
  /** What the rules, the reports and Java itself take of any run. */
  private static final long LEAST = 64L << 20;

  private static final int DIGITS_READ = 6;
  private static final Pattern SIZE = Pattern.compile("(\\d{1," + DIGITS_READ + "})([mMgG])");

  private MaxMemory() {}

  /**
   * Reads a size.
   *
   * @return bytes
   * @throws UsageProblem if it is none, or too little for any run
   */
  static long parse(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw new UsageProblem(
          "--max-memory %s: write a number of megabytes or gigabytes, such as 512m or 2g"
              .formatted(text));
    }
    boolean giga = size.group(2).equalsIgnoreCase("g");
    long bytes = Long.parseLong(size.group(1)) << (giga ? 30 : 20);
    if (bytes < LEAST) {
      throw new UsageProblem("--max-memory %s: no run does with less than 64m".formatted(text));
    }
    return bytes;
  }
}
