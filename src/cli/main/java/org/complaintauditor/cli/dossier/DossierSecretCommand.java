package org.complaintauditor.cli.dossier;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.dossier.redaction.PseudonymSecret;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the secret from which pseudonyms are made. */
@Command(
    name = "secret",
    description = {"Make the secret of the pseudonyms.", ""},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  auditor dossier secret new --out pseudonyms.key",
      "  auditor dossier secret new --out pseudonyms.key --password"
    })
final class DossierSecretCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "new",
      description = {
        "Write a new secret to a file that only you can read. Keep it apart from runs and dossiers,"
            + " and keep a copy: who has it can name every case, and without it no later question"
            + " about a dossier can be answered."
      },
      mixinStandardHelpOptions = true)
  int make(
      @Option(
              names = "--out",
              paramLabel = "FILE",
              required = true,
              description = "The file to write; it must not exist.")
          Path file,
      @Option(
              names = "--password",
              interactive = true,
              arity = "0..1",
              paramLabel = "PASSWORD",
              description = "Ask for a password, by which the secret is enciphered.")
          char @Nullable [] password,
      @Mixin LanguageOption language) {
    MessageBundle words = language.words();
    PseudonymSecret.create(file, Optional.ofNullable(password));
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(words.text(Wording.of("cli.keep-apart-from-runs-and-dossiers", file)));
    return ExitCode.DONE;
  }
}
