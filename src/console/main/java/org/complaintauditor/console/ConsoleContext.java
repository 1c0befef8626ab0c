package org.complaintauditor.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.complaintauditor.console.job.CommandSettings;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.console.job.ShortCommands;
import org.complaintauditor.console.settings.KeepingTimes;
import org.complaintauditor.deciding.file.WorkspacePolicy;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.store.Workspace;

/**
 * What all controllers work with.
 *
 * @param workspace the database
 * @param folder the folder of the workspace
 * @param program the program, for commands that run as processes of their own
 * @param limits how much the console takes
 * @param jobs commands that wait for their turn and run in the background
 * @param commands commands that a page waits for
 * @param choices what forms have chosen before a person chooses
 * @param keeping how long what is kept
 * @param returnedBooks held by whoever changes or deletes review workbooks that came back
 */
public record ConsoleContext(
    Workspace workspace,
    Path folder,
    Program program,
    Limits limits,
    JobRunner jobs,
    ShortCommands commands,
    UsualChoices choices,
    KeepingTimes keeping,
    Lock returnedBooks)
    implements AutoCloseable {

  /**
   * A context whose commands are started as this program says.
   *
   * @param environment variables that commands have beside those of the console
   * @param clock what time it is
   */
  public static ConsoleContext of(
      Workspace workspace,
      Path folder,
      Program program,
      Limits limits,
      Map<String, String> environment,
      Clock clock) {
    CommandSettings settings =
        new CommandSettings(program.command(), folder.resolve(TEMPORARY), limits, environment);
    return new ConsoleContext(
        workspace,
        folder,
        program,
        limits,
        new JobRunner(workspace.jobs(), settings, clock),
        new ShortCommands(settings),
        UsualChoices.NONE,
        KeepingTimes.DEFAULT,
        new ReentrantLock());
  }

  /**
   * The same context with other settings.
   *
   * @param usual what forms have chosen before a person chooses
   * @param times how long what is kept
   */
  public ConsoleContext with(UsualChoices usual, KeepingTimes times) {
    return new ConsoleContext(
        workspace, folder, program, limits, jobs, commands, usual, times, returnedBooks);
  }

  private static final String TEMPORARY = "temporary";

  /**
   * What needs a second person.
   *
   * @throws IOException if {@code policy.yaml} cannot be read
   */
  public DecisionPolicy policy() throws IOException {
    return WorkspacePolicy.read(workspace, Optional.of(folder));
  }

  /** The folder of uploads, each of which has a folder of its own. */
  public Path uploads() {
    return folder.resolve("uploads");
  }

  /** The folder of runs. */
  public Path runs() {
    return folder.resolve("runs");
  }

  /** The folder of comparisons. */
  public Path comparisons() {
    return folder.resolve("comparisons");
  }

  /** The folder of dossiers. */
  public Path dossiers() {
    return folder.resolve("dossiers");
  }

  /** The folder of the office's profiles. */
  public Path profiles() {
    return folder.resolve("profiles");
  }

  /** The folder of what is only needed for a moment. */
  public Path temporary() {
    return folder.resolve(TEMPORARY);
  }

  /** Ends what runs. */
  @Override
  public void close() {
    commands.close();
    jobs.close();
    workspace.close();
  }
}
