package org.complaintauditor.dossier.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) and SHA-256 over texts that are told apart by a NUL between them. */
final class KeyedHash {
  private static final String HMAC = "HmacSHA256";

  private KeyedHash() {}

  static byte[] hmac(byte[] key, byte[] message) {
    return keyed(key).doFinal(message);
  }

  /** The function with its key; used by one thread at a time. */
  static Mac keyed(byte[] key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e); // Every Java has it, and the key is not empty.
    }
  }

  static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The texts in UTF-8, with a NUL between them. A NUL within one is written as U+0001 and 0, and
   * U+0001 as U+0001 and 1, so that no two rows of texts are joined alike.
   */
  static byte[] joined(String... texts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        joined.write(0);
      }
      joined.writeBytes(plain(texts[i]).getBytes(UTF_8));
    }
    return joined.toByteArray();
  }

  private static String plain(String text) {
    return text.indexOf(0) < 0 && text.indexOf(1) < 0
        ? text
        : text.replace("\u0001", "\u00011").replace("\0", "\u00010");
  }
}
