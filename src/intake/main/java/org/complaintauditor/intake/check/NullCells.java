package org.complaintauditor.intake.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;

/** Counts the cells that hold a null marker, by file and column. */
public final class NullCells {
  private final List<Map<String, Found>> byFile = new ArrayList<>();

  /** What there is in a column of a file: the first such cell, and how many. */
  private record Found(Origin first, String title, String word, long count) {
    Found and(Origin origin, String otherWord) {
      return origin.compareTo(first) < 0
          ? new Found(origin, title, otherWord, count + 1)
          : new Found(first, title, word, count + 1);
    }
  }

  /** Counts a cell in. */
  public void add(Origin origin, String title, String word) {
    while (byFile.size() <= origin.fileOrder()) {
      byFile.add(new TreeMap<>());
    }
    Map<String, Found> ofFile = byFile.get(origin.fileOrder());
    Found before = ofFile.get(title);
    ofFile.put(
        title, before == null ? new Found(origin, title, word, 1) : before.and(origin, word));
  }

  /** One problem for each column and file that has such cells. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Map<String, Found> ofFile : byFile) {
      for (Found found : ofFile.values()) {
        problems.add(
            new Problem(
                found.first(),
                found.title(),
                found.word(),
                Code.WORD_FOR_NOTHING,
                found.count() == 1
                    ? Wording.of(
                        "an empty cell where there is nothing. One cell of this column has such a word,"
                            + " and is taken as empty")
                    : Wording.of(
                        "an empty cell where there is nothing. %,d cells of this column have such a"
                            + " word, and are taken as empty",
                        found.count())));
      }
    }
    return problems;
  }
}
