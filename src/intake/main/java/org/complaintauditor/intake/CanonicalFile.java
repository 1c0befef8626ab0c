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
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.table.RowLimits;
import org.complaintauditor.intake.table.TotalsRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** A file with canonical columns: what becomes of its rows. Not safe to share between threads. */
public final class CanonicalFile {
  private static final int HEADER_ROW = 1;

  private final String name;
  private final int order;
  private final ZoneId zone;
  private final Header header;
  private final List<String> titles;
  private final ClockChanges clockChanges;
  private Fingerprint.@Nullable Taker fingerprints;
  private String lastCaseId = "";

  /**
   * A file.
   *
   * @param name by which its rows are named
   * @param order its place among the files, from 0
   * @param zone the desk's zone
   * @param columns the cells of its header
   * @throws org.complaintauditor.intake.file.UnusableExportException if a column has no name, two
   *     have the same, or one is missing
   */
  public CanonicalFile(ExportFile file, String name, int order, ZoneId zone, List<String> columns) {
    this.name = name;
    this.order = order;
    this.zone = zone;
    header = Header.of(file, columns);
    titles = columns.stream().map(String::strip).toList();
    clockChanges = new ClockChanges(zone);
  }

  /** The header. */
  Header header() {
    return header;
  }

  /** The file's place among the files. */
  int order() {
    return order;
  }

  /** The desk's zone. */
  ZoneId zone() {
    return zone;
  }

  /** The name by which its rows are named. */
  public String name() {
    return name;
  }

  /** The place of the row with this number. */
  Origin origin(int number) {
    return new Origin(name, order, number);
  }

  /** Stands for all cells of a row. */
  Fingerprint fingerprint(List<String> cells) {
    Fingerprint.Taker taker = fingerprints;
    if (taker == null) {
      taker = new Fingerprint.Taker(header);
      fingerprints = taker;
    }
    return taker.of(cells);
  }

  /** Adds its columns to those of the files before it. */
  void addTo(ExportColumns columns) {
    columns.add(
        origin(HEADER_ROW),
        header.place(CanonicalColumn.EVENT_ID),
        header.has(CanonicalColumn.DISCLOSES),
        header.attributes().keySet());
  }

  /** The case of a row; empty for one that is of none, or of which that is not known. */
  public Optional<String> caseOf(List<String> cells) {
    if (cells.size() != header.size()) {
      return Optional.empty();
    }
    String caseId = header.cell(cells, CanonicalColumn.CASE_ID);
    Optional<TotalsRow> totals = TotalsRow.of(cells);
    if (totals.isPresent() && !totals.get().mayBeOf(caseId)) {
      return Optional.empty();
    }
    if (!caseId.isEmpty() && caseId.equals(lastCaseId)) {
      return Optional.of(caseId);
    }
    if (CaseIds.expectedInsteadOf(caseId).isPresent()) {
      return Optional.empty();
    }
    lastCaseId = caseId;
    return Optional.of(caseId);
  }

  /**
   * Counts a row of whatever kind.
   *
   * @param ofCase whether it is of a case
   */
  void count(int number, List<String> cells, boolean ofCase, IntakeFacts facts) {
    IntakeFacts.OfFile ofFile = facts.file(order);
    ofFile.countRow();
    if (ofCase || (cells.size() == header.size() && !isTotals(cells))) {
      ofFile.timeBases().add(header.cell(cells, CanonicalColumn.TIMESTAMP), origin(number));
    }
  }

  private boolean isTotals(List<String> cells) {
    return TotalsRow.of(cells)
        .filter(totals -> !totals.mayBeOf(header.cell(cells, CanonicalColumn.CASE_ID)))
        .isPresent();
  }

  /** A row of a case. */
  FileRow row(int number, List<String> cells) {
    return new FileRow(this, header, origin(number), cells);
  }

  /** Says what is wrong with a row of no case. */
  void refuse(int number, List<String> cells, EventRowBuilder rows) {
    Optional<TotalsRow> totals = TotalsRow.of(cells);
    String id = cells.size() == header.size() ? header.cell(cells, CanonicalColumn.CASE_ID) : "";
    if (totals.isPresent() && !totals.get().mayBeOf(id)) {
      rows.remark(totals.get().problem(origin(number), titles));
    } else if (cells.size() != header.size()) {
      Problem wrong = wrongNumberOfCells(origin(number), header.size(), cells.size());
      rows.outsideOfCases(() -> rows.reject(wrong, -1));
    } else {
      FileRow row = row(number, cells);
      Wording expected = CaseIds.expectedInsteadOf(id).orElseThrow();
      rows.outsideOfCases(
          () -> {
            rows.rejectWithoutCase(row, expected);
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

  /** What is to be said of the file if exports are cut at its number of rows. */
  Optional<Problem> cut(IntakeFacts facts) {
    return RowLimits.of(origin(HEADER_ROW), facts.file(order).rows());
  }

  private static void remarkDoubtfulTime(FileRow row, EventRowBuilder rows) {
    row.file()
        .clockChanges
        .of(row.cell(CanonicalColumn.TIMESTAMP))
        .ifPresent(change -> rows.remark(doubtfulTime(row, change)));
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
        Wording.of("intake.cells-as-in-header", expected, found));
  }
}
