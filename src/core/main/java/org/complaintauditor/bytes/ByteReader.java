package org.complaintauditor.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.complaintauditor.model.Word;

/**
 * Reads what a {@link ByteWriter} wrote. Bytes that are cut, damaged or of another form are refused
 * with {@link MalformedBytesException}; no number read from them decides how much memory is taken.
 */
public final class ByteReader {
  private static final int SEVEN_BITS = 0x7F;
  private static final int MOST_BITS = 63;

  private final List<String> repeated = new ArrayList<>();
  private final byte[] bytes;
  private int next;

  private ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a byte form.
   *
   * @param form what it has to be
   * @param version the one version that is understood
   * @throws MalformedBytesException if it is another form or version
   */
  public static ByteReader of(byte[] bytes, String form, int version) {
    ByteReader reader = new ByteReader(bytes);
    String found;
    long foundVersion;
    try {
      found = reader.text();
      foundVersion = reader.number();
    } catch (MalformedBytesException e) {
      throw new MalformedBytesException("these bytes are no %s".formatted(form));
    }
    if (!found.equals(form)) {
      throw new MalformedBytesException("these bytes are no %s".formatted(form));
    }
    if (foundVersion != version) {
      throw new MalformedBytesException(
          "these bytes are %s in version %d; this program reads version %d. Make them anew with it."
              .formatted(form, foundVersion, version));
    }
    return reader;
  }

  /** The next number. */
  public long number() {
    long number = 0;
    for (int bits = 0; bits <= MOST_BITS; bits += 7) {
      if (next == bytes.length) {
        throw new MalformedBytesException("the bytes end too early");
      }
      byte part = bytes[next++];
      number |= (long) (part & SEVEN_BITS) << bits;
      if (part >= 0) {
        return number;
      }
    }
    throw new MalformedBytesException("a number is longer than any");
  }

  /**
   * Reads a count of items. It is refused if it exceeds the bytes that are left, so damaged input
   * cannot make us reserve memory.
   */
  private int count() {
    long count = number();
    if (count < 0 || count > bytes.length - next) {
      throw new MalformedBytesException("the bytes end too early");
    }
    return (int) count;
  }

  /** The next number, which is small. */
  public int smallNumber() {
    long number = number();
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new MalformedBytesException("a number is out of bounds");
    }
    return (int) number;
  }

  /** The next number, which may be negative. */
  public long signed() {
    long number = number();
    return number >>> 1 ^ -(number & 1);
  }

  /** The next yes or no. */
  public boolean flag() {
    return number() != 0;
  }

  /** The next text. */
  public String text() {
    int length = count();
    next += length;
    return length == 0 ? "" : new String(bytes, next - length, length, UTF_8);
  }

  /** The next text of those that repeat. */
  public String repeated() {
    int known = smallNumber();
    if (known > repeated.size()) {
      throw new MalformedBytesException("a text is named that was not written");
    }
    if (known > 0) {
      return repeated.get(known - 1);
    }
    String text = text();
    repeated.add(text);
    return text;
  }

  /** The next value of this closed list. */
  public <E extends Enum<E>> E value(Class<E> list) {
    String name = repeated();
    try {
      return Enum.valueOf(list, name);
    } catch (IllegalArgumentException e) {
      throw new MalformedBytesException("%s is no %s".formatted(name, list.getSimpleName()));
    }
  }

  /** The next word of this list. */
  public <W extends Word> W word(Class<W> list) {
    try {
      return Word.decoded(list, repeated());
    } catch (IllegalArgumentException e) {
      throw new MalformedBytesException(String.valueOf(e.getMessage()));
    }
  }

  /** The next instant. */
  public Instant instant() {
    try {
      return Instant.ofEpochSecond(signed(), number());
    } catch (DateTimeException | ArithmeticException e) {
      throw new MalformedBytesException("an instant is out of bounds");
    }
  }

  /** The next date. */
  public LocalDate date() {
    try {
      return LocalDate.ofEpochDay(signed());
    } catch (DateTimeException e) {
      throw new MalformedBytesException("a date is out of bounds");
    }
  }

  /** The next bytes. */
  public byte[] raw() {
    int length = count();
    byte[] raw = new byte[length];
    System.arraycopy(bytes, next, raw, 0, length);
    next += length;
    return raw;
  }

  /** As many as were written. */
  public <T> List<T> all(Function<ByteReader, T> each) {
    int size = count();
    List<T> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(each.apply(this));
    }
    return all;
  }

  /**
   * Ends the reading.
   *
   * @throws MalformedBytesException if more was written
   */
  public void end() {
    if (next != bytes.length) {
      throw new MalformedBytesException("there are more bytes than there should be");
    }
  }
}
