package org.complaintauditor.intake.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stands for the raw cells of a row, so that they need not be kept: 128 bits of a SHA-256. Equal
 * rows have equal fingerprints, whatever the order of their columns; a column that a file lacks
 * counts as empty (decision 9).
 */
public record Fingerprint(long high, long low) {

  /** The fingerprint of named texts, whatever their order. */
  public static Fingerprint of(Map<String, String> texts) {
    Taker taker = new Taker();
    new TreeMap<>(texts)
        .forEach(
            (name, text) -> {
              if (!text.isEmpty()) {
                taker.add(name.getBytes(UTF_8));
                taker.add(text.getBytes(UTF_8));
              }
            });
    return taker.taken();
  }

  /** Takes the fingerprints of one file's rows. */
  public static final class Taker {
    private final MessageDigest digest = sha256();
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    private final int[] places;
    private final byte[][] titles;

    private Taker() {
      places = new int[0];
      titles = new byte[0][];
    }

    public Taker(Header header) {
      places = header.placesByTitle();
      titles = new byte[places.length][];
      for (int i = 0; i < places.length; i++) {
        titles[i] = header.title(places[i]).getBytes(UTF_8);
      }
    }

    public Fingerprint of(List<String> cells) {
      for (int i = 0; i < places.length; i++) {
        String cell = cells.get(places[i]);
        if (!cell.isEmpty()) {
          add(titles[i]);
          add(cell.getBytes(UTF_8));
        }
      }
      return taken();
    }

    private Fingerprint taken() {
      ByteBuffer hash = ByteBuffer.wrap(digest.digest());
      return new Fingerprint(hash.getLong(), hash.getLong());
    }

    /** With its length, so that no two lists of texts run together to the same bytes. */
    private void add(byte[] text) {
      digest.update(length.putInt(0, text.length).array());
      digest.update(text);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
