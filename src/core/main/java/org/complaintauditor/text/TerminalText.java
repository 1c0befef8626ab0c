package org.complaintauditor.text;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Wording;

/** Lines for a terminal whose letters have one width. */
public final class TerminalText {
  /** How long a line may be. */
  public static final int WIDTH = 100;

  /** What stands before the lines below a heading. */
  public static final String INDENT = "  ";

  /** A text beside a long label has so many columns even if its line gets too long. */
  private static final int NARROWEST = 20;

  private final MessageBundle words;
  private final boolean cutting;
  private final List<String> lines = new ArrayList<>();
  private String heading = "";

  /**
   * No lines yet.
   *
   * @param words the language of what is said
   * @param cutting whether a word that is longer than a line is cut
   */
  public TerminalText(MessageBundle words, boolean cutting) {
    this.words = words;
    this.cutting = cutting;
  }

  /** The lines. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Adds a line as it is. */
  public void add(String line) {
    if (!heading.isEmpty()) {
      gap();
      lines.add(heading);
      heading = "";
    }
    lines.add(line);
  }

  /** Adds lines as they are. */
  public void add(String margin, List<String> more) {
    more.forEach(line -> add(margin + line));
  }

  /** Adds what this says, in one line. */
  public void add(Wording wording) {
    add(words.text(wording));
  }

  /** Adds what this says, in one line below a heading. */
  public void below(Wording wording) {
    add(INDENT + words.text(wording));
  }

  /** Begins a section, with an empty line before it; left out if no line follows. */
  public void heading(String text) {
    heading = text;
  }

  /** Adds an empty line, unless there is none yet or the last one is empty. */
  public void gap() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  /** Adds a text, in several lines where it is too long. */
  public void say(String text) {
    hang("", text);
  }

  /** Adds a text behind a label; further lines of it stand below its beginning. */
  public void hang(String label, String text) {
    int indent = length(label);
    String begin = label;
    for (String line : wrap(text, Math.max(NARROWEST, WIDTH - indent), cutting)) {
      add((begin + line).stripTrailing());
      begin = " ".repeat(indent);
    }
  }

  /** The text in lines of at most this width; a longer word is cut into pieces. */
  public static List<String> wrap(String text, int width) {
    return wrap(text, width, true);
  }

  private static List<String> wrap(String text, int width, boolean cutting) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (line.length() > 0 && length(line) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (cutting && length(rest) > width) {
        int cut = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text with spaces behind it up to this length. */
  public static String padded(String text, int length) {
    return text + " ".repeat(Math.max(0, length - length(text)));
  }

  /** How many columns the longest of these texts takes. */
  public static int longest(List<String> texts) {
    return texts.stream().mapToInt(TerminalText::length).max().orElse(0);
  }

  /** How many columns the text takes. */
  public static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
