package org.complaintauditor.intake.profile.suggest;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;

/**
 * The first rows of a table: above the columns' names may stand a title, and names of groups of
 * columns.
 *
 * @param first the first row that is not blank
 * @param below those below it, by their numbers
 */
record FirstRows(List<String> first, Map<Integer, List<String>> below) {
  private static final int LOOKED_AT = 20;

  /** The columns' names fill so much of the widest row, and a title does not. */
  private static final double NEARLY_ALL = 0.7;

  private static final double FEW = 0.5;

  private static final Pattern FIGURES = Pattern.compile("^[\\d\\s.,:/+-]+$|\\d{4}-\\d\\d-\\d\\d");

  FirstRows {
    first = texts(first);
  }

  static FirstRows of(ExportFile file, Readers readers) throws IOException {
    List<String> first = new ArrayList<>();
    Map<Integer, List<String>> below = new LinkedHashMap<>();
    readers
        .tables()
        .read(
            file,
            TableLayout.FOUND_OUT,
            new TableSink() {
              @Override
              public void header(List<String> titles) {
                first.addAll(titles);
              }

              @Override
              public void row(int number, List<String> cells) {
                below.put(number, texts(cells));
              }

              @Override
              public boolean hasEnough() {
                return below.size() >= LOOKED_AT;
              }
            });
    return new FirstRows(first, below);
  }

  /** The row with the columns' names, if it is not the first. */
  OptionalInt header() {
    int widest = below.values().stream().mapToInt(List::size).max().orElse(0);
    if (first.size() > FEW * widest) {
      return OptionalInt.empty();
    }
    return below.entrySet().stream()
        .filter(row -> row.getValue().size() >= NEARLY_ALL * widest)
        .limit(1)
        .filter(row -> areNames(row.getValue()))
        .mapToInt(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean areNames(List<String> texts) {
    return texts.stream().distinct().count() == texts.size()
        && texts.stream().noneMatch(text -> FIGURES.matcher(text).find());
  }

  private static List<String> texts(List<String> cells) {
    return cells.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }
}
