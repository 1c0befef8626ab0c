package org.complaintauditor.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.complaintauditor.model.Wording;
import picocli.CommandLine.Option;

/** The day on which a line of the ledger is written: the program does not ask what day it is. */
final class DateOption {

  @Option(
      names = "--date",
      paramLabel = "DATE",
      required = true,
      description = "When it is written, such as 2026-04-20: stands in the ledger.")
  private String date = "";

  /**
   * The day.
   *
   * @throws UsageException if it is none
   */
  LocalDate day() {
    return day(date);
  }

  /** The day that a text names. */
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException(Wording.of("--date %s: write a date such as 2026-04-20", text));
    }
  }
}
