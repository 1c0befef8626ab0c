package org.complaintauditor.spark;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.complaintauditor.intake.CanonicalCases;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.IntakeFacts;
import org.complaintauditor.intake.ProblemTaker;
import org.complaintauditor.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Makes cases of the rows of a partition, which come sorted by {@link RowSchema#HASH} alone: of a
 * number by itself Spark needs no comparisons. What has the same hash, the rows of a case and
 * seldom those of a few, is sorted here.
 */
final class CaseRowsReader {
  private static final int HASH = RowSchema.SCHEMA.fieldIndex(RowSchema.HASH);
  private static final int LIKE = RowSchema.SCHEMA.fieldIndex(RowSchema.LIKE);
  private static final int CASE = RowSchema.SCHEMA.fieldIndex(RowSchema.CASE);
  private static final int FILE = RowSchema.SCHEMA.fieldIndex(RowSchema.FILE);
  private static final int ROW = RowSchema.SCHEMA.fieldIndex(RowSchema.ROW);
  private static final int EVENT = RowSchema.SCHEMA.fieldIndex(RowSchema.EVENT);
  private static final int CELLS = RowSchema.SCHEMA.fieldIndex(RowSchema.CELLS);

  private final Iterator<InternalRow> rows;
  private final CanonicalCases cases;
  private final List<Held> alike = new ArrayList<>();
  private @Nullable InternalRow ahead;

  /** A row; Spark fills its own object with the one after it. */
  private record Held(
      UTF8String like,
      @Nullable UTF8String of,
      int file,
      int number,
      UTF8String event,
      Cells cells) {

    private static final Comparator<Held> BY_CASE =
        Comparator.comparing(Held::like)
            .thenComparing(Held::of, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<Held> IN_CASE =
        Comparator.comparingInt(Held::file)
            .thenComparingInt(Held::number)
            .thenComparing(Held::event)
            .thenComparing(Held::cells);

    /**
     * In the order in which {@link CanonicalCases} takes them. To compare ids takes longer than all
     * the rest, and rows of a case share theirs.
     */
    @SuppressWarnings("ReferenceEquality") // What is not the same is compared.
    static int order(Held held, Held other) {
      boolean together = held.like == other.like && held.of == other.of;
      int byCase = together ? 0 : BY_CASE.compare(held, other);
      return byCase == 0 ? IN_CASE.compare(held, other) : byCase;
    }
  }

  /** The bytes of a row's cells. */
  private static final class Cells implements Comparable<Cells> {
    private final byte[] bytes;

    Cells(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int compareTo(Cells other) {
      return Arrays.compareUnsigned(bytes, other.bytes);
    }
  }

  /**
   * Reads a partition.
   *
   * @param words those of the pack
   * @param taker takes each case
   * @param problems takes what is wrong with rows
   */
  CaseRowsReader(
      Iterator<InternalRow> rows,
      Vocabulary words,
      List<TableFile> files,
      ZoneId zone,
      Consumer<ExportedCase> taker,
      ProblemTaker problems) {
    this.rows = rows;
    cases = new CanonicalCases(words, TableFile.open(files, zone), taker, problems);
  }

  /** Whether there are rows left. */
  boolean hasNext() {
    return ahead != null || rows.hasNext();
  }

  /** Reads the next rows that have a hash in common. */
  void next() {
    InternalRow row = ahead == null ? rows.next() : ahead;
    ahead = null;
    long hash = row.getLong(HASH);
    Held last = held(row, null);
    alike.add(last);
    while (rows.hasNext()) {
      row = rows.next();
      if (row.getLong(HASH) != hash) {
        ahead = row;
        break;
      }
      last = held(row, last);
      alike.add(last);
    }
    alike.sort(Held::order);
    handOn();
    alike.clear();
  }

  /** Most rows share their ids with the one before. */
  private static Held held(InternalRow row, @Nullable Held last) {
    UTF8String like = row.getUTF8String(LIKE);
    UTF8String of = row.isNullAt(CASE) ? null : row.getUTF8String(CASE);
    UTF8String event = row.getUTF8String(EVENT);
    return new Held(
        last != null && last.like().equals(like) ? last.like() : like.copy(),
        of == null ? null : last != null && of.equals(last.of()) ? last.of() : of.copy(),
        row.getInt(FILE),
        row.getInt(ROW),
        event.numBytes() == 0 ? UTF8String.EMPTY_UTF8 : event.copy(),
        new Cells(row.getBinary(CELLS)));
  }

  private void handOn() {
    UTF8String before = null;
    String like = "";
    String of = "";
    int withoutNumber = 0;
    for (Held row : alike) {
      List<String> cells = RowSchema.fromBytes(row.cells().bytes);
      int number = row.number();
      UTF8String id = row.of();
      if (id == null) {
        cases.outside(row.file(), number == RowNumber.NONE ? 1 : number, cells);
        continue;
      }
      if (!id.equals(before)) {
        before = id;
        of = id.toString();
        like = row.like().toString();
        withoutNumber = 0;
      }
      // Rows of a table without numbers are numbered in their case, in the order of their event
      // ids.
      cases.row(like, of, row.file(), number == RowNumber.NONE ? ++withoutNumber : number, cells);
    }
  }

  /** What was counted, once all rows were read. */
  IntakeFacts finish() {
    return cases.finish();
  }
}
