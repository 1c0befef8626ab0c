package org.complaintauditor.app.job;

import java.util.List;

/**
 * An answer in words.
 *
 * @param lines as a command prints them
 * @param right whether nothing was found that people have to look at
 */
public record Said(List<String> lines, boolean right) {
  public Said {
    lines = List.copyOf(lines);
  }

  /** The lines as one text. */
  public String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
