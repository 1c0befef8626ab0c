package org.complaintauditor.intake.profile.draft;

import java.util.List;
import java.util.OptionalInt;
import org.complaintauditor.model.Vocabulary;

/**
 * What was seen of an unknown file.
 *
 * @param name the file's name, without its folder
 * @param described what the file is, in a few words
 * @param headerRow the row with the columns' names, where a title stands above it
 * @param records where its records lie; empty for rows of tables and for root objects
 * @param columns its columns, in the file's order
 * @param rows the first records: for each the texts of the columns, in their order
 */
public record Evidence(
    String name,
    String described,
    OptionalInt headerRow,
    String records,
    List<Column> columns,
    List<List<String>> rows) {

  public Evidence {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The same with what is said of its columns. */
  Evidence told(Answers answers, Vocabulary words) {
    List<Column> told = MeantColumn.told(columns, answers, words);
    return told.equals(columns)
        ? this
        : new Evidence(name, described, headerRow, records, told, rows);
  }

  /** The place of a column. */
  int place(Column column) {
    return columns.indexOf(column);
  }

  /** The text of a column in a record; empty if it has none. */
  String text(List<String> row, Column column) {
    int place = place(column);
    return place < row.size() ? row.get(place).strip() : "";
  }
}
