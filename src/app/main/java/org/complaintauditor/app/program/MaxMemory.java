package org.complaintauditor.app.program;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.model.Wording;

/** How much memory a run may use, as {@code --max-memory} says it: {@code 512m} or {@code 2g}. */
public final class MaxMemory {
  /** What the rules, the reports and Java itself take of any run: with 72m the smallest ends. */
  private static final long LEAST = 80L << 20;

  /** An upper bound: no run needs more, and not every machine lets Java ask for it. */
  private static final long MOST = 1L << 40;

  private static final int DIGITS_READ = 6;
  private static final Pattern SIZE = Pattern.compile("(\\d{1," + DIGITS_READ + "})([mMgG])");

  private MaxMemory() {}

  /**
   * Reads a size.
   *
   * @return bytes
   * @throws InvalidRequestException if it is none, or too little for any run
   */
  public static long parse(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw new InvalidRequestException(
          Wording.of("app.max-memory-write-a-number-of-megabytes", text));
    }
    boolean giga = size.group(2).equalsIgnoreCase("g");
    long bytes = Long.parseLong(size.group(1)) << (giga ? 30 : 20);
    if (bytes < LEAST) {
      throw new InvalidRequestException(Wording.of("app.max-memory-no-run-does-with-less", text));
    }
    if (bytes > MOST) {
      throw new InvalidRequestException(Wording.of("app.max-memory-write-at-most-1024g", text));
    }
    return bytes;
  }

  /** Whether it comes of memory that ran out, wherever that was. */
  public static boolean isExhausted(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  /** What to do then. */
  public static Wording needsMore() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return Wording.of(
        "app.run-needs-more-memory-than-m-has",
        megabytes,
        Math.max(128, Long.highestOneBit(megabytes) * 4));
  }
}
