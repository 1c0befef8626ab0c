package org.complaintauditor.console.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.complaintauditor.app.job.JobJson;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.job.CommandEnd;
import org.complaintauditor.console.job.JobEndings;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.store.jobs.Job;

/**
 * Keeps what a command has printed, and puts the file that it wrote in the place of an earlier one.
 */
public final class KeptAnswers implements JobEndings.Ending {

  /** The fact of an order that names the file for what is printed. */
  public static final String PRINTED = "printed";

  /** The fact of an order that names the file which what is written becomes. */
  public static final String BECOMES = "becomes";

  /** The fact of an order that names the file for the exit code. */
  public static final String EXIT = "exit";

  private final boolean whateverItSays;

  private KeptAnswers(boolean whateverItSays) {
    this.whateverItSays = whateverItSays;
  }

  /** Keeps the answers of commands that did what they were asked for. */
  public static KeptAnswers ofDone() {
    return new KeptAnswers(false);
  }

  /**
   * Keeps also the answers of commands whose exit code says that what they were given is not right:
   * a check that finds something wrong has done what it was asked for.
   */
  public static KeptAnswers ofChecks() {
    return new KeptAnswers(true);
  }

  @Override
  public boolean isDone(CommandEnd end) {
    return end.isDone()
        || (whateverItSays
            && end.how() == CommandEnd.How.BY_ITSELF
            && end.message().isEmpty()
            && !end.answer().isBlank());
  }

  @Override
  public void of(Job job, JobOrder order, CommandEnd end) throws IOException {
    String becomes = order.facts().getOrDefault(BECOMES, "");
    if (!becomes.isEmpty()) {
      Files.move(Path.of(order.target()), Path.of(becomes), StandardCopyOption.REPLACE_EXISTING);
    }
    String printed = order.facts().getOrDefault(PRINTED, "");
    if (!printed.isEmpty()) {
      OwnerOnly.write(Path.of(printed), JobJson.read(end.answer(), Said.class).text());
    }
    String exit = order.facts().getOrDefault(EXIT, "");
    if (!exit.isEmpty()) {
      OwnerOnly.write(Path.of(exit), String.valueOf(end.exit().orElse(-1)));
    }
  }
}
