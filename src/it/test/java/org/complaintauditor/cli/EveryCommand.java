package org.complaintauditor.cli;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands of the program, as its command line knows them. */
public final class EveryCommand {

  private EveryCommand() {}

  /** Their names, of several words where they are in groups; groups that only show help too. */
  public static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    CommandLine program = CommandTable.of(CommandSpec.create(), Optional.empty());
    program.getSubcommands().forEach((name, command) -> add(name, command, names));
    return names;
  }

  private static void add(String name, CommandLine command, Set<String> names) {
    names.add(name);
    command.getSubcommands().forEach((word, below) -> add(name + " " + word, below, names));
  }
}
