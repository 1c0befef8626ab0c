package org.complaintauditor.console.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.app.job.JobJson;
import org.complaintauditor.app.job.Said;

/**
 * How a command ended.
 *
 * @param how how its process ended
 * @param exit the exit code of the process; empty if it had none
 * @param message what the command said of why it ended, in the language that it was asked for
 * @param run the run that was made
 * @param files what was written beside a folder
 * @param warnings what people should know
 * @param answer what it printed; only complete if it ended by itself
 */
public record CommandEnd(
    How how,
    OptionalInt exit,
    Optional<String> message,
    Optional<String> run,
    List<String> files,
    List<String> warnings,
    String answer) {

  /** How a process ended. */
  public enum How {
    /** It ended by itself, and said so. */
    BY_ITSELF,
    /** A person stopped it. */
    CANCELLED,
    /** It took longer than it may. */
    TIMED_OUT,
    /** It needed more memory than it may have. */
    OUT_OF_MEMORY,
    /** It printed more than is read. */
    TOO_MUCH_PRINTED,
    /** The system ended it, or somebody did. */
    KILLED,
    /** It could not be started. */
    NOT_STARTED,
    /** The console was closed. */
    CONSOLE_CLOSED
  }

  /** Did what it was asked for, and found nothing. */
  private static final int DONE = 0;

  /** Did what it was asked for, and found something. */
  private static final int FOUND = 1;

  public CommandEnd {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }

  /** Whether the command did what it was asked for. */
  public boolean isDone() {
    return how == How.BY_ITSELF
        && message.isEmpty()
        && exit.isPresent()
        && (exit.getAsInt() == DONE || exit.getAsInt() == FOUND);
  }

  /**
   * What a use case said.
   *
   * @throws JsonProcessingException if it is no answer of one
   */
  public String said() throws JsonProcessingException {
    return JobJson.read(answer, Said.class).text();
  }

  /** The end of a command that had recorded this run when its process was ended. */
  static CommandEnd recorded(String run) {
    return new CommandEnd(
        How.BY_ITSELF,
        OptionalInt.of(DONE),
        Optional.empty(),
        Optional.of(run),
        List.of(),
        List.of(),
        "");
  }

  static CommandEnd notStarted() {
    return new CommandEnd(
        How.NOT_STARTED,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        "");
  }
}
