package org.complaintauditor.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.intake.CaseRows.Sighting;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Timestamp;
import org.jspecify.annotations.Nullable;

/** Makes events of one file's rows. */
final class FileRows implements TableSink {
  private static final int HEADER_ROW = 1;

  private final ExportFile file;
  private final String name;
  private final int fileOrder;
  private final ZoneId zone;
  private final Vocabulary vocabulary;
  private final RowAccount account;
  private @Nullable Columns columns;

  /** What the header says, known before the first row. */
  private record Columns(Header header, Fingerprint.Taker fingerprints) {}

  /** A row with the right number of cells. */
  private record Row(Origin origin, Header header, List<String> cells) {
    String cell(Column column) {
      return header.cell(cells, column);
    }
  }

  /** A value that is taken as empty. */
  private record Remark(Problem problem, int place) {}

  FileRows(
      ExportFile file,
      String name,
      int fileOrder,
      ZoneId zone,
      Vocabulary vocabulary,
      RowAccount account) {
    this.file = file;
    this.name = name;
    this.fileOrder = fileOrder;
    this.zone = zone;
    this.vocabulary = vocabulary;
    this.account = account;
  }

  /** Whether there was anything in the file. */
  boolean hasHeader() {
    return columns != null;
  }

  @Override
  public void header(List<String> titles) {
    Header header = Header.of(file, titles);
    columns = new Columns(header, new Fingerprint.Taker(header));
    account.openFile(header, new Origin(name, fileOrder, HEADER_ROW));
  }

  @Override
  public void row(int number, List<String> cells) {
    Columns known = columns;
    if (known == null) {
      throw new IllegalStateException("a row before the header: " + file);
    }
    account.countRead();
    Row row = new Row(new Origin(name, fileOrder, number), known.header(), cells);
    if (cells.size() != known.header().size()) {
      account.reject(wrongNumberOfCells(row), -1);
    } else if (row.cell(Column.CASE_ID).isBlank()) {
      reject(row, Column.CASE_ID, Code.MISSING_CASE_ID, "the id of the case to which this belongs");
    } else {
      read(row, known.fingerprints());
    }
  }

  private void read(Row row, Fingerprint.Taker fingerprints) {
    CaseRows caseRows = account.rowsOf(row.cell(Column.CASE_ID));
    String eventId = row.cell(Column.EVENT_ID);
    Sighting sighting = null;
    boolean contradicts = false;
    if (!eventId.isEmpty()) {
      Fingerprint content = fingerprints.of(row.cells());
      sighting = caseRows.sight(eventId, content, row.origin());
      contradicts = !sighting.hasContent(content);
      if (contradicts) {
        sighting.contradict(row.origin());
      }
    }
    String time = row.cell(Column.TIMESTAMP);
    Timestamp timestamp = TimestampText.parse(time, zone);
    Activity activity = vocabulary.activities().find(row.cell(Column.ACTIVITY));
    if (timestamp == null) {
      String expected = TimestampText.expectedInsteadOf(time);
      reject(row, Column.TIMESTAMP, Code.UNREADABLE_TIMESTAMP, expected);
    } else if (activity == null) {
      String expected = vocabulary.activities().expectedInsteadOf(row.cell(Column.ACTIVITY));
      reject(row, Column.ACTIVITY, Code.UNKNOWN_ACTIVITY, expected);
    } else if (sighting != null && !sighting.first().equals(row.origin())) {
      account.addFurther(sighting, row.origin(), contradicts);
    } else {
      List<Remark> remarks = new ArrayList<>(0);
      account.accept(event(row, timestamp, activity, caseRows, remarks), sighting);
      for (Remark remark : remarks) {
        account.remark(remark.problem(), remark.place(), sighting);
      }
    }
  }

