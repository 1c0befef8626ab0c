package org.complaintauditor.bytes;

import java.util.HashMap;
import java.util.Map;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Wording;

/** The byte form of what a message says: its template, then each argument after its kind. */
public final class WordingCodec {
  private static final String FORM = "wording";
  private static final int VERSION = 1;

  /** What an argument is. */
  private enum Kind {
    TEXT,
    NUMBER,
    WORDING,
    LOCALIZED
  }

  private WordingCodec() {}

  /** The wording as bytes. */
  public static byte[] toBytes(Wording wording) {
    ByteWriter to = ByteWriter.of(FORM, VERSION);
    write(to, wording);
    return to.toBytes();
  }

  /**
   * The wording that wrote these bytes.
   *
   * @throws MalformedBytesException if the bytes are of anything else
   */
  public static Wording fromBytes(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, VERSION);
    Wording wording = read(from);
    from.end();
    return wording;
  }

  static void write(ByteWriter to, Wording wording) {
    to.repeated(wording.template()).all(wording.arguments(), WordingCodec::writeArgument);
  }

  private static void writeArgument(ByteWriter to, Object argument) {
    if (argument instanceof Wording wording) {
      write(to.value(Kind.WORDING), wording);
    } else if (argument instanceof LocalizedText text) {
      to.value(Kind.LOCALIZED)
          .all(
              text.byLanguage().entrySet(),
              (into, one) -> into.repeated(one.getKey()).repeated(one.getValue()));
    } else if (argument instanceof Long number) {
      to.value(Kind.NUMBER).signed(number);
    } else {
      to.value(Kind.TEXT).repeated(argument.toString());
    }
  }

  static Wording read(ByteReader from) {
    return new Wording(from.repeated(), from.all(WordingCodec::readArgument));
  }

  private static Object readArgument(ByteReader from) {
    return switch (from.value(Kind.class)) {
      case TEXT -> from.repeated();
      case NUMBER -> from.signed();
      case WORDING -> read(from);
      case LOCALIZED -> localized(from);
    };
  }

  private static LocalizedText localized(ByteReader from) {
    Map<String, String> byLanguage = new HashMap<>();
    from.all(in -> Map.entry(in.repeated(), in.repeated()))
        .forEach(one -> byLanguage.put(one.getKey(), one.getValue()));
    return new LocalizedText(byLanguage);
  }
}
