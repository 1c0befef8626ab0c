package org.complaintauditor.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Timestamp;
import org.jspecify.annotations.Nullable;

/** Hands on the rows of one file with canonical columns. */
final class FileRows implements TableSink {
  private static final int HEADER_ROW = 1;

  private final ExportFile file;
  private final String name;
  private final int fileOrder;
  private final ZoneId zone;
  private final EventRows rows;
  private final ClockChanges clockChanges;
  private final TimeBases timeBases = new TimeBases();
  private @Nullable Columns columns;
  private long seen;

  /** What the header says, known before the first row. */
  private record Columns(Header header, Fingerprint.Taker fingerprints) {}

  /** A row with the right number of cells. */
  private record Row(Origin origin, Columns columns, List<String> cells, ZoneId zone)
      implements CanonicalRow {
    @Override
    public String cell(Column column) {
      return columns.header().cell(cells, column);
    }

    @Override
    public String title(Column column) {
      return column.title();
    }

    @Override
    public int place(Column column) {
      return columns.header().place(column);
    }

    @Override
    public void attributes(BiConsumer<String, String> sink) {
      for (Map.Entry<String, Integer> attribute : columns.header().attributes().entrySet()) {
        String value = cells.get(attribute.getValue());
        if (!value.isEmpty()) {
          sink.accept(attribute.getKey(), value);
        }
      }
    }

    @Override
    public TimeRead timestamp() {
      String text = cell(Column.TIMESTAMP);
      Timestamp timestamp = TimestampText.parse(text, zone);
      return timestamp == null
          ? new TimeRead.Unreadable(
              Code.UNREADABLE_TIMESTAMP, TimestampText.expectedInsteadOf(text))
          : new TimeRead.Read(timestamp);
    }

    @Override
    public Fingerprint fingerprint() {
      return columns.fingerprints().of(cells);
    }
  }

  FileRows(ExportFile file, String name, int fileOrder, ZoneId zone, EventRows rows) {
    this.file = file;
    this.name = name;
    this.fileOrder = fileOrder;
    this.zone = zone;
    this.rows = rows;
    this.clockChanges = new ClockChanges(zone);
  }

  /** Whether there was anything in the file. */
  boolean hasHeader() {
    return columns != null;
  }

  /** What is to be said of the file if exports are cut at its number of rows. */
  Optional<Problem> cut() {
    return FullSheets.of(new Origin(name, fileOrder, HEADER_ROW), seen);
  }

  /** On what bases the file's times are. */
  TimeBases timeBases() {
    return timeBases;
  }

  /** The case of a row; nothing where the row has not the cells to tell. */
  String caseId(List<String> cells) {
    Columns known = columns;
    return known == null || cells.size() != known.header().size()
        ? ""
        : known.header().cell(cells, Column.CASE_ID);
  }

  @Override
  public void header(List<String> titles) {
    Header header = Header.of(file, titles);
    columns = new Columns(header, new Fingerprint.Taker(header));
    rows.openFile(
        new Origin(name, fileOrder, HEADER_ROW),
        header.place(Column.EVENT_ID),
        header.has(Column.DISCLOSES),
        header.attributes().keySet());
  }

  @Override
  public void row(int number, List<String> cells) {
    Columns known = columns;
    if (known == null) {
      throw new IllegalStateException("a row before the header: " + file);
    }
    seen++;
    Origin origin = new Origin(name, fileOrder, number);
    int expected = known.header().size();
    if (cells.size() != expected) {
      rows.reject(wrongNumberOfCells(origin, expected, cells.size()), -1);
    } else {
      Row row = new Row(origin, known, cells, zone);
      rows.take(row);
      timeBases.add(row.cell(Column.TIMESTAMP), origin);
      clockChanges
          .of(row.cell(Column.TIMESTAMP))
          .ifPresent(change -> rows.remark(doubtfulTime(row, change)));
    }
  }

  @Override
  public void hiddenRows(int count, int first) {
    rows.remarkAtEnd(HiddenRows.problem(new Origin(name, fileOrder, first), count));
  }

  private static Problem doubtfulTime(Row row, ClockChange change) {
    return new Problem(
        row.origin(),
        Column.TIMESTAMP.title(),
        CellText.cut(row.cell(Column.TIMESTAMP)),
        Code.AMBIGUOUS_LOCAL_TIME,
        row.cell(Column.CASE_ID).isBlank() ? "" : row.cell(Column.CASE_ID),
        change.expected());
  }

  private static Problem wrongNumberOfCells(Origin origin, int expected, int found) {
    return new Problem(
        origin,
        "",
        "",
        Code.WRONG_NUMBER_OF_CELLS,
        "%s cells, as in the header; there are %s. Maybe a text with a comma or a line break is not"
                .formatted(expected, found)
            + " in quotes, or something stands beside or below the table");
  }
}
