package org.complaintauditor.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.complaintauditor.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one behind the other. Numbers take the fewer bytes the smaller they are; a text
 * that repeats takes its number. {@link ByteReader} reads them in the same order.
 */
public final class ByteWriter {
  private static final int FIRST_SIZE = 256;
  private static final int LONGEST_NUMBER = 10;
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  /** Made for the first of them: millions of rows have none. */
  private @Nullable Map<String, Integer> repeated;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int used;

  /**
   * Begins a byte form.
   *
   * @param form what is written, such as {@code facts}
   * @param version of the form; readers refuse any other
   */
  public static ByteWriter of(String form, int version) {
    ByteWriter writer = new ByteWriter();
    writer.text(form);
    writer.number(version);
    return writer;
  }

  /** Writes a number; a negative one takes ten bytes. */
  public ByteWriter number(long number) {
    room(LONGEST_NUMBER);
    long rest = number;
    while ((rest & ~SEVEN_BITS) != 0) {
      bytes[used++] = (byte) ((rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    bytes[used++] = (byte) rest;
    return this;
  }

  /** Writes a number that may be negative. */
  public ByteWriter signed(long number) {
    return number(number << 1 ^ number >> 63);
  }

  /** Writes yes or no. */
  public ByteWriter flag(boolean yes) {
    return number(yes ? 1 : 0);
  }

  /** Writes a text as UTF-8. */
  public ByteWriter text(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    return raw(encoded);
  }

  /** Writes a text that others repeat: the first in full, the others as a number. */
  public ByteWriter repeated(String text) {
    Map<String, Integer> written = repeated;
    if (written == null) {
      written = new HashMap<>();
      repeated = written;
    }
    Integer known = written.get(text);
    if (known != null) {
      return number(known);
    }
    written.put(text, written.size() + 1);
    return number(0).text(text);
  }

  /** Writes a value of a closed list by its name: another order of the list changes nothing. */
  public ByteWriter value(Enum<?> value) {
    return repeated(value.name());
  }

  /** Writes a word, by its name. */
  public ByteWriter word(Word word) {
    return repeated(word.encoded());
  }

  /** Writes an instant. */
  public ByteWriter instant(Instant instant) {
    return signed(instant.getEpochSecond()).number(instant.getNano());
  }

  /** Writes a date. */
  public ByteWriter date(LocalDate date) {
    return signed(date.toEpochDay());
  }

  /** Writes bytes, with their number. */
  public ByteWriter raw(byte[] more) {
    number(more.length);
    room(more.length);
    System.arraycopy(more, 0, bytes, used, more.length);
    used += more.length;
    return this;
  }

  /** Writes how many there are, then each. */
  public <T> ByteWriter all(Collection<T> values, BiConsumer<ByteWriter, T> each) {
    number(values.size());
    values.forEach(value -> each.accept(this, value));
    return this;
  }

  /** What was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, used);
  }

  private void room(int more) {
    if (bytes.length - used < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(used, more)));
    }
  }
}
