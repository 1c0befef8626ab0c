package org.complaintauditor.dossier.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A signature as {@code ssh-keygen -Y sign} makes it (OpenSSH, PROTOCOL.sshsig), for the namespace
 * of dossiers. It has two forms and no other, so that each byte of its file counts: lines of 68
 * letters, as this program has always written them, and of 70, as that one does.
 */
final class SshSignature {

  private static final String MAGIC = "SSHSIG";
  private static final int VERSION = 1;
  private static final String HASH = "sha512";
  private static final int SIGNATURE = 64;
  private static final int LINE = 68;
  private static final int LINE_OF_SSH_KEYGEN = 70;
  private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
  private static final String END = "\n-----END SSH SIGNATURE-----\n";

  private SshSignature() {}

  /** The file's text. */
  static String of(byte[] message, SigningKey key) {
    return text(key.signer(), key.sign(signed(message)), LINE);
  }

  private static String text(SignerKey signer, byte[] signature, int line) {
    byte[] blob =
        new SshWire()
            .raw(MAGIC)
            .number(VERSION)
            .text(signer.sshBlob())
            .text(SignerKey.NAMESPACE)
            .text("")
            .text(HASH)
            .text(new SshWire().text(SignerKey.SSH_ALGORITHM).text(signature).bytes())
            .bytes();
    String letters = Base64.getEncoder().encodeToString(blob);
    StringBuilder lines = new StringBuilder(BEGIN);
    for (int at = 0; at < letters.length(); at += line) {
      lines.append(at == 0 ? "" : "\n").append(letters, at, Math.min(at + line, letters.length()));
    }
    return lines.append(END).toString();
  }

  /** What is signed in place of the message. */
  private static byte[] signed(byte[] message) {
    try {
      return new SshWire()
          .raw(MAGIC)
          .text(SignerKey.NAMESPACE)
          .text("")
          .text(HASH)
          .text(MessageDigest.getInstance("SHA-512").digest(message))
          .bytes();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  /** Whether a file's text is the signature of this message by this key. */
  static boolean isValid(String text, byte[] message, SignerKey signer) {
    return signature(text)
        .filter(
            signature ->
                text(signer, signature, LINE).equals(text)
                    || text(signer, signature, LINE_OF_SSH_KEYGEN).equals(text))
        .filter(signature -> signer.verifies(signed(message), signature))
        .isPresent();
  }

  /** The bytes of the signature, which stand at the end. */
  private static Optional<byte[]> signature(String text) {
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      return Optional.empty();
    }
    String lines =
        text.substring(BEGIN.length(), Math.max(BEGIN.length(), text.length() - END.length()));
    try {
      byte[] blob = Base64.getDecoder().decode(lines.replace("\n", ""));
      return blob.length < SIGNATURE
          ? Optional.empty()
          : Optional.of(Arrays.copyOfRange(blob, blob.length - SIGNATURE, blob.length));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
