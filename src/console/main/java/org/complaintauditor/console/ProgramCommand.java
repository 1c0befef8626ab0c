package org.complaintauditor.console;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the process of a job is started: what an export does to it, it does to that process alone.
 *
 * @param java the words that start Java with this program, up to where options of Java may follow
 * @param job the words behind those options that start the process of a job
 */
public record ProgramCommand(List<String> java, List<String> job) {

  public ProgramCommand {
    java = List.copyOf(java);
    job = List.copyOf(job);
  }

  /**
   * The words that start the process of a job.
   *
   * @param javaOptions options of Java, such as how much memory it may use
   */
  public List<String> job(List<String> javaOptions) {
    return Stream.of(java, javaOptions, job).flatMap(List::stream).toList();
  }
}
