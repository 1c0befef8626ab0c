package org.complaintauditor.dossier.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Names in place of names: the same for the same value within one dossier, others in another, and
 * of no use to guess with, for they are keyed. Safe to share between threads.
 */
public final class Pseudonyms {
  private static final String VERSION = "dossier/1";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LETTERS = 10;
  private static final int BITS = 5;
  private static final int SALT_BYTES = 16;

  private final ThreadLocal<Mac> keyed;

  /** What is named. */
  public enum Kind {
    CASE("C"),
    EVENT("E"),
    TRACKING_NUMBER("T"),
    ACTOR("A"),
    FILE("F");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }

    /** With which its pseudonyms begin. */
    public String letter() {
      return letter;
    }
  }

  private Pseudonyms(byte[] key) {
    this.keyed = ThreadLocal.withInitial(() -> KeyedHash.keyed(key));
  }

  /**
   * The pseudonyms of a dossier.
   *
   * @param recipient who gets it: two recipients cannot join what they got
   * @param requestId the request, or the earlier one with which it is to be joined
   */
  public static Pseudonyms of(PseudonymSecret secret, String recipient, String requestId) {
    return new Pseudonyms(secret.hmac(KeyedHash.joined(VERSION, recipient, requestId)));
  }

  /** The pseudonym of a value, such as {@code C-KQ3ZPA7TNE}: 50 bits. */
  public String of(Kind kind, String value) {
    return kind.letter + "-" + letters(KeyedHash.joined(kind.name(), value));
  }

  /**
   * The pseudonym of an event's id, such as {@code E-07KQ3ZPA7TNE}. Events at one instant stand in
   * the order of their ids, and that order may decide: so the pseudonyms of a case have it as well.
   *
   * @param rank its place among the ids of the case in code points, from 1
   * @param ids how many there are
   */
  String ofEvent(String caseId, String eventId, int rank, int ids) {
    int width = Math.max(2, Integer.toString(ids).length());
    String place = "0".repeat(width - Integer.toString(rank).length()) + rank;
    return Kind.EVENT.letter
        + "-"
        + place
        + letters(KeyedHash.joined(Kind.EVENT.name(), caseId, eventId));
  }

  /** The pseudonym of an event's id that is none of the case's. */
  String ofUnknownEvent(String caseId, String eventId) {
    return Kind.EVENT.letter + "-" + letters(KeyedHash.joined(Kind.EVENT.name(), caseId, eventId));
  }

  private byte[] hmac(byte[] message) {
    return keyed.get().doFinal(message);
  }

  private String letters(byte[] message) {
    byte[] hash = hmac(message);
    StringBuilder letters = new StringBuilder(LETTERS);
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | (hash[i] & 0xFF);
    }
    for (int i = 0; i < LETTERS; i++) {
      int digit = (int) (bits >>> (Long.SIZE - BITS * (i + 1))) & 31;
      letters.append(BASE32.charAt(digit));
    }
    return letters.toString();
  }

  /**
   * The hash of a text that is withheld, in place of its SHA-256: short texts could be guessed by
   * that.
   */
  String ofText(String sha256) {
    return HexFormat.of().formatHex(hmac(KeyedHash.joined("text", sha256)));
  }

  /** The salt of a sealed value: 128 bits. */
  byte[] salt(String caseId, String event, String field) {
    byte[] hash = hmac(KeyedHash.joined("salt", caseId, event, field));
    return Arrays.copyOf(hash, SALT_BYTES);
  }

  /** SHA-256 over salt, NUL and value in UTF-8, in lower-case hexadecimal. */
  static String commitment(byte[] salt, String value) {
    byte[] text = value.getBytes(UTF_8);
    byte[] message = Arrays.copyOf(salt, salt.length + 1 + text.length);
    System.arraycopy(text, 0, message, salt.length + 1, text.length);
    return HexFormat.of().formatHex(KeyedHash.sha256(message));
  }
}
