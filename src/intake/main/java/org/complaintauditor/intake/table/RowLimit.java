package org.complaintauditor.intake.table;

import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Wording;

/** How many rows a file may have: an {@link Origin} numbers no more. */
public final class RowLimit {
  private static final int MOST = Integer.MAX_VALUE;

  private RowLimit() {}

  /**
   * The number of a row, as its origin has it.
   *
   * @param file how messages name the file
   * @param number of the row, from 1
   * @throws UnusableExportException if no origin has that number
   */
  public static int number(Object file, long number) {
    if (number > MOST) {
      throw new UnusableExportException(
          Wording.of("intake.has-more-than-rows-and-no-row", String.valueOf(file), MOST));
    }
    return (int) number;
  }
}
