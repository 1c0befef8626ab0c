package org.complaintauditor.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.report.TextTable;

/**
 * Lines below headings, in a width that names alone may exceed. A heading is written with the first
 * line below it: there are no empty sections.
 */
final class SectionedLines {

  /** What the lines of a section begin with. */
  static final String INDENT = "  ";

  private static final int NARROWEST = 20;

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private Optional<String> waiting = Optional.empty();

  SectionedLines(int width) {
    this.width = width;
  }

  List<String> all() {
    return List.copyOf(lines);
  }

  /** Begins a section, with an empty line before it. */
  void heading(String text) {
    waiting = Optional.of(text);
  }

  /** A sentence of the section. */
  void say(String sentence) {
    hang("", sentence);
  }

  /** What belongs to the sentence before. */
  void more(String sentence) {
    hang(INDENT + INDENT, sentence);
  }

  /** A text beside a label, its further lines below its first one. */
  void hang(String label, String text) {
    int left = INDENT.length() + label.length();
    String margin = " ".repeat(left);
    boolean first = true;
    for (String line : TextTable.wrap(text, Math.max(NARROWEST, width - left))) {
      line(((first ? INDENT + label : margin) + line).stripTrailing());
      first = false;
    }
  }

  private void line(String line) {
    if (waiting.isPresent()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(waiting.get());
      waiting = Optional.empty();
    }
    lines.add(line);
  }
}
