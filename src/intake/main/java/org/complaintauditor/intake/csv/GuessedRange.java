package org.complaintauditor.intake.csv;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of which is guessed whether it begins and ends inside of quotes: after an odd number of
 * them.
 */
public record GuessedRange(ByteRange range, boolean beginsInQuotes, boolean endsInQuotes)
    implements Serializable {

  /** All ranges of a file, in their order. */
  static List<GuessedRange> all(List<SeenRange> seen) {
    List<GuessedRange> guessed = new ArrayList<>();
    boolean inQuotes = false;
    for (SeenRange range : seen) {
      boolean after = inQuotes ^ range.oddQuotes();
      guessed.add(new GuessedRange(range.range(), inQuotes, after));
      inQuotes = after;
    }
    return guessed;
  }
}
