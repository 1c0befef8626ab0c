package org.complaintauditor.store.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of a line: what {@code sed -n 3p ledger.jsonl | sha256sum} tells. */
final class LineHash {

  private LineHash() {}

  /** The hash of a line without its end. */
  static String of(String line) {
    return of(line.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of a line's bytes without its end. */
  static String of(byte[] line) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(line);
      digest.update((byte) '\n');
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
