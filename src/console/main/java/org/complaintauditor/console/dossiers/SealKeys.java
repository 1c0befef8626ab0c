package org.complaintauditor.console.dossiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.dossier.redaction.PseudonymSecret;
import org.complaintauditor.dossier.redaction.UnusableSecretException;
import org.complaintauditor.dossier.seal.KeyFiles;
import org.complaintauditor.dossier.seal.SigningKey;
import org.complaintauditor.dossier.seal.UnusableKeyException;
import org.complaintauditor.model.Wording;

/**
 * The key that seals dossiers, and the secret of their pseudonyms. They lie in the folder of the
 * workspace, where nobody but its owner can read them, and no page hands them out.
 */
final class SealKeys {

  private final Path folder;

  SealKeys(ConsoleContext context) {
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
   * @return what is wrong, if it could not be made
   * @throws IOException if the folder cannot be written
   */
  Optional<Wording> make(String name, String password) throws IOException {
    OwnerOnly.folder(folder);
    try {
      if (!Files.isRegularFile(key())) {
        KeyFiles.create(name, signing(), password.toCharArray(), new SecureRandom());
      }
      if (!Files.isRegularFile(secret())) {
        PseudonymSecret.create(secret());
      }
      return Optional.empty();
    } catch (UnusableKeyException | UnusableSecretException e) {
      return Optional.of(Wording.saidBy(e));
    }
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
