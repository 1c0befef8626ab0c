package org.complaintauditor.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes rows of texts: the first 80 bits of the SHA-256 of the texts with a NUL behind each but
 * the last, as 16 letters of Crockford's base32 in lower case. Anybody can repeat it with {@code
 * sha256sum}. Used by one thread at a time.
 */
final class ShortHash {
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 16;
  private static final int BITS_OF_LETTER = 5;
  private static final int LETTERS_OF_GROUP = 8; // 40 bits are five bytes or eight letters.
  private static final int BYTES_OF_GROUP = 5;

  private final MessageDigest digest = sha256();
  private final MessageDigest ofText = sha256();
  private boolean begun;

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java platform has it.
    }
  }

  /** Adds a text. */
  ShortHash add(String text) {
    if (begun) {
      digest.update((byte) 0);
    }
    begun = true;
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The SHA-256 of a text in lower-case hexadecimal; empty for an empty text. */
  String ofText(String text) {
    return text.isEmpty()
        ? ""
        : HexFormat.of().formatHex(ofText.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The hash of the texts added since the last one. */
  String letters() {
    begun = false;
    byte[] bytes = digest.digest();
    char[] letters = new char[LENGTH];
    for (int i = 0; i < LENGTH; i += LETTERS_OF_GROUP) {
      long group = 0;
      for (int j = 0; j < BYTES_OF_GROUP; j++) {
        group = group << Byte.SIZE | (bytes[i / LETTERS_OF_GROUP * BYTES_OF_GROUP + j] & 0xff);
      }
      for (int j = LETTERS_OF_GROUP - 1; j >= 0; j--) {
        letters[i + j] = LETTERS.charAt((int) (group & (LETTERS.length() - 1)));
        group >>>= BITS_OF_LETTER;
      }
    }
    return new String(letters);
  }
}
