package org.complaintauditor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Commands and options as a page in Markdown, made from picocli's model of them. */
final class OptionsPage {
  private static final int WIDTH = 120;
  private static final String FENCE = "```";

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    command(CommandTable.of(Main.class, Optional.empty()));
    return lines;
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    lines.add("");
    lines.add("## " + spec.qualifiedName());
    paragraphs(spec.usageMessage().description());
    List<ArgSpec> shown =
        Stream.concat(
                spec.positionalParameters().stream(),
                spec.options().stream().filter(option -> isOwn(option, spec)))
            .filter(argument -> !argument.hidden())
            .toList();
    if (!shown.isEmpty()) {
      lines.add("");
    }
    for (ArgSpec argument : shown) {
      wrapped("- `" + name(argument) + "`: ", "  ", String.join(" ", argument.description()));
    }
    paragraphs(spec.usageMessage().footer());
    command.getSubcommands().values().forEach(this::command);
  }

  /** Whether an option is not one that every command has. */
  private static boolean isOwn(OptionSpec option, CommandSpec command) {
    return command.parent() == null
        || !(option.inherited() || option.usageHelp() || option.versionHelp());
  }

  private static String name(ArgSpec argument) {
    String value = argument.arity().max() == 0 ? "" : argument.paramLabel();
    if (!(argument instanceof OptionSpec option)) {
      return value;
    }
    String names = String.join(", ", option.names());
    if (value.isEmpty()) {
      return names;
    }
    return names + (argument.arity().min() == 0 ? "[=" + value + "]" : " " + value);
  }

  /** Texts a paragraph each; what is indented is a command, to be shown as it stands. */
  private void paragraphs(String... texts) {
    for (String text : String.join("%n", texts).split("%n")) {
      boolean isCommand = text.startsWith("  ");
      if (isCommand && lines.get(lines.size() - 1).equals(FENCE)) {
        lines.remove(lines.size() - 1);
      } else if (!text.isBlank()) {
        lines.add("");
        if (isCommand) {
          lines.add(FENCE);
        }
      }
      if (isCommand) {
        lines.add(text.strip().replace("%%", "%"));
        lines.add(FENCE);
      } else if (!text.isBlank()) {
        wrapped("", "", text);
      }
    }
  }

  private void wrapped(String first, String rest, String text) {
    StringBuilder line = new StringBuilder(first);
    boolean isFirst = true;
    for (String word : escaped(text).strip().split("\\s+")) {
      if (!isFirst && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(rest).append(word);
      } else {
        line.append(isFirst ? "" : " ").append(word);
      }
      isFirst = false;
    }
    lines.add(line.toString());
  }

  /** What picocli takes for a form, and Markdown for markup, as itself. */
  private static String escaped(String text) {
    return text.replace("%%", "%").replaceAll("[<*]", "\\\\$0");
  }
}
