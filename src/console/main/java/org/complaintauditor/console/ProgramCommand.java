package org.complaintauditor.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the command line is started as a process of its own: what an export does to it, it does to
 * that process alone.
 *
 * @param java the words that start Java with this program, up to where options of Java may follow
 * @param program the words behind those options, up to the arguments of the command line
 * @param job the words behind those options that start the process of a job
 */
public record ProgramCommand(List<String> java, List<String> program, List<String> job) {

  public ProgramCommand {
    java = List.copyOf(java);
    program = List.copyOf(program);
    job = List.copyOf(job);
  }

  /** A program that is started by the same words for commands and for jobs. */
  public ProgramCommand(List<String> java, List<String> program) {
    this(java, program, program);
  }

  /**
   * The words that run a command.
   *
   * @param javaOptions options of Java, such as how much memory it may use
   * @param arguments the command and its arguments
   */
  public List<String> running(List<String> javaOptions, List<String> arguments) {
    List<String> words = new ArrayList<>(java);
    words.addAll(javaOptions);
    words.addAll(program);
    words.addAll(arguments);
    return words;
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
