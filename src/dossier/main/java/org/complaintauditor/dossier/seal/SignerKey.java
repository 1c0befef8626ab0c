package org.complaintauditor.dossier.seal;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key that seals (Ed25519, RFC 8032): what checks a seal, and what a provider
 * publishes. Each of its forms is written in one way only.
 */
public final class SignerKey {

  /** What the seal of a dossier is for: a signature for something else is none. */
  static final String NAMESPACE = "complaint-auditor-dossier";

  static final String ALGORITHM = "Ed25519";
  static final String SSH_ALGORITHM = "ssh-ed25519";
  static final int LENGTH = 32;

  /** What stands before the key in the form of X.509 (RFC 8410, 4). */
  private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final String PEM_BEGIN = "-----BEGIN PUBLIC KEY-----\n";
  private static final String PEM_END = "\n-----END PUBLIC KEY-----\n";

  /** An identity is a word of few letters: it stands in shell commands. */
  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9._@]+");

  private final byte[] key;

  private SignerKey(byte[] key) {
    this.key = key.clone();
  }

  /**
   * The key of these bytes.
   *
   * @param key 32 bytes, as RFC 8032 has them
   */
  static SignerKey of(byte[] key) {
    if (key.length != LENGTH) {
      throw new IllegalArgumentException("a public key of " + key.length + " bytes");
    }
    return new SignerKey(key);
  }

  /** The key in a file as {@link #pem} writes it; empty if a single byte of it is other. */
  static Optional<SignerKey> ofPem(String pem) {
    if (!pem.startsWith(PEM_BEGIN) || !pem.endsWith(PEM_END)) {
      return Optional.empty();
    }
    byte[] encoded =
        decoded(
            pem.substring(
                PEM_BEGIN.length(), Math.max(PEM_BEGIN.length(), pem.length() - PEM_END.length())));
    if (encoded.length != X509_HEAD.length + LENGTH) {
      return Optional.empty();
    }
    SignerKey key = new SignerKey(Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length));
    return key.pem().equals(pem) ? Optional.of(key) : Optional.empty();
  }

  /** The key in the form of OpenSSH, without the name of its algorithm; empty if it is none. */
  static Optional<SignerKey> ofSsh(String base64) {
    byte[] blob = decoded(base64);
    if (blob.length < LENGTH) {
      return Optional.empty();
    }
    SignerKey key = new SignerKey(Arrays.copyOfRange(blob, blob.length - LENGTH, blob.length));
    return Arrays.equals(key.sshBlob(), blob) ? Optional.of(key) : Optional.empty();
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** The key as {@code openssl} reads it: PEM, its lines end with LF. */
  public String pem() {
    return PEM_BEGIN + Base64.getEncoder().encodeToString(x509()) + PEM_END;
  }

  /** The key as {@code ssh-keygen} reads it. */
  public String ssh() {
    return SSH_ALGORITHM + " " + Base64.getEncoder().encodeToString(sshBlob());
  }

  byte[] sshBlob() {
    return new SshWire().text(SSH_ALGORITHM).text(key).bytes();
  }

  /**
   * The fingerprint by which people compare keys, as OpenSSH writes it: {@code SHA256:} and 43
   * letters.
   */
  public String fingerprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(sshBlob());
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  /**
   * The line by which {@code ssh-keygen -Y verify} knows the key.
   *
   * @param name whose key it is; {@link #identity} says how it is named there
   */
  public String allowedSigner(String name) {
    return identity(name) + " namespaces=\"" + NAMESPACE + "\" " + ssh() + "\n";
  }

  /**
   * The word that stands for a name in {@code allowed_signers} and in commands.
   *
   * @return letters and digits of English, dots, hyphens; {@code signer} if none is left
   */
  public static String identity(String name) {
    String plain =
        Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "");
    String word = NO_WORD.matcher(plain).replaceAll("-").replaceAll("^-+|-+$", "");
    return word.isEmpty() ? "signer" : word.toLowerCase(Locale.ROOT);
  }

  /** Whether a signature of 64 bytes is one of these bytes by this key. */
  boolean verifies(byte[] signed, byte[] signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(publicKey());
      check.update(signed);
      return check.verify(signature);
    } catch (SignatureException | InvalidKeyException e) {
      return false; // Not the form of a signature, or 32 bytes that are no point of the curve.
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every Java from 15 on has it.
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(x509()));
    } catch (InvalidKeySpecException e) {
      throw new InvalidKeyException(e);
    }
  }

  private byte[] x509() {
    byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + LENGTH);
    System.arraycopy(key, 0, encoded, X509_HEAD.length, LENGTH);
    return encoded;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignerKey same && Arrays.equals(same.key, key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  /** The fingerprint. */
  @Override
  public String toString() {
    return fingerprint();
  }
}
