package org.complaintauditor.model;

/**
 * The place of a row in the export.
 *
 * @param file the file's name, without its folder
 * @param fileOrder the file's place among the files as they were given, from 0
 * @param row the row's number as a spreadsheet shows it: the header is row 1
 */
public record Origin(String file, int fileOrder, int row) implements Comparable<Origin> {
  @Override
  public int compareTo(Origin other) {
    int byFile = Integer.compare(fileOrder, other.fileOrder);
    return byFile != 0 ? byFile : Integer.compare(row, other.row);
  }

  /** {@code file:row}, the name of an event that has no id of its own. */
  @Override
  public String toString() {
    return file + ":" + row;
  }
}
