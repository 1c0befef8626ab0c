package org.complaintauditor.dossier.check;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Wording;

/** What was found not to be as it is stated, in the order in which it was found. */
final class Deviations {
  private final List<Wording> lines = new ArrayList<>();

  /** Adds what is wrong with a file, by its path in the dossier. */
  void add(String file, Wording what) {
    lines.add(Wording.of("core.colon", file, what));
  }

  /** Adds what is wrong with a row of a table; the row after the header is row 2. */
  void add(String file, long row, Wording what) {
    lines.add(Wording.of("dossier.row", file, row, what));
  }

  List<Wording> lines() {
    return List.copyOf(lines);
  }
}
