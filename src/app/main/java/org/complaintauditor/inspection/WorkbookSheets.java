package org.complaintauditor.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader.Choice;
import org.complaintauditor.intake.table.TableReader.Sheet;
import org.complaintauditor.model.Wording;

/**
 * The sheets of a workbook.
 *
 * @param file the workbook
 * @param sheets all of them, in its order
 */
public record WorkbookSheets(String file, List<Sheet> sheets) {
  public WorkbookSheets {
    sheets = List.copyOf(sheets);
  }

  /**
   * The sheets of those files that are workbooks.
   *
   * @param named the sheets that the profile names; none if it leaves it to the reader
   * @throws UnusableExportException if a workbook cannot be read, or if no sheet can be chosen
   */
  public static List<WorkbookSheets> of(
      List<ExportFile> files, Readers readers, Collection<String> named) {
    List<WorkbookSheets> all = new ArrayList<>();
    for (ExportFile file : files) {
      try {
        if (readers.format().of(file) == FileFormat.XLSX) {
          all.add(new WorkbookSheets(file.toString(), sheets(file, readers, named)));
        }
      } catch (IOException e) {
        throw new UnusableExportException(Wording.of("intake.cannot-be-read", file, e), e);
      }
    }
    return all;
  }

  private static List<Sheet> sheets(ExportFile file, Readers readers, Collection<String> named)
      throws IOException {
    Optional<String> only = named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    TableLayout layout = only.map(TableLayout.FOUND_OUT::inSheet).orElse(TableLayout.FOUND_OUT);
    List<Sheet> sheets = readers.tables().sheets(file, layout);
    return named.size() < 2
        ? sheets
        : sheets.stream()
            .map(
                sheet ->
                    new Sheet(
                        sheet.name(),
                        sheet.visible(),
                        sheet.rows(),
                        sheet.columns(),
                        named.contains(sheet.name()) ? Choice.NAMED : Choice.NOT_READ))
            .toList();
  }
}
