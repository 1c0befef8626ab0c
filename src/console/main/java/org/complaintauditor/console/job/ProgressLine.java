package org.complaintauditor.console.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line that a command writes on standard error with {@code --progress json} (docs/programs.md).
 */
sealed interface ProgressLine {

  /** The longest text that is kept of a line. */
  int LONGEST = 4_000;

  ObjectMapper JSON = new ObjectMapper();

  /** A stage begins; steps are 0 where it is not known how many there are. */
  record StageBegun(String stage, long steps) implements ProgressLine {}

  /** Number of steps of the stage that are done. */
  record StepsDone(long done) implements ProgressLine {}

  /** What people should know. */
  record Remark(String text) implements ProgressLine {}

  /** What only whoever mends the program reads. */
  record Logged() implements ProgressLine {}

  /**
   * The command says how it ended.
   *
   * @param exit the exit code
   * @param message what ended it; empty if it did what it was asked for
   * @param run the run that was made
   * @param files what was written beside its folder
   */
  record Finished(int exit, Optional<String> message, Optional<String> run, List<String> files)
      implements ProgressLine {
    public Finished {
      files = List.copyOf(files);
    }
  }

  /** What is no line of the command: Java itself speaks, before it begins or when memory ends. */
  record Foreign(String text) implements ProgressLine {}

  /** Reads a line. */
  static ProgressLine of(String line) {
    try {
      JsonNode read = JSON.readTree(line);
      if (read == null || !read.isObject()) {
        return new Foreign(cut(line));
      }
      if (read.has("exit")) {
        List<String> files = new ArrayList<>();
        read.path("files").forEach(file -> files.add(file.asText()));
        return new Finished(
            read.path("exit").asInt(), text(read, "message"), text(read, "run"), files);
      }
      if (read.has("stage")) {
        return new StageBegun(cut(read.path("stage").asText()), read.path("steps").asLong());
      }
      if (read.has("done")) {
        return new StepsDone(read.path("done").asLong());
      }
      return text(read, "warning").<ProgressLine>map(Remark::new).orElseGet(Logged::new);
    } catch (JsonProcessingException e) {
      return new Foreign(cut(line));
    }
  }

  private static Optional<String> text(JsonNode read, String key) {
    return Optional.ofNullable(read.path(key).textValue()).map(ProgressLine::cut);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
