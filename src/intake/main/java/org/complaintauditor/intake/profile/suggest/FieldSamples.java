package org.complaintauditor.intake.profile.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.FilePreview;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.draft.Column;
import org.complaintauditor.intake.profile.draft.DatesWritten;
import org.complaintauditor.intake.profile.draft.Evidence;
import org.complaintauditor.intake.profile.time.SwappedDayMonth;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.intake.tree.TreeNode;
import org.complaintauditor.intake.tree.TreeShape;
import org.complaintauditor.intake.tree.TreeSink;
import org.complaintauditor.model.Wording;

/**
 * Samples of the fields of an unknown file.
 *
 * @param described what the file is, in a few words
 * @param headerRow the row with the columns' names, where a title stands above it
 * @param records where its records lie; empty for rows of tables and for root objects
 * @param fields its fields, in the file's order
 * @param read how many records were read
 * @param whole whether there is no record behind those that were read
 * @param rows the first records: for each the texts of the fields, in their order; a field that was
 *     met later may be missing
 */
record FieldSamples(
    String described,
    OptionalInt headerRow,
    String records,
    List<FieldSample> fields,
    int read,
    boolean whole,
    List<List<String>> rows) {
  private static final int RECORDS_READ = 200_000;
  private static final int FIELDS_KEPT = 1_000;

  /** Largest number of cells that are kept as they stand beside each other. */
  private static final int CELLS_KEPT = 2_000_000;

  /** In XES, a trace is a case, and its events are the records. */
  private static final String TRACE = "trace";

  private static final String EVENT = "event";
  private static final String OF_THE_CASE = "../";

  FieldSamples {
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
  }

  /**
   * Reads the file.
   *
   * @throws UnusableExportException if it cannot be read, or there is no record in it
   */
  static FieldSamples of(ExportFile file, Readers readers) {
    return of(file, readers, RECORDS_READ);
  }

  /**
   * Reads the first records of the file; throws what the other one does.
   *
   * @param most how many
   */
  static FieldSamples of(ExportFile file, Readers readers, int most) {
    FilePreview look = FilePreview.at(file, readers, TableLayout.FOUND_OUT);
    try {
      FieldSamples samples =
          look.shape().isPresent()
              ? ofTree(file, readers, look, look.shape().get(), most)
              : ofTable(file, readers, look, most);
      if (samples.fields().stream().allMatch(field -> field.records() == 0)) {
        throw look.shape().isEmpty() && samples.fields().isEmpty()
            ? new UnusableExportException(Wording.of("intake.file-is-empty", file))
            : withoutRecords(file);
      }
      samples.refuseHalfSwapped(file);
      return samples;
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("intake.cannot-be-read", file, e), e);
    }
  }

  private void refuseHalfSwapped(ExportFile file) {
    for (FieldSample field : fields) {
      field
          .halfSwapped()
          .ifPresent(
              what -> {
                throw SwappedDayMonth.refusal(file, field.name(), what);
              });
    }
  }

  /**
   * These samples with those of another file.
   *
   * @param first the file of these
   * @throws UnusableExportException if it has other fields
   */
  FieldSamples with(ExportFile file, FieldSamples other, ExportFile first) {
    List<String> names = fields.stream().map(FieldSample::name).toList();
    List<String> others = other.fields().stream().map(FieldSample::name).toList();
    if (!names.stream().sorted().toList().equals(others.stream().sorted().toList())) {
      throw new UnusableExportException(
          Wording.of("intake.and-have-other-columns-than-each-other", first, file));
    }
    List<List<String>> all = new ArrayList<>(rows);
    List<Integer> places = names.stream().map(others::indexOf).toList();
    other
        .rows()
        .forEach(
            row ->
                all.add(
                    places.stream()
                        .map(place -> place < row.size() ? row.get(place) : "")
                        .toList()));
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).addAll(other.fields().get(places.get(i)));
    }
    return new FieldSamples(
        described, headerRow, records, fields, read + other.read(), whole && other.whole(), all);
  }

  /** What can be guessed from. */
  Evidence evidence(ExportFile file) {
    return evidence(
        file,
        fields.stream()
            .map(
                field ->
                    new Column(
                        field.name(),
                        field.texts(),
                        field.records(),
                        field.filled(),
                        field.dates().map(FieldSamples::written)))
            .toList());
  }

  /** The same where it is known what the columns hold. */
  Evidence evidence(ExportFile file, List<Column> columns) {
    return new Evidence(file.lastName(), described, headerRow, records, columns, rows);
  }

  /** How dates are written, as drafts have it. */
  static DatesWritten written(FieldSample.Dates dates) {
    return new DatesWritten(
        dates.patterns(),
        dates.mixed(),
        dates.settled(),
        dates.proof(),
        dates.local(),
        dates.unread());
  }

  /** What to say of a file that holds nothing but, perhaps, a header. */
  static UnusableExportException withoutRecords(ExportFile file) {
    return new UnusableExportException(Wording.of("intake.no-record-in-file", file));
  }

  private static FieldSamples ofTable(ExportFile file, Readers readers, FilePreview look, int most)
      throws IOException {
    OptionalInt headerRow = FirstRows.of(file, readers).header();
    List<FieldSample> fields = new ArrayList<>();
    List<Integer> named = new ArrayList<>();
    KeptRows kept = new KeptRows(CELLS_KEPT);
    int[] rows = new int[1];
    readers
        .tables()
        .read(
            file,
            new TableLayout(Optional.empty(), Optional.empty(), headerRow, Optional.empty()),
            new TableSink() {
              @Override
              public void header(List<String> titles) {
                titles.forEach(title -> fields.add(new FieldSample(title.strip())));
                for (int i = 0; i < fields.size(); i++) {
                  if (!fields.get(i).name().isEmpty()) {
                    named.add(i);
                  }
                }
              }

              @Override
              public void row(int number, List<String> cells) {
                rows[0]++;
                // The row behind the last is only asked whether it is there.
                int asked = rows[0] > most ? 0 : fields.size();
                if (asked > 0) {
                  kept.add(named, cells);
                }
                for (int i = 0; i < Math.min(cells.size(), asked); i++) {
                  fields.get(i).add(cells.get(i));
                }
              }

              @Override
              public boolean hasEnough() {
                return rows[0] > most;
              }
            });
    fields.removeIf(field -> field.name().isEmpty());
    String below = headerRow.isEmpty() ? "" : ", header in row " + headerRow.getAsInt();
    return new FieldSamples(
        look.described() + below,
        headerRow,
        "",
        fields,
        Math.min(rows[0], most),
        rows[0] <= most,
        kept.rows());
  }

  private static FieldSamples ofTree(
      ExportFile file, Readers readers, FilePreview look, TreeShape shape, int most)
      throws IOException {
    boolean log = look.format() == FileFormat.XES;
    String records = log ? TRACE : records(shape);
    Map<String, FieldSample> fields = new LinkedHashMap<>();
    KeptRows kept = new KeptRows(CELLS_KEPT);
    int[] pieces = new int[1];
    readers
        .trees(look.format())
        .read(
            file,
            java.util.Set.of(records),
            new TreeSink() {
              @Override
              public void piece(String path, int number, TreeNode piece) {
                if (log) {
                  events(piece);
                } else {
                  record(Map.of(), piece);
                }
              }

              private void events(TreeNode trace) {
                Map<String, String> ofCase = new LinkedHashMap<>();
                trace
                    .children()
                    .forEach(
                        (name, nodes) ->
                            nodes.stream()
                                .filter(TreeNode::isLeaf)
                                .findFirst()
                                .ifPresent(one -> ofCase.put(OF_THE_CASE + name, one.text())));
                trace
                    .children()
                    .getOrDefault(EVENT, List.of())
                    .forEach(event -> record(ofCase, event));
              }

              private void record(Map<String, String> ofCase, TreeNode node) {
                pieces[0]++;
                if (pieces[0] <= most) {
                  Map<String, String> row = new LinkedHashMap<>();
                  ofCase.forEach((name, text) -> take(name, text, fields, row));
                  collect("", node, fields, row);
                  kept.add(List.copyOf(fields.keySet()), row);
                }
              }

              @Override
              public boolean hasEnough() {
                return pieces[0] > most;
              }
            });
    return new FieldSamples(
        look.described(),
        OptionalInt.empty(),
        log ? TRACE + "." + EVENT : records,
        List.copyOf(fields.values()),
        Math.min(pieces[0], most),
        pieces[0] <= most,
        kept.rows());
  }

  private static void collect(
      String path, TreeNode node, Map<String, FieldSample> fields, Map<String, String> row) {
    node.children()
        .forEach(
            (name, nodes) -> {
              String child = path.isEmpty() ? name : path + "." + name;
              for (TreeNode below : nodes) {
                if (!below.isLeaf()) {
                  collect(child, below, fields, row);
                } else {
                  take(child, below.text(), fields, row);
                }
              }
            });
  }

  private static void take(
      String name, String text, Map<String, FieldSample> fields, Map<String, String> row) {
    if (fields.containsKey(name) || fields.size() < FIELDS_KEPT) {
      fields.computeIfAbsent(name, FieldSample::new).add(text);
      row.putIfAbsent(name, text);
    }
  }

  /** The outermost list that has most of the texts below it; the root where there is none. */
  private static String records(TreeShape shape) {
    String best = "";
    long most = 0;
    for (String list : shape.lists()) {
      boolean outermost =
          shape.lists().stream()
              .noneMatch(
                  other -> !other.equals(list) && !other.isEmpty() && list.startsWith(other + "."));
      long below =
          shape.texts().keySet().stream().filter(path -> path.startsWith(list + ".")).count();
      if (outermost && !list.isEmpty() && below > most) {
        best = list;
        most = below;
      }
    }
    return shape.lists().contains("") ? "" : best;
  }
}
