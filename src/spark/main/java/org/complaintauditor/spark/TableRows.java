package org.complaintauditor.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.RowLimit;
import org.jspecify.annotations.Nullable;

/** Makes rows of an export of those that Spark has read from a table. */
final class TableRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int first;
  private final HashMap<String, Integer> files;
  private final ArrayList<ArrayList<Integer>> places;
  private final StructType schema;
  private final int width;
  private final int eventId;
  private final String table;
  private final String rowColumn;

  /**
   * The rows of a table.
   *
   * @param first the place of its first file among all
   * @param files the place of each by its address; none if rows do not say their file
   * @param places which of the columns each file has; none where each has all
   * @param columns of the export; in rows the file and the number stand behind them
   * @param schema of the rows
   * @param table how messages name it
   * @param rowColumn the column that numbers the rows; empty if none does
   */
  TableRows(
      int first,
      Map<String, Integer> files,
      List<List<Integer>> places,
      List<String> columns,
      StructType schema,
      String table,
      String rowColumn) {
    this.first = first;
    this.files = new HashMap<>(files);
    this.places = new ArrayList<>();
    places.forEach(ofFile -> this.places.add(new ArrayList<>(ofFile)));
    this.schema = schema;
    this.width = columns.size();
    this.eventId = columns.indexOf(CanonicalColumn.EVENT_ID.title());
    this.table = table;
    this.rowColumn = rowColumn;
  }

  /** The rows as they go to their cases. */
  Iterator<InternalRow> of(Iterator<InternalRow> rows, RowKeys keys) {
    return new Made(rows, keys);
  }

  private final class Made implements Iterator<InternalRow> {
    private final Iterator<InternalRow> rows;
    private final RowKeys keys;
    private final List<DataType> types = new ArrayList<>();
    private final List<Integer> everything = IntStream.range(0, width).boxed().toList();
    private @Nullable UTF8String lastName;
    private int lastFile;

    Made(Iterator<InternalRow> rows, RowKeys keys) {
      this.rows = rows;
      this.keys = keys;
      for (int i = 0; i < schema.size(); i++) {
        types.add(schema.fields()[i].dataType());
      }
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public InternalRow next() {
      InternalRow row = rows.next();
      if (!rowColumn.isEmpty()) {
        return made(row, first, number(row), "", everything);
      }
      if (files.isEmpty()) {
        String order = CellText.of(row, eventId, types.get(eventId));
        return made(row, first, RowNumber.NONE, order, everything);
      }
      int file = file(row.getUTF8String(width));
      long index = row.getLong(width + 1);
      return made(
          row, file, number(index), "", places.isEmpty() ? everything : places.get(file - first));
    }

    private InternalRow made(
        InternalRow row, int file, int number, String order, List<Integer> places) {
      List<byte[]> bytes = new ArrayList<>(places.size());
      places.forEach(at -> bytes.add(utf8(row, at)));
      // Only those are made text that say which case it is.
      List<String> cells =
          new AbstractList<>() {
            @Override
            public String get(int i) {
              return new String(bytes.get(i), StandardCharsets.UTF_8);
            }

            @Override
            public int size() {
              return bytes.size();
            }
          };
      return keys.row(file, number, order, cells, RowSchema.ofUtf8(bytes));
    }

    private byte[] utf8(InternalRow row, int at) {
      DataType type = types.get(at);
      return type instanceof StringType && !row.isNullAt(at)
          ? row.getUTF8String(at).getBytes()
          : CellText.of(row, at, type).getBytes(StandardCharsets.UTF_8);
    }

    private int file(UTF8String name) {
      if (!name.equals(lastName)) { // Rows of one file come together.
        lastFile = Objects.requireNonNull(files.get(TableInputs.address(name.toString())));
        lastName = name.copy();
      }
      return lastFile;
    }

    private int number(InternalRow row) {
      try {
        return RowNumber.of(CellText.of(row, width, types.get(width)), table, rowColumn);
      } catch (UnusableExportException e) {
        throw TaskRefusal.of(e);
      }
    }

    private int number(long index) {
      try {
        return RowLimit.number(table, index + 1);
      } catch (UnusableExportException e) {
        throw TaskRefusal.of(e);
      }
    }
  }
}
