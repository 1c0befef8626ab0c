package org.complaintauditor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.model.Origin;

/** Reads exports whose columns are those of the canonical case history (formats 1). */
public final class CanonicalIntake implements Intake {
  /** Below it, keeping all rows is quicker than keeping them in a file. */
  private static final long LARGE = 1L << 25;

  /** Rows take many times their bytes when they are kept. */
  private static final int KEPT = 24;

  /** What part of the memory rows may take while they are sorted. */
  private static final int SORTED = 6;

  private final TableReader reader;
  private final long large;
  private final long tooLarge;
  private final long sorting;
  private final boolean beside;

  /** An intake that may use all memory there is. */
  public CanonicalIntake(TableReader reader) {
    this(reader, Runtime.getRuntime().maxMemory());
  }

  /**
   * An intake.
   *
   * @param memory how many bytes the whole audit may use
   */
  public CanonicalIntake(TableReader reader, long memory) {
    this(reader, memory, true);
  }

  /**
   * An intake.
   *
   * @param memory how many bytes the whole audit may use
   * @param beside whether events are made of rows on a thread of its own; else all is done by the
   *     caller's
   */
  public CanonicalIntake(TableReader reader, long memory, boolean beside) {
    this(reader, Math.min(LARGE, memory / KEPT), memory / KEPT, memory / SORTED, beside);
  }

  /**
   * An intake.
   *
   * @param large from how many bytes on an export is read case by case
   * @param tooLarge from how many bytes on memory may not hold its rows
   * @param sorting how many bytes rows may take while they are sorted
   */
  public CanonicalIntake(TableReader reader, long large, long tooLarge, long sorting) {
    this(reader, large, tooLarge, sorting, true);
  }

  private CanonicalIntake(
      TableReader reader, long large, long tooLarge, long sorting, boolean beside) {
    this.reader = reader;
    this.large = large;
    this.tooLarge = tooLarge;
    this.sorting = sorting;
    this.beside = beside;
  }

  @Override
  public Export read(List<ExportFile> files, ZoneId zone) {
    return read(files, zone, new EventRows());
  }

  @Override
  public Optional<Export> stream(List<ExportFile> files, ZoneId zone, From size, CaseTaker taker) {
    if (!haveBytes(files, size == From.LARGE ? large : tooLarge)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(files, zone, new EventRows(taker)));
    } catch (NotGrouped e) {
      taker.startAgain();
      return Optional.of(sort(files, zone, new EventRows(taker)));
    }
  }

  private static boolean haveBytes(List<ExportFile> files, long wanted) {
    long missing = wanted;
    for (ExportFile file : files) {
      try (InputStream bytes = file.open()) {
        for (long skipped = 1; skipped > 0 && missing > 0; missing -= skipped) {
          skipped = bytes.skip(missing);
          if (skipped == 0 && bytes.read() >= 0) {
            skipped = 1;
          }
        }
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
    return missing <= 0;
  }

  private Export read(List<ExportFile> files, ZoneId zone, EventRows rows) {
    List<String> names = FileNames.of(files);
    List<FileRows> ofFiles = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      FileRows ofFile = new FileRows(files.get(i), names.get(i), i, zone, rows);
      ofFiles.add(ofFile);
      rows.format(read(files.get(i), ofFile, ofFile));
      listOtherTables(files.get(i), new Origin(names.get(i), i, 1), rows);
      ofFile.cut().ifPresent(rows::remark);
    }
    remarkTimes(ofFiles, names, zone, rows);
    return close(files, rows);
  }

  /** Reads the rows in the order of their cases. */
  private Export sort(List<ExportFile> files, ZoneId zone, EventRows rows) {
    List<String> names = FileNames.of(files);
    List<FileRows> ofFiles = new ArrayList<>();
    try (SortedRows sorted = new SortedRows(sorting)) {
      for (int i = 0; i < files.size(); i++) {
        FileRows ofFile = new FileRows(files.get(i), names.get(i), i, zone, rows);
        ofFiles.add(ofFile);
        rows.format(read(files.get(i), new Sorting(ofFile, i, sorted), ofFile));
        listOtherTables(files.get(i), new Origin(names.get(i), i, 1), rows);
      }
      sorted.each((file, number, cells) -> ofFiles.get(file).row(number, cells));
      ofFiles.forEach(ofFile -> ofFile.cut().ifPresent(rows::remark));
    }
    remarkTimes(ofFiles, names, zone, rows);
    return close(files, rows);
  }

  /** Rows that are put in order before anything is made of them. */
  private record Sorting(FileRows rows, int fileOrder, SortedRows sorted) implements TableSink {
    @Override
    public void header(List<String> columns) {
      rows.header(columns);
    }

    @Override
    public void row(int number, List<String> cells) {
      sorted.add(rows.caseId(cells), fileOrder, number, cells);
    }

    @Override
    public void hiddenRows(int count, int first) {
      rows.hiddenRows(count, first);
    }
  }

  private static void remarkTimes(
      List<FileRows> files, List<String> names, ZoneId zone, EventRows rows) {
    List<TimeBases> bases = files.stream().map(FileRows::timeBases).toList();
    TimeBases.problems(bases, names, zone).forEach(rows::remarkAtEnd);
  }

  private static Export close(List<ExportFile> files, EventRows rows) {
    if (rows.read() == 0) {
      throw new InputCannotBeAudited(
          "%s: there is a header, but no row with an event below it. Maybe the export's filter or"
                  .formatted(
                      files.stream().map(ExportFile::toString).collect(Collectors.joining(", ")))
              + " period matched nothing?");
    }
    return rows.close();
  }

  private String read(ExportFile file, TableSink sink, FileRows rows) {
    String format;
    try {
      format = RowsAhead.read(reader, file, TableLayout.FOUND_OUT, sink, beside);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    if (!rows.hasHeader()) {
      throw new InputCannotBeAudited(
          "%s: the file is empty. Maybe the export failed? Export it again.".formatted(file));
    }
    return format;
  }

  private void listOtherTables(ExportFile file, Origin header, EventRows rows) {
    new OtherTables(reader, Column::areRequiredIn)
        .leftOut(file, TableLayout.FOUND_OUT, header)
        .forEach(rows::remark);
  }

  private static InputCannotBeAudited unreadable(ExportFile file, IOException e) {
    return new InputCannotBeAudited("%s: cannot be read (%s).".formatted(file, e), e);
  }
}
