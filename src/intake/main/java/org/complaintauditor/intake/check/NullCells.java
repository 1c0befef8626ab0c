package org.complaintauditor.intake.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.bytes.EventRowCodec;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;

/** Counts the cells that hold a null marker, by file and column. */
public final class NullCells {
  private final List<Map<String, Found>> byFile = new ArrayList<>();

  /** What there is in a column of a file: the first such cell, and how many. */
  private record Found(Origin first, String title, String word, long count) {
    Found and(Found other) {
      Found earlier = other.first.compareTo(first) < 0 ? other : this;
      return new Found(earlier.first, title, earlier.word, count + other.count);
    }
  }

  /** Counts a cell in. */
  public void add(Origin origin, String title, String word) {
    add(new Found(origin, title, word, 1));
  }

  private void add(Found found) {
    while (byFile.size() <= found.first().fileOrder()) {
      byFile.add(new TreeMap<>());
    }
    byFile.get(found.first().fileOrder()).merge(found.title(), found, Found::and);
  }

  /** Counts in what others have counted. */
  public void merge(NullCells others) {
    others.byFile.forEach(ofFile -> ofFile.values().forEach(this::add));
  }

  /** Writes what was counted: the same cells give the same bytes, in whatever order. */
  public void write(ByteWriter to) {
    to.all(
        byFile.stream().flatMap(ofFile -> ofFile.values().stream()).toList(),
        (out, found) -> {
          EventRowCodec.write(out, found.first());
          out.text(found.title()).text(found.word()).number(found.count());
        });
  }

  /** Reads what {@link #write} wrote. */
  public static NullCells read(ByteReader from) {
    NullCells cells = new NullCells();
    from.all(in -> new Found(EventRowCodec.origin(in), in.text(), in.text(), in.number()))
        .forEach(cells::add);
    return cells;
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
                    ? Wording.of("intake.an-empty-cell-where-nothing")
                    : Wording.of(
                        "intake.an-empty-cell-cells-of-column-have-such-a-word", found.count())));
      }
    }
    return problems;
  }
}
