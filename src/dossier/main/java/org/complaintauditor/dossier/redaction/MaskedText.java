package org.complaintauditor.dossier.redaction;

import java.util.ArrayList;
import java.util.List;

/** A text in which some places were replaced, and where everything else stands now. */
final class MaskedText {
  private final String text;
  private final List<Replaced> replaced;
  private final int masked;
  private final int words;
  private final int maskedWords;

  private record Replaced(int start, int end, int newStart, int newEnd) {}

  private MaskedText(String text, List<Replaced> replaced, int masked, int words, int maskedWords) {
    this.text = text;
    this.replaced = replaced;
    this.masked = masked;
    this.words = words;
    this.maskedWords = maskedWords;
  }

  String text() {
    return text;
  }

  /** How many characters were replaced. */
  int masked() {
    return masked;
  }

  int words() {
    return words;
  }

  int maskedWords() {
    return maskedWords;
  }

  /** What stands now between two places of the text as it was. */
  String between(int start, int end) {
    int from = start(start);
    return text.substring(from, Math.max(from, end(end)));
  }

  /** The present beginning of what began here. */
  int start(int place) {
    int moved = 0;
    for (Replaced part : replaced) {
      if (place < part.start()) {
        break;
      }
      if (place < part.end()) {
        return part.newStart();
      }
      moved = part.newEnd() - part.end();
    }
    return place + moved;
  }

  private int end(int place) {
    int moved = 0;
    for (Replaced part : replaced) {
      if (place <= part.start()) {
        break;
      }
      if (place <= part.end()) {
        return part.newEnd();
      }
      moved = part.newEnd() - part.end();
    }
    return place + moved;
  }

  /** Puts it together from the left to the right. */
  static final class Maker {
    private final String before;
    private final StringBuilder text;
    private final List<Replaced> replaced = new ArrayList<>();
    private int at;
    private int masked;

    Maker(String before) {
      this.before = before;
      this.text = new StringBuilder(before.length());
    }

    void replace(int start, int end, String by) {
      text.append(before, at, start);
      int newStart = text.length();
      text.append(by);
      replaced.add(new Replaced(start, end, newStart, text.length()));
      masked += end - start;
      at = end;
    }

    MaskedText made(int words, int maskedWords) {
      text.append(before, at, before.length());
      return new MaskedText(text.toString(), List.copyOf(replaced), masked, words, maskedWords);
    }
  }
}
