package org.complaintauditor.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.canonical.CanonicalRow;
import org.complaintauditor.intake.canonical.DateColumn;
import org.complaintauditor.intake.canonical.Fingerprint;
import org.complaintauditor.intake.canonical.Header;
import org.complaintauditor.intake.canonical.TimestampText;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;

/**
 * A row of a file with canonical columns, with as many cells as the header.
 *
 * @param file the file
 * @param header the file's header
 * @param origin where the row stands
 * @param cells its cells
 */
record FileRow(CanonicalFile file, Header header, Origin origin, List<String> cells)
    implements CanonicalRow {

  @Override
  public String cell(CanonicalColumn column) {
    return header.cell(cells, column);
  }

  @Override
  public String title(CanonicalColumn column) {
    return column.title();
  }

  @Override
  public int place(CanonicalColumn column) {
    return header.place(column);
  }

  @Override
  public void attributes(BiConsumer<String, String> sink) {
    for (Map.Entry<String, Integer> attribute : header.attributes().entrySet()) {
      String value = cells.get(attribute.getValue());
      if (!value.isEmpty()) {
        sink.accept(attribute.getKey(), value);
      }
    }
  }

  @Override
  public List<DateCell> dates() {
    if (header.dates().isEmpty()) {
      return List.of();
    }
    List<DateCell> dates = new ArrayList<>(header.dates().size());
    header
        .dates()
        .forEach(
            (name, place) -> {
              String text = cells.get(place);
              if (!text.isBlank()) {
                dates.add(new DateCell(name, DateColumn.titleOf(name), text, read(text)));
              }
            });
    return dates;
  }

  @Override
  public TimeRead timestamp() {
    return read(cell(CanonicalColumn.TIMESTAMP));
  }

  private TimeRead read(String text) {
    Timestamp timestamp = TimestampText.parse(text, file.zone());
    return timestamp == null
        ? new TimeRead.Unreadable(Code.UNREADABLE_TIMESTAMP, TimestampText.expectedInsteadOf(text))
        : new TimeRead.Read(timestamp);
  }

  @Override
  public Fingerprint fingerprint() {
    return file.fingerprint(cells);
  }

  /** How such rows stand in a file of this run. */
  static final class Form implements RowsByCase.Form<FileRow> {
    /** In memory, of a row and of a cell beside its text. */
    private static final int ROW_SIZE = 80;

    private static final int CELL_SIZE = 56;

    private final List<CanonicalFile> files;

    /** The form for these files, by their place; more may come. */
    Form(List<CanonicalFile> files) {
      this.files = files;
    }

    @Override
    public String caseId(FileRow row) {
      return row.cell(CanonicalColumn.CASE_ID);
    }

    @Override
    public long size(FileRow row) {
      long size = ROW_SIZE;
      for (String cell : row.cells()) {
        size += cell.isEmpty() ? Integer.BYTES : CELL_SIZE + cell.length();
      }
      return size;
    }

    @Override
    public void write(FileRow row, SpoolWriter out) {
      out.number(row.file().order());
      out.number(row.origin().row());
      row.cells().forEach(out::text);
    }

    @Override
    public FileRow read(SpoolReader in) {
      CanonicalFile file = files.get(in.smallNumber());
      int number = in.smallNumber();
      String[] cells = new String[file.header().size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = in.text();
      }
      return file.row(number, Arrays.asList(cells));
    }
  }
}
