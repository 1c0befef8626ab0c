package org.complaintauditor.app.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.model.Wording;

/**
 * What is to be said of the sheets of workbooks before they are read.
 *
 * @param named the sheet that somebody named
 * @param workbooks the files that are workbooks
 */
public record SheetRemarks(Optional<String> named, List<ExportFile> workbooks) {

  public static SheetRemarks of(List<ExportFile> files, Optional<String> named) {
    List<ExportFile> workbooks = new ArrayList<>();
    for (ExportFile file : files) {
      try {
        if (FileFormats.of(file) == FileFormat.XLSX) {
          workbooks.add(file);
        }
      } catch (IOException | UnusableExportException e) {
        // Whoever reads the file says what is wrong.
      }
    }
    return new SheetRemarks(named, workbooks);
  }

  /**
   * Refuses a sheet of no workbook.
   *
   * @throws InvalidRequestException if a sheet is named
   */
  public void refuseWithoutWorkbook() {
    if (named.isPresent() && workbooks.isEmpty()) {
      throw new InvalidRequestException(Wording.of("app.sheet-no-excel-workbook", named.get()));
    }
  }

  /** Remarks on workbooks of which another sheet than the first is read: which and why. */
  public List<Wording> lines(ProfileChoice profiles) {
    List<Wording> lines = new ArrayList<>();
    if (named.isEmpty() && profiles.sheets().isEmpty()) {
      workbooks.forEach(file -> passedOver(file).ifPresent(lines::add));
    }
    return lines;
  }

  private static Optional<Wording> passedOver(ExportFile file) {
    try {
      return Wiring.readers()
          .tables()
          .choice(file, TableLayout.FOUND_OUT)
          .filter(sheet -> sheet.choice() == TableReader.Choice.TABLE)
          .map(sheet -> Wording.of("app.sheet-is-read-for-those-before", file, sheet.name()));
    } catch (IOException | UnusableExportException e) {
      return Optional.empty(); // A profile may name the sheet; else the reader says the same.
    }
  }
}
