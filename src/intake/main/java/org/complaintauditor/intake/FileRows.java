package org.complaintauditor.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.HiddenRows;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Origin;
import org.jspecify.annotations.Nullable;

/** Hands on the rows of one file with canonical columns. */
final class FileRows implements TableSink {
  private final ExportFile file;
  private final String name;
  private final ZoneId zone;
  private final List<CanonicalFile> opened;
  private final int fileOrder;
  private final ExportBuilder export;
  private final RowsByCase<FileRow> byCase;
  private @Nullable CanonicalFile canonical;

  /**
   * @param opened the files before this one; it is added once its header is read
   * @param export counts rows that are of no case
   * @param byCase takes the others
   */
  FileRows(
      ExportFile file,
      String name,
      ZoneId zone,
      List<CanonicalFile> opened,
      ExportBuilder export,
      RowsByCase<FileRow> byCase) {
    this.file = file;
    this.name = name;
    this.zone = zone;
    this.opened = opened;
    this.fileOrder = opened.size();
    this.export = export;
    this.byCase = byCase;
  }

  /** Whether there was anything in the file. */
  boolean hasHeader() {
    return canonical != null;
  }

  @Override
  public void header(List<String> names) {
    CanonicalFile read = new CanonicalFile(file, name, fileOrder, zone, names);
    read.addTo(export.rows().columns());
    opened.add(read);
    canonical = read;
  }

  @Override
  public void row(int number, List<String> cells) {
    CanonicalFile known = Optional.ofNullable(canonical).orElseThrow();
    boolean ofCase = known.caseOf(cells).isPresent();
    known.count(number, cells, ofCase, export.rows().facts());
    if (ofCase) {
      byCase.add(known.row(number, cells));
    } else {
      known.refuse(number, cells, export.rows());
    }
  }

  @Override
  public void hiddenRows(int count, int first) {
    export.remarkAtEnd(HiddenRows.problem(new Origin(name, fileOrder, first), count));
  }
}
