package org.complaintauditor.bytes;

import java.util.HashMap;
import java.util.Map;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Wording;

/** The byte form of what a message says: its template, then each argument after its kind. */
final class WordingCodec {

  /** What an argument is. */
  private enum Kind {
    TEXT,
    NUMBER,
    WORDING,
    LOCALIZED
  }

  private WordingCodec() {}

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
