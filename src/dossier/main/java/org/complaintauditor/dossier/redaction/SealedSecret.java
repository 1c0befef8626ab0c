package org.complaintauditor.dossier.redaction;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A secret enciphered by a password: AES-256-GCM under a key by Argon2id (RFC 9106, the second
 * recommended option: 64 MiB, 3 passes, 4 lanes). The parameters are written with it and are part
 * of what is authenticated.
 */
final class SealedSecret {
  private static final String KIND = "argon2id-aes256gcm";
  private static final int MEMORY_KIB = 1 << 16;
  private static final int PASSES = 3;
  private static final int LANES = 4;
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;
  private static final Pattern FORM =
      Pattern.compile(
          KIND
              + " m=(\\d{4,7}) t=(\\d{1,2}) p=(\\d{1,2}) ([0-9a-f]{32}) ([0-9a-f]{24})"
              + " ([0-9a-f]{96})");

  private final String parameters;
  private final Argon2Parameters derivation;
  private final byte[] nonce;
  private final byte[] cipherText;

  private SealedSecret(int memory, int passes, int lanes, byte[] salt, byte[] nonce, byte[] text) {
    this.parameters = "%s m=%d t=%d p=%d".formatted(KIND, memory, passes, lanes);
    this.derivation =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    this.nonce = nonce;
    this.cipherText = text;
  }

  static SealedSecret of(byte[] secret, char[] password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(salt);
    random.nextBytes(nonce);
    SealedSecret empty = new SealedSecret(MEMORY_KIB, PASSES, LANES, salt, nonce, new byte[0]);
    try {
      byte[] text = empty.cipher(Cipher.ENCRYPT_MODE, password).doFinal(secret);
      return new SealedSecret(MEMORY_KIB, PASSES, LANES, salt, nonce, text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isOne(String file) {
    return file.contains("\n" + KIND + " ") || file.contains("\r" + KIND + " ");
  }

  static Optional<SealedSecret> read(String body) {
    Matcher form = FORM.matcher(body);
    if (!form.matches()) {
      return Optional.empty();
    }
    int memory = Integer.parseInt(form.group(1));
    int passes = Integer.parseInt(form.group(2));
    int lanes = Integer.parseInt(form.group(3));
    // A changed file must not make us take all memory, or work for hours.
    if (memory > 1 << 20 || passes == 0 || passes > 16 || lanes == 0 || lanes > 16) {
      return Optional.empty();
    }
    HexFormat hex = HexFormat.of();
    return Optional.of(
        new SealedSecret(
            memory,
            passes,
            lanes,
            hex.parseHex(form.group(4)),
            hex.parseHex(form.group(5)),
            hex.parseHex(form.group(6))));
  }

  String text() {
    HexFormat hex = HexFormat.of();
    return parameters
        + " "
        + hex.formatHex(derivation.getSalt())
        + " "
        + hex.formatHex(nonce)
        + " "
        + hex.formatHex(cipherText);
  }

  /** The secret; empty if the password is another, or something was changed. */
  Optional<byte[]> open(char[] password) {
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, password).doFinal(cipherText));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, char[] password) throws GeneralSecurityException {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] word = new byte[encoded.remaining()];
    encoded.get(word);
    byte[] key = new byte[KEY_BYTES];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(derivation);
    generator.generateBytes(word, key);
    Arrays.fill(word, (byte) 0);
    encoded.clear();
    while (encoded.hasRemaining()) {
      encoded.put((byte) 0);
    }
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(parameters.getBytes(StandardCharsets.US_ASCII));
    Arrays.fill(key, (byte) 0);
    return cipher;
  }
}
