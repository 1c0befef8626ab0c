package org.complaintauditor.intake.profile.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.FilePreview;
import org.complaintauditor.intake.profile.Readers;
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
 */
record FieldSamples(
    String described,
    OptionalInt headerRow,
    String records,
    List<FieldSample> fields,
    int read,
    boolean whole) {
  private static final int RECORDS_READ = 200_000;
  private static final int FIELDS_KEPT = 1_000;

  FieldSamples {
    fields = List.copyOf(fields);
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
            ? new UnusableExportException(
                Wording.of(
                    "%s: the file is empty. Maybe the export failed? Export it again.", file))
            : withoutRecords(file);
      }
      samples.refuseHalfSwapped(file);
      return samples;
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("%s: cannot be read (%s).", file, e), e);
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

  /** What to say of a file that holds nothing but, perhaps, a header. */
  static UnusableExportException withoutRecords(ExportFile file) {
    return new UnusableExportException(
        Wording.of(
            "%s: there is no record in this file. Maybe the export failed, or its filter or "
                + "period matched nothing? Export it again.",
            file));
  }

  private static FieldSamples ofTable(ExportFile file, Readers readers, FilePreview look, int most)
      throws IOException {
    OptionalInt headerRow = FirstRows.of(file, readers).header();
    List<FieldSample> fields = new ArrayList<>();
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
              }

              @Override
              public void row(int number, List<String> cells) {
                rows[0]++;
                // The row behind the last is only asked whether it is there.
                int asked = rows[0] > most ? 0 : fields.size();
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
        look.described() + below, headerRow, "", fields, Math.min(rows[0], most), rows[0] <= most);
  }

  private static FieldSamples ofTree(
      ExportFile file, Readers readers, FilePreview look, TreeShape shape, int most)
      throws IOException {
    String records = records(shape);
    Map<String, FieldSample> fields = new LinkedHashMap<>();
    int[] pieces = new int[1];
    readers
        .trees(look.format())
        .read(
            file,
            java.util.Set.of(records),
            new TreeSink() {
              @Override
              public void piece(String path, int number, TreeNode piece) {
                pieces[0]++;
                if (pieces[0] <= most) {
                  collect("", piece, fields);
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
        records,
        List.copyOf(fields.values()),
        Math.min(pieces[0], most),
        pieces[0] <= most);
  }

  private static void collect(String path, TreeNode node, Map<String, FieldSample> fields) {
    node.children()
        .forEach(
            (name, nodes) -> {
              String child = path.isEmpty() ? name : path + "." + name;
              for (TreeNode one : nodes) {
                if (!one.isLeaf()) {
                  collect(child, one, fields);
                } else if (fields.containsKey(child) || fields.size() < FIELDS_KEPT) {
                  fields.computeIfAbsent(child, FieldSample::new).add(one.text());
                }
              }
            });
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