  private EventRow event(
      Row row, Timestamp timestamp, Activity activity, CaseRows caseRows, List<Remark> remarks) {
    SharedTexts texts = vocabulary.texts();
    return new EventRow(
        caseRows.caseId(),
        row.cell(Column.EVENT_ID),
        row.origin(),
        timestamp,
        activity,
        texts.share(row.cell(Column.ACTOR)),
        role(row, Column.ACTOR_ROLE, remarks),
        channel(row, remarks),
        discloses(row, remarks),
        role(row, Column.TO_ROLE, remarks),
        row.cell(Column.REFERS_TO),
        row.cell(Column.TRACKING_NUMBER),
        row.cell(Column.TEXT),
        texts.share(row.cell(Column.LANGUAGE)),
        caseRows.share(attributes(row, remarks)));
  }

  private ActorRole role(Row row, Column column, List<Remark> remarks) {
    ActorRole role = find(vocabulary.roles(), row, column, Code.UNKNOWN_ROLE, remarks);
    return role == null ? ActorRole.NONE : role;
  }

  private Channel channel(Row row, List<Remark> remarks) {
    Channel channel =
        find(vocabulary.channels(), row, Column.CHANNEL, Code.UNKNOWN_CHANNEL, remarks);
    if (channel != null) {
      return channel;
    }
    return row.cell(Column.CHANNEL).isBlank() ? Channel.NONE : Channel.OTHER;
  }

  private Set<Disclosure> discloses(Row row, List<Remark> remarks) {
    String cell = row.cell(Column.DISCLOSES);
    if (cell.isEmpty()) {
      return Set.of();
    }
    Vocabulary.Disclosures read = vocabulary.disclosures(cell);
    if (!read.unknown().isEmpty()) {
      List<String> expected = new ArrayList<>();
      for (String unknown : read.unknown()) {
        expected.add(
            "instead of \"%s\": %s"
                .formatted(
                    CellText.cut(unknown), vocabulary.disclosures().expectedInsteadOf(unknown)));
      }
      remark(row, Column.DISCLOSES, Code.UNKNOWN_DISCLOSURE, String.join("; ", expected), remarks);
    }
    return read.known();
  }

  private Map<String, String> attributes(Row row, List<Remark> remarks) {
    Map<String, String> attributes = new HashMap<>();
    for (Map.Entry<String, Integer> attribute : row.header().attributes().entrySet()) {
      String value = row.cells().get(attribute.getValue());
      if (!value.isEmpty()) {
        attributes.put(attribute.getKey(), vocabulary.texts().share(value));
      }
    }
    String title = Column.CUSTOMER_TYPE.title();
    if (attributes.remove(title) != null) {
      Enum<?> type =
          find(
              vocabulary.customerTypes(),
              row,
              Column.CUSTOMER_TYPE,
              Code.UNKNOWN_CUSTOMER_TYPE,
              remarks);
      if (type != null) {
        attributes.put(title, type.name());
      }
    }
    return attributes;
  }

  /** The value in the cell; null, with a remark, if it is unknown; null if the cell is blank. */
  private static <E extends Enum<E>> @Nullable E find(
      ClosedList<E> list, Row row, Column column, Code code, List<Remark> remarks) {
    String cell = row.cell(column);
    if (cell.isBlank()) {
      return null;
    }
    E value = list.find(cell);
    if (value == null) {
      remark(row, column, code, list.expectedInsteadOf(cell), remarks);
    }
    return value;
  }

  private static void remark(
      Row row, Column column, Code code, String expected, List<Remark> remarks) {
    remarks.add(new Remark(problem(row, column, code, expected), row.header().place(column)));
  }

  private void reject(Row row, Column column, Code code, String expected) {
    account.reject(problem(row, column, code, expected), row.header().place(column));
  }

  private static Problem problem(Row row, Column column, Code code, String expected) {
    return new Problem(
        row.origin(), column.title(), CellText.cut(row.cell(column)), code, expected);
  }

  private static Problem wrongNumberOfCells(Row row) {
    return new Problem(
        row.origin(),
        "",
        "",
        Code.WRONG_NUMBER_OF_CELLS,
        "%d cells, as in the header; there are %d. Maybe a text with a comma or a line break is not"
                .formatted(row.header().size(), row.cells().size())
            + " in quotes, or something stands beside the table");
  }
}
