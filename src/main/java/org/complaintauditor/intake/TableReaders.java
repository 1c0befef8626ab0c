package org.complaintauditor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Chooses a file's reader by the file's first bytes, whatever the file is called. */
public final class TableReaders implements TableReader {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final TableReader csv;
  private final TableReader xlsx;

  public TableReaders(TableReader csv, TableReader xlsx) {
    this.csv = csv;
    this.xlsx = xlsx;
  }

  @Override
  public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
    byte[] signature = signature(file);
    if (Arrays.equals(signature, OLE)) {
      throw new InputCannotBeAudited(
          file
              + ": this is an old Excel workbook (.xls) or one with a password. Save it as an Excel"
              + " workbook (.xlsx) without a password, or as \"CSV UTF-8\".");
    }
    boolean zip = Arrays.equals(signature, ZIP) || Arrays.equals(signature, EMPTY_ZIP);
    return (zip ? xlsx : csv).read(file, layout, sink);
  }

  private static byte[] signature(ExportFile file) throws IOException {
    try (InputStream bytes = file.open()) {
      return bytes.readNBytes(ZIP.length);
    }
  }
}
