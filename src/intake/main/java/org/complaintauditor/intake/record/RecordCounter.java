package org.complaintauditor.intake.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.complaintauditor.intake.EventRowBuilder;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.FilePreview;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.table.HiddenRows;
import org.complaintauditor.intake.table.TotalsRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;

/** Counts the records of an export as they are read, with what is wrong with its files. */
final class RecordCounter implements RecordReader.Found {
  private final EventRowBuilder rows;
  private final Consumer<ExportRecord> taker;
  private final BiPredicate<TotalsRow, ExportRecord> mayBeEvent;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Integer, BitSet> rejectedRows = new HashMap<>();
  private long read;
  private long rejected;
  private final Map<Source, Set<Integer>> fields = new HashMap<>();
  private final List<Look> looks = new ArrayList<>();
  private final Map<Source, Map.Entry<Origin, String>> totals = new LinkedHashMap<>();
  private final Map<Source, Map<Integer, Map<String, String>>> more = new LinkedHashMap<>();
  private final Map<Source, Long> perSource = new LinkedHashMap<>();

  /** A file: what it looks like, and which sources it holds. */
  record Look(String name, FilePreview look, List<Source> sources) {}

  /**
   * None yet.
   *
   * @param rows counts what makes no record
   * @param taker of the records
   * @param mayBeEvent whether what seems to sum up others may be an event after all
   */
  RecordCounter(
      EventRowBuilder rows,
      Consumer<ExportRecord> taker,
      BiPredicate<TotalsRow, ExportRecord> mayBeEvent) {
    this.mayBeEvent = mayBeEvent;
    this.rows = rows;
    this.taker = taker;
  }

  /** The next file begins. */
  void open(String name, FilePreview look, List<Source> sources) {
    looks.add(new Look(name, look, sources));
  }

  /** The file that was opened last, or a part of it, holds nothing that the profile reads. */
  void notUsed(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void entry(ExportRecord entry) {
    perSource.merge(entry.source(), 1L, Long::sum);
    taker.accept(entry.numbered(read));
    read++;
  }

  /** A row of a file that holds several sources is one row. */
  @Override
  public void wrongNumberOfCells(Source source, Origin origin, int expected, int cells) {
    BitSet ofFile = rejectedRows.computeIfAbsent(origin.fileOrder(), file -> new BitSet());
    if (!ofFile.get(origin.row())) {
      ofFile.set(origin.row());
      reject(
          new Problem(
              origin,
              "",
              "",
              Code.WRONG_NUMBER_OF_CELLS,
              Wording.of("intake.cells-as-in-header-there-are", expected, cells)));
    }
  }

  /** What has a date is an event, whatever it is called. */
  @Override
  public void totals(TotalsRow row, Problem problem, Optional<ExportRecord> entry) {
    if (entry.filter(one -> mayBeEvent.test(row, one)).isPresent()) {
      entry(entry.get());
    } else if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** A file that holds several sources is read for each, but hides its rows once. */
  @Override
  public void hiddenRows(Origin first, int count) {
    Problem problem = HiddenRows.problem(first, count);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  @Override
  public void field(Source source, int place) {
    fields.computeIfAbsent(source, key -> new HashSet<>()).add(place);
  }

  /** Whether a file has the field, with or without texts. */
  boolean has(Source source, int place) {
    return fields.getOrDefault(source, Set.of()).contains(place);
  }

  private void reject(Problem problem) {
    rejected++;
    rows.reject(problem, -1);
  }

  /** How many records there are. */
  long read() {
    return read;
  }

  /** How many rows there are of which no record can be made. */
  long rejected() {
    return rejected;
  }

  /** What is wrong with whole files. */
  List<Problem> problems() {
    return problems;
  }

  /** The name of the file at the place. */
  String nameOf(int file) {
    return looks.get(file).name();
  }

  List<Look> looks() {
    return looks;
  }

  @Override
  public void outside(Origin origin) {
    reject(
        new Problem(
            origin,
            "event",
            "",
            Code.MISSING_CASE_ID,
            Wording.of("intake.a-trace-around-event-for-trace", origin.row())));
  }

  @Override
  public void total(Source source, Origin origin, String told) {
    totals.merge(
        source,
        Map.entry(origin, told),
        (before, now) ->
            CompletenessCheck.number(now.getValue()) > CompletenessCheck.number(before.getValue())
                ? now
                : before);
  }

  /** The largest number of records that a file says there are, and which does, by source. */
  Map<Source, Map.Entry<Origin, String>> totals() {
    return totals;
  }

  @Override
  public void more(Source source, Origin origin, String path, String told) {
    more.computeIfAbsent(source, key -> new TreeMap<>())
        .computeIfAbsent(origin.fileOrder(), key -> new LinkedHashMap<>())
        .put(path, told);
  }

  /** What files say last of whether another follows: by source, the file's place and the path. */
  Map<Source, Map<Integer, Map<String, String>>> more() {
    return more;
  }

  /** How many records there are of each source. */
  Map<Source, Long> perSource() {
    return perSource;
  }
}
