package org.complaintauditor.console.upload;

import org.complaintauditor.text.TextSanitizer;

/** What a file is called that a browser has sent. It is shown, and never becomes a path. */
final class UploadedName {

  /** As long as names are on most systems. */
  private static final int LONGEST = 120;

  private UploadedName() {}

  /**
   * The name as it can be shown: without folders, in one line, and not longer than people read.
   *
   * @param sent what the browser calls it
   * @param number stands in place of a name that says nothing
   */
  static String of(String sent, int number) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String line = TextSanitizer.line(last).strip();
    if (line.isEmpty() || line.chars().allMatch(letter -> letter == '.')) {
      return "file " + number;
    }
    int letters = line.codePointCount(0, line.length());
    return letters <= LONGEST ? line : shortened(line, letters);
  }

  /** The beginning and the end, where it says what kind of file it is. */
  private static String shortened(String line, int letters) {
    int kept = LONGEST / 2;
    return line.substring(0, line.offsetByCodePoints(0, kept))
        + "…"
        + line.substring(line.offsetByCodePoints(0, letters - kept + 1));
  }
}
