package org.complaintauditor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Commands and options as a page in Markdown, made from picocli's model of them. */
final class OptionsPage {
  private static final int WIDTH = 120;

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    CommandLine program = CommandTable.of(new Main(), Optional.empty());
    command(program.getCommandSpec(), "##");
    return lines;
  }

  static Stream<MatchResult> matches(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results();
  }

  private void command(CommandSpec command, String heading) {
    lines.add("");
    lines.add(heading + " " + command.qualifiedName());
    lines.add("");
    wrapped("", "", String.join(" ", command.usageMessage().description()));
    List<ArgSpec> own = new ArrayList<>(command.positionalParameters());
    command.options().stream().filter(option -> isOwn(option, command)).forEach(own::add);
    own.removeIf(ArgSpec::hidden);
    if (!own.isEmpty()) {
      lines.add("");
      own.forEach(
          one -> wrapped("- `" + name(one) + "`: ", "  ", String.join(" ", one.description())));
    }
    String footer = String.join(" ", command.usageMessage().footer()).strip();
    if (!footer.isEmpty()) {
      lines.add("");
      wrapped("", "", footer);
    }
    command.subcommands().values().forEach(below -> command(below.getCommandSpec(), heading));
  }

  /** Whether an option is not one that every command has. */
  private static boolean isOwn(OptionSpec option, CommandSpec command) {
    return command.parent() == null || !(option.inherited() || option.usageHelp());
  }

  private static String name(ArgSpec argument) {
    String value = argument.arity().max() == 0 ? "" : argument.paramLabel();
    if (!(argument instanceof OptionSpec option)) {
      return value;
    }
    String names = String.join(", ", option.names());
    return value.isEmpty()
        ? names
        : argument.arity().min() == 0 ? names + "[=" + value + "]" : names + " " + value;
  }

  private void wrapped(String first, String rest, String text) {
    StringBuilder line = new StringBuilder(first);
    boolean isFresh = true;
    for (String word : text.strip().split("\\s+")) {
      if (!isFresh && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        isFresh = true;
      }
      line.append(isFresh ? "" : " ").append(word);
      isFresh = false;
    }
    lines.add(line.toString());
  }
}
