package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.intake.canonical.NullMarkers;
import org.complaintauditor.intake.profile.words.DeskWords;

/**
 * The words, and the days, that stand for empty cells in a file. Where dates are, those that
 * databases and spreadsheets write (n/a) are left out: they are empty in any profile, and counted
 * as a data problem.
 */
final class EmptyWords {
  private static final String NO_DAY = "0000-00-00";
  private static final String LAST_DAY = "9999-12-31";
  private static final String FIRST_DAY = "1900-01-01";

  private EmptyWords() {}

  /**
   * The words for an empty cell that occur in these columns.
   *
   * @param dated columns with dates of what was done: here words such as "no" stand for none, too
   * @param others columns of words
   */
  static List<String> in(List<Column> dated, List<Column> others) {
    Set<String> found = new LinkedHashSet<>();
    for (Column column : dated) {
      for (String text : column.texts().keySet()) {
        if (DeskWords.shipped().isNoDate(text) && !NullMarkers.isOne(text)) {
          found.add(day(text));
        }
      }
    }
    for (Column column : others) {
      if (column.isOfWords() && !dated.contains(column)) {
        column.texts().keySet().stream().filter(DeskWords.shipped()::isNothing).forEach(found::add);
      }
    }
    return new ArrayList<>(found);
  }

  /** A day as profiles write it, whatever its pattern is here; a word as it stands. */
  private static String day(String text) {
    if (DeskWords.shipped().isNothing(text) || text.chars().noneMatch(Character::isDigit)) {
      return text;
    }
    return text.contains("9999") ? LAST_DAY : text.contains("1900") ? FIRST_DAY : NO_DAY;
  }
}
