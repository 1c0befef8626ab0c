package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.complaintauditor.spool.SpoolException;

/** POI's streaming workbook, whose bytes depend on its content alone and not on the time. */
final class StreamedWorkbook extends SXSSFWorkbook {

  /** The time of every entry: zip knows none before 1980. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 2, 12, 0);

  /** Entries of more bytes need space for their size in their heads. */
  private static final long LARGE = 4_000_000_000L;

  private final List<SpooledSheetData> spooled = new ArrayList<>();

  StreamedWorkbook() {
    super(1);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    SpooledSheetData rows = new SpooledSheetData();
    spooled.add(rows);
    return rows;
  }

  void writeTo(Path to) throws IOException {
    flushSheets();
    try (SpoolStream template = new SpoolStream();
        FixedTimeZip target =
            new FixedTimeZip(to, spooled.stream().anyMatch(rows -> rows.length() > LARGE))) {
      writeRest(template);
      injectData(
          new ZipFileZipEntrySource(
              ZipFile.builder().setSeekableByteChannel(template.file()).get()),
          target);
      target.complete();
    }
  }

  /** POI calls every failure one of saving, and says no more of it. */
  void writeRest(SpoolStream template) throws IOException {
    try {
      getXSSFWorkbook().write(template);
    } catch (OpenXML4JRuntimeException e) {
      throw e.getCause() instanceof SpoolException noRoom ? noRoom : e;
    }
  }

  /** Deletes the temporary files. Of a workbook that nobody wrote, the rows need no room. */
  @Override
  public void close() throws IOException {
    spooled.forEach(SpooledSheetData::abandon);
    super.close();
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    return out instanceof FixedTimeZip zip ? zip : super.createArchiveOutputStream(out);
  }

  /** A zip file in which every entry has the same time. */
  private static final class FixedTimeZip extends ZipArchiveOutputStream {

    private final boolean large;

    FixedTimeZip(Path to, boolean large) throws IOException {
      super(to);
      this.large = large;
      setUseZip64(Zip64Mode.AsNeeded);
      setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
      ZipArchiveEntry fixed = new ZipArchiveEntry(entry.getName());
      fixed.setTimeLocal(TIME);
      if (!large) {
        fixed.setSize(0);
      }
      super.putArchiveEntry(fixed);
    }

    /** POI ends the file after a failure too, and what that says would hide what had happened. */
    @Override
    public void finish() {}

    /** Ends the file. */
    void complete() throws IOException {
      super.finish();
    }
  }
}
