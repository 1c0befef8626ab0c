package org.complaintauditor.cli.option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.complaintauditor.app.dossier.PasswordFile;
import org.complaintauditor.cli.terminal.Terminal;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import picocli.CommandLine.Option;

/** The password of a key: from a file, or typed where nobody sees it. Never from an argument. */
public final class KeyPassword {

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "Read the key's password from the first line of this file; else it is asked for.")
  private Optional<Path> file = Optional.empty();

  /** The password of a key that is there. */
  public char[] ask(MessageBundle words) {
    return file.isPresent()
        ? PasswordFile.read(file.get())
        : typed(words, Wording.of("cli.password-of-key"));
  }

  /** The password of a new key, typed twice. */
  public char[] askForNew(MessageBundle words) {
    if (file.isPresent()) {
      return PasswordFile.read(file.get());
    }
    char[] first = typed(words, Wording.of("cli.password-for-new-key"));
    char[] second = typed(words, Wording.of("cli.same-again"));
    if (!Arrays.equals(first, second)) {
      throw new UsageException(Wording.of("cli.two-passwords-differ"));
    }
    return first;
  }

  public static char[] typed(MessageBundle words, Wording question) {
    return Terminal.find()
        .flatMap(terminal -> Optional.ofNullable(terminal.readPassword("%s", words.text(question))))
        .orElseThrow(() -> new UsageException(Wording.of("cli.no-terminal-to-type-password-at")));
  }
}
