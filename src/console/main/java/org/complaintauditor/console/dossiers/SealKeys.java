package org.complaintauditor.console.dossiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.job.CommandEnd;
import org.complaintauditor.dossier.seal.SigningKey;
import org.complaintauditor.dossier.seal.UnusableKeyException;
import org.complaintauditor.model.Wording;

/**
 * The key that seals dossiers, and the secret of their pseudonyms. They lie in the folder of the
 * workspace, where nobody but its owner can read them, and no page hands them out.
 */
final class SealKeys {

  private static final Duration MOST = Duration.ofMinutes(2);

  private final ConsoleContext context;
  private final Path folder;

  SealKeys(ConsoleContext context) {
    this.context = context;
    folder = context.folder().resolve("keys");
  }

  private Path signing() {
    return folder.resolve("signing");
  }

  /** The key, enciphered with a password that is kept nowhere. */
  Path key() {
    return signing().resolve("signing.key");
  }

  /** The line by which others know the key. */
  Path allowedSigners() {
    return signing().resolve("signing.allowed_signers");
  }

  /** The secret of the pseudonyms. */
  Path secret() {
    return folder.resolve("pseudonyms.key");
  }

  /** Whether both were made. */
  boolean areThere() {
    return Files.isRegularFile(key()) && Files.isRegularFile(secret());
  }

  /**
   * Whether this is the password of the key. A key that cannot be read for another reason is not
   * the password's fault: whoever seals says what is wrong with it.
   */
  boolean opens(String password) throws IOException {
    try {
      return SigningKey.isOpenedBy(key(), password.toCharArray());
    } catch (UnusableKeyException e) {
      return true;
    }
  }

  /** The fingerprint of the key, as OpenSSH writes it; empty before there is a key. */
  Optional<String> fingerprint() {
    try {
      String[] words = Files.readString(signing().resolve("signing.pub")).strip().split(" ", -1);
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(Base64.getDecoder().decode(words[1].getBytes(StandardCharsets.US_ASCII)));
      return Optional.of("SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash));
    } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Makes what is not there yet.
   *
   * @param name whose key it is
   * @param password that enciphers it
   * @param language of what is said if it cannot be made
   * @return what is wrong, if it could not be made
   * @throws IOException if the folder cannot be written
   * @throws InterruptedException if the console is closed meanwhile
   */
  Optional<Wording> make(String name, String password, String language)
      throws IOException, InterruptedException {
    OwnerOnly.folder(folder);
    if (!Files.isRegularFile(key())) {
      Path typed = folder.resolve("password");
      write(typed, password);
      try {
        Optional<Wording> wrong =
            run(
                List.of(
                    "dossier",
                    "key",
                    "new",
                    "--name",
                    name,
                    "--out",
                    signing().toString(),
                    "--password-file",
                    typed.toString(),
                    "--language",
                    language));
        if (wrong.isPresent()) {
          return wrong;
        }
      } finally {
        Files.deleteIfExists(typed);
      }
    }
    return Files.isRegularFile(secret())
        ? Optional.empty()
        : run(
            List.of(
                "dossier", "secret", "new", "--out", secret().toString(), "--language", language));
  }

  private Optional<Wording> run(List<String> arguments) throws InterruptedException {
    CommandEnd end = context.commands().run("dossier keys", arguments, MOST);
    return end.isDone()
        ? Optional.empty()
        : Optional.of(
            end.message()
                .map(Wording::verbatim)
                .orElse(Wording.of("The command did not come to its end. Try again.")));
  }

  /**
   * Writes a password where a command reads it, and nobody else.
   *
   * @throws IOException if it cannot be written
   */
  static void write(Path file, String password) throws IOException {
    Files.deleteIfExists(file);
    OwnerOnly.write(file, password + "\n");
  }
}
