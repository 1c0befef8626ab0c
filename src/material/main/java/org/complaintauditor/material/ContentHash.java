package org.complaintauditor.material;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of contents, in lower-case hexadecimal. */
final class ContentHash {
  private ContentHash() {}

  static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String end(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String of(byte[] content) {
    return end(updated(content));
  }

  private static MessageDigest updated(byte[] content) {
    MessageDigest digest = begin();
    digest.update(content);
    return digest;
  }
}
