package org.complaintauditor.cli.option;

import java.util.Optional;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The workspace that a command works on. It is named by {@code --workspace}, as in every command;
 * without that word as well, as some commands once had it.
 */
public final class NamedWorkspace {

  @Option(
      names = "--workspace",
      paramLabel = "WORKSPACE",
      description = "The workspace: a folder, or postgresql://host/database.")
  private Optional<String> option = Optional.empty();

  @Parameters(arity = "0..1", paramLabel = "WORKSPACE", hidden = true)
  private Optional<String> word = Optional.empty();

  /**
   * As it is named.
   *
   * @throws UsageException if it is not, or twice
   */
  public String name() {
    return one(option, word)
        .orElseThrow(() -> new UsageException(Wording.of("cli.workspace-is-missing")));
  }

  /**
   * What was named in one of two ways.
   *
   * @throws UsageException if it was in both
   */
  public static <T> Optional<T> one(Optional<T> option, Optional<T> word) {
    if (option.isPresent() && word.isPresent()) {
      throw new UsageException(
          Wording.of("cli.workspace-names-a-workspace-as-well", option.get(), word.get()));
    }
    return option.or(() -> word);
  }
}
