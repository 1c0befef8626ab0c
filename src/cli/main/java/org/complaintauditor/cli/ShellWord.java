package org.complaintauditor.cli;

/** A text as a shell takes it for one word. */
final class ShellWord {
  private ShellWord() {}

  /** The text, in quotes where it needs them; a name that begins with a dash is no option. */
  static String of(String text) {
    String name = text.startsWith("-") ? "./" + text : text;
    return name.matches("[A-Za-z0-9_./:@%+,-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
