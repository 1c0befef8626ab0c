package org.complaintauditor.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What people decide about findings. */
@Command(
    name = "decisions",
    description = "Write down, add, list and check what people decide about findings.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DecisionsTemplateCommand.class,
      DecisionsAddCommand.class,
      DecisionsListCommand.class,
      DecisionsStatusCommand.class
    })
final class DecisionsCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Objects.requireNonNull(spec).commandLine().usage(out);
  }
}
