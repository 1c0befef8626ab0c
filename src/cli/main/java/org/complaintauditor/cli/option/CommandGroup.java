package org.complaintauditor.cli.option;

import java.io.PrintWriter;
import java.util.Objects;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What commands have that are named by two words: a language for all of a group, and its help. */
public final class CommandGroup {

  @Option(
      names = "--language",
      paramLabel = "en|fr|de",
      defaultValue = "en",
      scope = ScopeType.INHERIT,
      description = "Language of what is said (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** Prints what commands there are. */
  public void help() {
    commandLine().usage(out());
  }

  public PrintWriter out() {
    return commandLine().getOut();
  }

  public PrintWriter err() {
    return commandLine().getErr();
  }

  /**
   * The words of the language.
   *
   * @throws UsageException if there is none of this name
   */
  public MessageBundle words() {
    return LanguageOption.words(language);
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
