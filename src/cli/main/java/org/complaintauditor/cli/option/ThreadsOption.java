package org.complaintauditor.cli.option;

import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import picocli.CommandLine.Option;

/** How many cases are judged at a time. */
public final class ThreadsOption {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that judge cases, beside others that read and write; with 1 a single thread does"
              + " it all (default: the cores). Results do not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * How many.
   *
   * @throws UsageException if it is none
   */
  public int count() {
    if (threads < 1) {
      throw new UsageException(Wording.of("app.threads-at-least-one-is-needed", threads));
    }
    return threads;
  }
}
