package org.complaintauditor.cli.dossier;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.cli.option.KeyPassword;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.dossier.seal.KeyFiles;
import org.complaintauditor.dossier.seal.SigningKey;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the keys that seal dossiers. */
@Command(
    name = "key",
    description = {"Make the key that seals dossiers.", ""},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  auditor dossier key new --name \"NorthTel Compliance\" --out signing"
    })
final class DossierKeyCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandSpec own = Objects.requireNonNull(spec);
    own.commandLine().usage(own.commandLine().getOut());
  }

  @Command(
      name = "new",
      description = {
        "Make a key (Ed25519). Three files are written: signing.key, encrypted with a password, which only"
            + " you may read; signing.pub and signing.allowed_signers, by which others check seals. The"
            + " fingerprint is printed: publish it, or send it by letter.",
        "Keep signing.key and its password: nobody can make the same key again."
      },
      mixinStandardHelpOptions = true)
  int makeKey(
      @Option(
              names = "--name",
              paramLabel = "NAME",
              required = true,
              description = "Whose key it is, such as \"NorthTel Compliance\".")
          String name,
      @Option(
              names = "--out",
              paramLabel = "FOLDER",
              required = true,
              description = "The folder to write to; made if it is not there.")
          Path folder,
      @Mixin KeyPassword password,
      @Mixin LanguageOption language) {
    MessageBundle words = language.words();
    try {
      SigningKey key = KeyFiles.create(name, folder, password.askForNew(words), new SecureRandom());
      for (Wording line : written(folder, key)) {
        out().println(TextSanitizer.line(words.text(line)));
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new UsageException(
          Wording.of("app.option-out-folder", folder, FileSystemMessages.of(e)));
    }
  }

  private static List<Wording> written(Path folder, SigningKey key) {
    return List.of(
        Wording.of("cli.key-keep-and-password-to-yourself", folder.resolve(SigningKey.FILE)),
        Wording.of(
            "cli.and-for-those-who-check-seals",
            folder.resolve(KeyFiles.PUBLIC),
            folder.resolve(KeyFiles.ALLOWED)),
        Wording.of("cli.fingerprint", key.signer().fingerprint()),
        Wording.of("cli.publish-fingerprint-or-send-by-letter"));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
