package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * In which part of the program a recorded run was, by samples of its threads every 10 ms. A sample
 * belongs to the innermost frame of a package that stands for a part; so a calendar's work counts
 * where it is asked for. What the collector and the compilers of Java cost is not in it.
 */
final class Phases {

  private static final String OURS = "org.complaintauditor.";
  private static final String OTHER = "other";

  /** Packages by what they do; packages that several parts use (model, calendar) are in none. */
  private static final Map<String, List<String>> PARTS = parts();

  private Phases() {}

  private static Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("reading", List.of("intake"));
    parts.put("histories", List.of("history", "quality"));
    parts.put("texts", List.of("evidence"));
    parts.put("judging", List.of("ruling", "obligation"));
    parts.put("observing", List.of("observation"));
    parts.put("writing", List.of("report", "proof"));
    parts.put(OTHER, List.of("audit", "cli", "pack"));
    return parts;
  }

  /** The options of a process that make it record itself. */
  static List<String> flags(Path recording) {
    return List.of(
        "-XX:StartFlightRecording=settings=profile,filename=" + recording,
        "-Xlog:jfr*=off",
        "-Xlog:jfr+startup=off");
  }

  /** The share of each part, from 0 to 1, in a fixed order. */
  static Map<String, Double> read(Path recording) throws IOException {
    Map<String, Long> samples = new LinkedHashMap<>();
    PARTS.keySet().forEach(part -> samples.put(part, 0L));
    long all = 0;
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null) {
          samples.merge(partOf(event.getStackTrace().getFrames()), 1L, Long::sum);
          all++;
        }
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Map.Entry<String, Long> part : samples.entrySet()) {
      shares.put(part.getKey(), all == 0 ? 0 : (double) part.getValue() / all);
    }
    return shares;
  }

  private static String partOf(List<RecordedFrame> innermostFirst) {
    for (RecordedFrame frame : innermostFirst) {
      RecordedMethod method = frame.getMethod();
      String type = method == null ? "" : method.getType().getName();
      if (type.startsWith(OURS)) {
        String part = partOf(type.substring(OURS.length()));
        if (!part.isEmpty()) {
          return part;
        }
      }
    }
    return OTHER;
  }

  private static String partOf(String type) {
    for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
      if (part.getValue().stream().anyMatch(name -> type.startsWith(name + "."))) {
        return part.getKey();
      }
    }
    return "";
  }
}
