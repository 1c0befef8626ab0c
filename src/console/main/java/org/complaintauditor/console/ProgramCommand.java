package org.complaintauditor.console;

import java.util.ArrayList;
import java.util.List;

/**
 * How the command line is started as a process of its own: what an export does to it, it does to
 * that process alone.
 *
 * @param java the words that start Java with this program, up to where options of Java may follow
 * @param program the words behind those options, up to the arguments of the command line
 */
public record ProgramCommand(List<String> java, List<String> program) {

  public ProgramCommand {
    java = List.copyOf(java);
    program = List.copyOf(program);
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
}
