package org.complaintauditor.proof;

import java.util.ArrayList;
import java.util.List;

/** Lines of text for a terminal of 100 columns. */
final class TerminalLayout {

  private static final int WIDTH = 100;

  private final List<String> lines = new ArrayList<>();

  /** A line, broken where it is too long. */
  void line(String text) {
    hanging("", text);
  }

  /** An empty line, unless the last one is empty. */
  void gap() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  /** Text after a label; further lines of it stand below its beginning. */
  void hanging(String label, String text) {
    int indent = length(label);
    StringBuilder line = new StringBuilder(label);
    int atWordStart = indent;
    for (String word : text.split(" ", -1)) {
      boolean first = length(line) == atWordStart;
      if (!first && length(line) + 1 + length(word) > WIDTH) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(" ".repeat(indent));
        first = true;
      }
      if (!first) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString().stripTrailing());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** The text with spaces behind it up to this length. */
  static String padded(String text, int length) {
    return text + " ".repeat(Math.max(0, length - length(text)));
  }

  /** How many columns the text takes. */
  static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
