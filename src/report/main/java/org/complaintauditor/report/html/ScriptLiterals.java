package org.complaintauditor.report.html;

import java.util.Locale;

/**
 * Values as JavaScript writes them, without blanks. Texts are safe wherever a script can stand: no
 * character in them can end a literal, an element or a line.
 */
public final class ScriptLiterals {

  private final StringBuilder text = new StringBuilder();
  private boolean first = true;

  /** Opens a list. */
  public ScriptLiterals list() {
    comma();
    text.append('[');
    first = true;
    return this;
  }

  /** Closes a list. */
  public ScriptLiterals endList() {
    text.append(']');
    first = false;
    return this;
  }

  /** Opens an object. */
  public ScriptLiterals object() {
    comma();
    text.append('{');
    first = true;
    return this;
  }

  /** Closes an object. */
  public ScriptLiterals endObject() {
    text.append('}');
    first = false;
    return this;
  }

  /** The name of the value that follows, in an object. */
  public ScriptLiterals name(String name) {
    comma();
    literal(name);
    text.append(':');
    first = true;
    return this;
  }

  /** A number. */
  public ScriptLiterals value(long number) {
    comma();
    text.append(number);
    return this;
  }

  /** A truth value. */
  public ScriptLiterals value(boolean truth) {
    comma();
    text.append(truth);
    return this;
  }

  /** A text. */
  public ScriptLiterals value(String string) {
    comma();
    literal(string);
    return this;
  }

  /** Values that are written already. */
  public ScriptLiterals raw(CharSequence values) {
    comma();
    text.append(values);
    return this;
  }

  private void comma() {
    if (!first) {
      text.append(',');
    }
    first = false;
  }

  private void literal(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char character = string.charAt(i);
      if (character == '"' || character == '\\') {
        text.append('\\').append(character);
      } else if (isSafe(character) || isPaired(string, i)) {
        text.append(character);
      } else {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
      }
    }
    text.append('"');
  }

  private static boolean isSafe(char character) {
    return character >= ' '
        && character != '<'
        && (character < 0x7f || character > 0x9f)
        && !turnsDirection(character)
        && character != 0x2028
        && character != 0x2029
        && !Character.isSurrogate(character);
  }

  /** Marks that turn the direction of writing, of whoever looks into the file, too. */
  private static boolean turnsDirection(char character) {
    return character == 0x61c
        || (character >= 0x200e && character <= 0x200f)
        || (character >= 0x202a && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0xfeff;
  }

  /** Half a character on its own could not be written as UTF-8. */
  private static boolean isPaired(String string, int at) {
    if (Character.isHighSurrogate(string.charAt(at))) {
      return at + 1 < string.length() && Character.isLowSurrogate(string.charAt(at + 1));
    }
    return at > 0
        && Character.isLowSurrogate(string.charAt(at))
        && Character.isHighSurrogate(string.charAt(at - 1));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
