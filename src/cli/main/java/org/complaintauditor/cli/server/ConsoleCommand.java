package org.complaintauditor.cli.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.NamedWorkspace;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.console.start.LocalConsole;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the console of one person in the browser. */
@Command(
    name = "console",
    description = {
      "Audit, read and decide in a browser. The console answers to this machine alone, and ends with"
          + " Ctrl+C.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  auditor console --workspace office"})
public final class ConsoleCommand implements Callable<Integer> {

  private static final int USUAL_PORT = 8321;
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--workspace",
      paramLabel = "FOLDER",
      description =
          "Where uploads, runs and decisions are kept (default: complaint-auditor in your home"
              + " folder). It is made if it is not there.")
  private Optional<Path> workspace = Optional.empty();

  @Parameters(arity = "0..1", paramLabel = "FOLDER", hidden = true)
  private Optional<Path> word = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The port (default: 8321, or the next one that is free).")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--no-browser", description = "Print the address, and open no browser.")
  private boolean noBrowser;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    MessageBundle words = language.words();
    int chosen = port.orElse(USUAL_PORT);
    if (chosen < 1 || chosen > HIGHEST_PORT) {
      throw new UsageException(Wording.of("cli.port-a-port-is-a-number", chosen, HIGHEST_PORT));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    ServerEnd end = new ServerEnd();
    LocalConsole console =
        LocalConsole.start(
            new LocalConsole.Start(
                NamedWorkspace.one(workspace, word).orElseGet(ConsoleCommand::usual),
                chosen,
                port.isEmpty(),
                words.language(),
                ThisProgram.asConsole()),
            end::lost);
    out.println(words.text(Wording.of("cli.open", console.entrance())));
    out.println(words.text(Wording.of("cli.console-runs-until-you-press-ctrl-c")));
    out.flush();
    if (!noBrowser) {
      console.openBrowser();
    }
    end.await(console);
    return ExitCode.DONE;
  }

  private static Path usual() {
    return Path.of(System.getProperty("user.home"), "complaint-auditor");
  }
}
