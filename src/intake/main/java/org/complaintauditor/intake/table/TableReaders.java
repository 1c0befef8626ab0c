package org.complaintauditor.intake.table;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.file.InputCannotBeAudited;

/** Chooses a table's reader by the file's content, whatever the file is called. */
public final class TableReaders implements TableReader {
  private final TableReader csv;
  private final TableReader xlsx;

  public TableReaders(TableReader csv, TableReader xlsx) {
    this.csv = csv;
    this.xlsx = xlsx;
  }

  @Override
  public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
    return switch (FileFormats.of(file)) {
      case CSV -> csv.read(file, layout, sink);
      case XLSX -> xlsx.read(file, layout, sink);
      case JSON -> throw noTable(file, "JSON");
      case XES -> throw noTable(file, "an event log (XES)");
    };
  }

  @Override
  public List<Other> others(ExportFile file, TableLayout layout) throws IOException {
    return switch (FileFormats.of(file)) {
      case XLSX -> xlsx.others(file, layout);
      case CSV, JSON, XES -> List.of();
    };
  }

  private static InputCannotBeAudited noTable(ExportFile file, String what) {
    return new InputCannotBeAudited(
        "%s: this is %s, not a table. Name a profile that reads such files, or export the table as"
                .formatted(file, what)
            + " CSV or as an Excel workbook (.xlsx).");
  }
}
