package org.complaintauditor.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Chance that anybody can repeat: {@code printf '%s\0%s' SEED KEY | sha256sum}. The order of the
 * hashes is as good as a random one, and does not hang on the order of the keys.
 */
final class SeededHash {
  private final MessageDigest digest = sha256();
  private final byte[] seed;

  SeededHash(String seed) {
    this.seed = (seed + "\0").getBytes(StandardCharsets.UTF_8);
  }

  /** The hash of a key, in lower-case hexadecimal. */
  String of(String key) {
    digest.update(seed);
    return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
