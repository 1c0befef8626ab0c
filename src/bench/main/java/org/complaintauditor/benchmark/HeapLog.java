package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the collector's log says of the heap, in MB; both 0 when nothing was collected.
 *
 * @param used the most that was in use when a collection began: garbage included, up to what the
 *     heap may hold
 * @param kept the most that was in use after a collection of the whole heap, or of the young part
 *     where the whole was never collected
 */
record HeapLog(long used, long kept) {

  private static final Pattern COLLECTION = Pattern.compile("Pause (\\w+).* (\\d+)M->(\\d+)M\\(");

  /** The options of a process that make it write the log. */
  static List<String> flags(Path log) {
    return List.of("-Xlog:gc:file=" + log + "::filecount=0");
  }

  /** Reads the log of a process. */
  static HeapLog read(Path log) throws IOException {
    long used = 0;
    long keptByFull = 0;
    long keptByYoung = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher collection = COLLECTION.matcher(line);
      if (collection.find()) {
        used = Math.max(used, Long.parseLong(collection.group(2)));
        long after = Long.parseLong(collection.group(3));
        if (collection.group(1).equals("Full")) {
          keptByFull = Math.max(keptByFull, after);
        } else {
          keptByYoung = Math.max(keptByYoung, after);
        }
      }
    }
    return new HeapLog(used, keptByFull > 0 ? keptByFull : keptByYoung);
  }
}
