package org.complaintauditor.intake.hostile;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.intake.file.InputCannotBeAudited;

/** Reads all hostile files, in a process that has hardly any memory. */
final class SmallMemory {

  private SmallMemory() {}

  static List<Hostile> all() {
    return Stream.of(HostileTexts.all(), HostileWorkbooks.all(), HostileArchives.all())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Prints a line per file: its place in the list, milliseconds of the processor, what happened.
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Hostile> all = all();
    for (int i = 0; i < all.size(); i++) {
      long start = threads.getCurrentThreadCpuTime();
      String happened = happens(all.get(i), Path.of(arguments[0]));
      long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
      out.printf("%d\t%d\t%s%n", i, millis, happened.replaceAll("\\s", " "));
    }
  }

  private static String happens(Hostile hostile, Path folder) {
    try {
      hostile.attempt().read(folder);
      return "was read";
    } catch (InputCannotBeAudited e) {
      return "refused: " + e.getMessage();
    } catch (Throwable e) { // Also that the memory is full: that is what is tested.
      return "failed: " + e + " at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "");
    }
  }
}
