package org.complaintauditor.intake.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** Chooses a table's reader by the file's content, whatever the file is called. */
public final class TableReaders implements TableReader {
  private final Map<FileFormat, TableReader> readers;

  public TableReaders(TableReader csv, TableReader xlsx) {
    this(Map.of(FileFormat.CSV, csv, FileFormat.XLSX, xlsx));
  }

  /** Readers by the format of the table that they read. */
  public TableReaders(Map<FileFormat, TableReader> readers) {
    this.readers = Map.copyOf(readers);
  }

  @Override
  public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
    FileFormat format = FileFormats.of(file);
    TableReader reader = readers.get(format);
    if (reader == null) {
      throw new UnusableExportException(
          Wording.of(
              "intake.is-not-a-table-name-a-profile",
              file,
              format == FileFormat.XES
                  ? Wording.of("intake.an-event-log")
                  : Wording.verbatim(format.toString())));
    }
    return reader.read(file, layout, sink);
  }

  @Override
  public List<Sheet> sheets(ExportFile file, TableLayout layout) throws IOException {
    TableReader reader = readers.get(FileFormats.of(file));
    return reader == null ? List.of() : reader.sheets(file, layout);
  }

  @Override
  public Optional<Sheet> choice(ExportFile file, TableLayout layout) throws IOException {
    TableReader reader = readers.get(FileFormats.of(file));
    return reader == null ? Optional.empty() : reader.choice(file, layout);
  }

  @Override
  public List<Other> others(ExportFile file, TableLayout layout) throws IOException {
    TableReader reader = readers.get(FileFormats.of(file));
    return reader == null ? List.of() : reader.others(file, layout);
  }
}
