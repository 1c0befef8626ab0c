package org.complaintauditor.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.dossier.redaction.PseudonymSecret;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The secret of the pseudonyms, and its password where it has one. */
public final class SecretOption {

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      required = true,
      description = "The secret of the pseudonyms, as \"auditor dossier secret new\" wrote it.")
  private Path file = Path.of("");

  @Option(
      names = "--secret-password",
      interactive = true,
      arity = "0..1",
      paramLabel = "PASSWORD",
      description = "Ask for the password of the secret.")
  private char @Nullable [] password;

  Path file() {
    return file;
  }

  /** Reads it; refused if it lies in one of these folders. */
  public PseudonymSecret read(Path... folders) {
    PseudonymSecret.refuseInside(file, folders);
    return PseudonymSecret.read(file, Optional.ofNullable(password));
  }
}
