package org.complaintauditor.cli.option;

import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.text.MessageBundle;
import picocli.CommandLine.Option;

/** The form of the CSV files that a command writes. */
public final class CsvFormOption {

  @Option(
      names = "--csv",
      paramLabel = "excel|plain",
      defaultValue = CsvForm.EXCEL_OPTION,
      description = "The form of CSV files (default: ${DEFAULT-VALUE}).")
  private String csv = "";

  /**
   * The form, for a language.
   *
   * @throws UsageException if there is none of this name
   */
  public CsvForm form(MessageBundle words) {
    if (!csv.equals(CsvForm.EXCEL_OPTION) && !csv.equals(CsvForm.PLAIN_OPTION)) {
      throw new UsageException(Wording.of("cli.csv-write-excel-or-plain", csv));
    }
    return CsvForm.of(csv, words.language());
  }
}
