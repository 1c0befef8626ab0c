package org.complaintauditor.store.ledger;

import java.util.HexFormat;

/**
 * Halves of characters, as a spreadsheet leaves them that cuts a text within an emoji. UTF-8 has no
 * bytes for them, JSON has.
 */
final class HalfCharacters {

  private HalfCharacters() {}

  /** The JSON text with {@code \}{@code uD83D} in place of each. */
  static String escaped(String json) {
    boolean whole = true;
    for (int i = 0; i < json.length() && whole; i++) {
      whole = !Character.isSurrogate(json.charAt(i));
    }
    if (whole) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 5);
    json.codePoints()
        .forEach(
            point -> {
              if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                escaped.append("\\u").append(HexFormat.of().toHexDigits((char) point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }
}
