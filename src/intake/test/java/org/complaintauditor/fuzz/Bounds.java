package org.complaintauditor.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.management.ThreadMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.InvalidProfileException;

/** What must hold whatever bytes a reader is given: it reads or refuses, soon and in little. */
public final class Bounds {
  /** Most processor time: far more than any input of some kilobytes takes. */
  private static final double MOST_SECONDS = 20;

  /** The most bytes that may be allocated, kept or not, for an input, and for each byte of it. */
  private static final long MOST_BYTES = 300_000_000;

  private static final long MOST_BYTES_PER_BYTE = 20_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

  private Bounds() {}

  /**
   * Gives the bytes to the reader.
   *
   * @throws AssertionError if it takes too long or too much, or refuses without a message for
   *     people; what it throws else is a finding too
   */
  public static void hold(byte[] input, Consumer<byte[]> reader) {
    long classes = CLASSES.getTotalLoadedClassCount();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      reader.accept(input);
    } catch (UnusableExportException | InvalidProfileException refusal) {
      checkMessage(String.valueOf(refusal.getMessage()), new String(input, ISO_8859_1));
    }
    double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    if (seconds > MOST_SECONDS) {
      throw new AssertionError("%d bytes took %.1f s".formatted(input.length, seconds));
    }
    // A class that is loaded, and changed by the fuzzer, takes much more than any input.
    boolean onlyTheInput = classes == CLASSES.getTotalLoadedClassCount();
    if (onlyTheInput && bytes > MOST_BYTES + MOST_BYTES_PER_BYTE * input.length) {
      throw new AssertionError("%d bytes took %,d bytes".formatted(input.length, bytes));
    }
  }

  /** A message is a sentence of words, not the text of an exception, unless the input says so. */
  private static void checkMessage(String message, String input) {
    if (message.length() < 20 || message.length() > 4_000) {
      throw new AssertionError("a message of %d characters".formatted(message.length()));
    }
    for (String trace :
        new String[] {"Exception", "java.", "org.apache", "com.fasterxml", "null:"}) {
      if (message.contains(trace) && !input.contains(trace)) {
        throw new AssertionError("not for people: " + message);
      }
    }
  }
}
