package org.complaintauditor.dossier.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** What a text says beneath its escapes: of JSON, of HTML and XML, of addresses. */
public final class Escapes {
  /** Escapes within escapes are undone so often. */
  public static final int DEPTH = 3;

  private Escapes() {}

  /** The text with its escapes undone; empty if it has none. */
  public static Optional<String> undone(String text) {
    String read = text;
    if (read.indexOf('\\') >= 0) {
      read = withoutBackslashes(read);
    }
    if (read.indexOf('&') >= 0) {
      read = Parser.unescapeEntities(read, false);
    }
    if (read.indexOf('%') >= 0 || read.indexOf('=') >= 0) {
      read = withoutBytes(read);
    }
    if (read.contains("_x")) {
      read = withoutWorkbookCodes(read);
    }
    return read.equals(text) ? Optional.empty() : Optional.of(read);
  }

  private static String withoutBackslashes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 >= text.length()) {
        plain.append(c);
        at++;
        continue;
      }
      char escaped = text.charAt(at + 1);
      int code = escaped == 'u' || escaped == 'U' ? hex(text, at + 2, 4) : -1;
      if (code >= 0) {
        plain.append((char) code);
        at += 6;
      } else if ("nrtfb".indexOf(escaped) >= 0) {
        plain.append(' ');
        at += 2;
      } else if (escaped == 'x' && hex(text, at + 2, 2) >= 0) {
        plain.append((char) hex(text, at + 2, 2));
        at += 4;
      } else {
        plain.append(escaped);
        at += 2;
      }
    }
    return plain.toString();
  }

  /** As Office writes characters that XML does not allow: {@code _x000A_}. */
  private static String withoutWorkbookCodes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      boolean code =
          text.startsWith("_x", at)
              && at + 6 < text.length()
              && text.charAt(at + 6) == '_'
              && hex(text, at + 2, 4) >= 0;
      plain.append(code ? (char) hex(text, at + 2, 4) : text.charAt(at));
      at += code ? 7 : 1;
    }
    return plain.toString();
  }

  /** {@code %C3%A9} of addresses and {@code =C3=A9} of mails. */
  private static String withoutBytes(String text) {
    if (!hasBytes(text)) {
      return text; // The signs of equality of XML are many.
    }
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char mark = text.charAt(at);
      if ((mark != '%' && mark != '=') || hex(text, at + 1, 2) < 0) {
        if (isSoftBreak(text, at)) {
          at += 2;
        } else {
          plain.append(mark);
          at++;
        }
        continue;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      while (at < text.length() && text.charAt(at) == mark && hex(text, at + 1, 2) >= 0) {
        bytes.write(hex(text, at + 1, 2));
        at += 3;
      }
      plain.append(bytes.toString(UTF_8));
    }
    return plain.toString();
  }

  private static boolean hasBytes(String text) {
    for (int at = 0; at < text.length(); at++) {
      char mark = text.charAt(at);
      if ((mark == '%' || mark == '=') && (hex(text, at + 1, 2) >= 0 || isSoftBreak(text, at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a mail goes on in the next line. */
  private static boolean isSoftBreak(String text, int at) {
    return text.charAt(at) == '=' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
  }

  private static int hex(String text, int at, int digits) {
    if (at + digits > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 0x7F) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
