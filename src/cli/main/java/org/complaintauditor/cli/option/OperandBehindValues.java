package org.complaintauditor.cli.option;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Leaves the last values of an option that takes several to the operands of its command, where
 * these stand nowhere else: {@code impact --on RUN PACK}, as the usage shows it. Picocli would give
 * the option all that follows.
 */
public final class OperandBehindValues implements IParameterPreprocessor {

  private static final String END_OF_OPTIONS = "--";

  @Override
  @SuppressWarnings("JdkObsolete") // Picocli's own stack.
  public boolean preprocess(
      Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    List<String> next = new ArrayList<>(arguments);
    Collections.reverse(next); // The first argument lies on top.
    int values = 0;
    while (values < next.size() && !isOption(next.get(values))) {
      values++;
    }
    long missing =
        command.positionalParameters().stream()
            .filter(operand -> Objects.equals(operand.getValue(), operand.initialValue()))
            .count();
    long left = missing - operands(next.subList(values, next.size()), command);
    int kept = (int) Math.max(1, values - Math.max(0, left));
    if (kept < values) {
      List<String> moved = List.copyOf(next.subList(kept, values));
      next.subList(kept, values).clear();
      next.add(END_OF_OPTIONS);
      next.addAll(moved);
      Collections.reverse(next);
      arguments.clear();
      arguments.addAll(next);
    }
    return false; // Picocli takes what is left.
  }

  /** How many arguments are no options, nor values of any. */
  private static int operands(List<String> arguments, CommandSpec command) {
    int operands = 0;
    for (int at = 0; at < arguments.size(); at++) {
      OptionSpec option = command.findOption(arguments.get(at));
      if (option != null) {
        at += option.arity().min();
      } else if (!isOption(arguments.get(at))) {
        operands++;
      }
    }
    return operands;
  }

  private static boolean isOption(String argument) {
    return argument.startsWith("-");
  }
}
