package org.complaintauditor.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.canonical.Fingerprint;
import org.complaintauditor.intake.canonical.Header;
import org.complaintauditor.intake.check.CaseIds;
import org.complaintauditor.intake.check.ClockChange;
import org.complaintauditor.intake.check.ClockChanges;
import org.complaintauditor.intake.check.OffsetUsage;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.table.HiddenRows;
import org.complaintauditor.intake.table.RowLimits;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.intake.table.TotalsRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** Hands on the rows of one file with canonical columns. */
final class FileRows implements TableSink {
  private static final int HEADER_ROW = 1;

  private final ExportFile file;
  private final String name;
  private final int fileOrder;
  private final ZoneId zone;
  private final EventRowBuilder rows;
  private final ClockChanges clockChanges;
  private final OffsetUsage timeBases = new OffsetUsage();
  private final RowsByCase<FileRow> byCase;
  private @Nullable Header header;
  private Fingerprint.@Nullable Taker fingerprints;
  private List<String> titles = List.of();
  private String lastCaseId = "";
  private long seen;

  /**
   * @param rows counts rows that are of no case
   * @param byCase takes the others
   */
  FileRows(
      ExportFile file,
      String name,
      int fileOrder,
      ZoneId zone,
      EventRowBuilder rows,
      RowsByCase<FileRow> byCase) {
    this.file = file;
    this.name = name;
    this.fileOrder = fileOrder;
    this.zone = zone;
    this.rows = rows;
    this.byCase = byCase;
    this.clockChanges = new ClockChanges(zone);
  }

  /** Whether there was anything in the file. */
  boolean hasHeader() {
    return header != null;
  }

  /** The header, which comes before all rows. */
  Header header() {
    return Optional.ofNullable(header).orElseThrow();
  }

  /** The file's place among the files. */
  int order() {
    return fileOrder;
  }

  /** The desk's zone. */
  ZoneId zone() {
    return zone;
  }

  /** Where the row with the number stands. */
  Origin origin(int number) {
    return new Origin(name, fileOrder, number);
  }

  /** Stands for all cells of a row. */
  Fingerprint fingerprint(List<String> cells) {
    Fingerprint.Taker taker = fingerprints;
    if (taker == null) {
      taker = new Fingerprint.Taker(header());
      fingerprints = taker;
    }
    return taker.of(cells);
  }

  /** What is to be said of the file if exports are cut at its number of rows. */
  Optional<Problem> cut() {
    return RowLimits.of(new Origin(name, fileOrder, HEADER_ROW), seen);
  }

  /** On what bases the file's times are. */
  OffsetUsage timeBases() {
    return timeBases;
  }

  @Override
  public void header(List<String> names) {
    Header read = Header.of(file, names);
    header = read;
    titles = names.stream().map(String::strip).toList();
    rows.openFile(
        origin(HEADER_ROW),
        read.place(CanonicalColumn.EVENT_ID),
        read.has(CanonicalColumn.DISCLOSES),
        read.attributes().keySet());
  }

  @Override
  public void row(int number, List<String> cells) {
    Header known = header();
    seen++;
    Optional<TotalsRow> totals = TotalsRow.of(cells);
    String id = cells.size() == known.size() ? known.cell(cells, CanonicalColumn.CASE_ID) : "";
    if (totals.isPresent() && !totals.get().mayBeOf(id)) {
      rows.remark(totals.get().problem(origin(number), titles));
      return;
    }
    if (cells.size() != known.size()) {
      Problem wrong = wrongNumberOfCells(origin(number), known.size(), cells.size());
      rows.outsideOfCases(() -> rows.reject(wrong, -1));
      return;
    }
    FileRow row = new FileRow(this, known, origin(number), cells);
    timeBases.add(row.cell(CanonicalColumn.TIMESTAMP), row.origin());
    String caseId = row.cell(CanonicalColumn.CASE_ID);
    if (!caseId.isEmpty() && caseId.equals(lastCaseId)) {
      byCase.add(row);
      return;
    }
    Optional<Wording> expected = CaseIds.expectedInsteadOf(caseId);
    if (expected.isEmpty()) {
      lastCaseId = caseId;
      byCase.add(row);
    } else {
      rows.outsideOfCases(
          () -> {
            rows.rejectWithoutCase(row, expected.get());
            remarkDoubtfulTime(row, rows);
          });
    }
  }

  /**
   * Makes events of rows of a case.
   *
   * @param last whether the case has no further ones
   */
  static void take(String caseId, List<FileRow> ofCase, boolean last, EventRowBuilder rows) {
    rows.beginCase(caseId);
    for (FileRow row : ofCase) {
      rows.take(row);
      remarkDoubtfulTime(row, rows);
    }
    if (last) {
      rows.endCase();
    }
  }

  private static void remarkDoubtfulTime(FileRow row, EventRowBuilder rows) {
    row.file()
        .clockChanges
        .of(row.cell(CanonicalColumn.TIMESTAMP))
        .ifPresent(change -> rows.remark(doubtfulTime(row, change)));
  }

  @Override
  public void hiddenRows(int count, int first) {
    rows.remarkAtEnd(HiddenRows.problem(new Origin(name, fileOrder, first), count));
  }

  private static Problem doubtfulTime(FileRow row, ClockChange change) {
    return new Problem(
        row.origin(),
        CanonicalColumn.TIMESTAMP.title(),
        QuotedCell.cut(row.cell(CanonicalColumn.TIMESTAMP)),
        Code.AMBIGUOUS_LOCAL_TIME,
        row.cell(CanonicalColumn.CASE_ID).isBlank() ? "" : row.cell(CanonicalColumn.CASE_ID),
        change.expected());
  }

  private static Problem wrongNumberOfCells(Origin origin, int expected, int found) {
    return new Problem(
        origin,
        "",
        "",
        Code.WRONG_NUMBER_OF_CELLS,
        Wording.of(
            "%s cells, as in the header; there are %s. Maybe a text with a comma or a line break "
                + "is not in quotes, or something stands beside or below the table",
            expected, found));
  }
}
