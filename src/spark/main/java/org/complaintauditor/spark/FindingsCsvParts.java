package org.complaintauditor.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.csv.CsvFile;

/**
 * {@code findings.csv}, as a single machine writes it: each task writes its rows as they stand in
 * the file, and the parts are put one behind the other.
 */
final class FindingsCsvParts {
  private static final int BUFFER = 1 << 16;

  private FindingsCsvParts() {}

  /**
   * Writes the file.
   *
   * @param findings in their order
   * @param columns their names
   * @param folder for the parts, which is given up
   * @param out takes the file's bytes
   */
  static void write(
      Dataset<Row> findings,
      List<String> columns,
      CsvForm form,
      HadoopFiles files,
      String folder,
      OutputStream out)
      throws IOException {
    writeHead(columns, form, out);
    FileSystem system = files.system(folder);
    system.mkdirs(new Path(folder));
    PartWriter writer = new PartWriter(files, folder, columns.size(), form);
    // In the order of the parts; of a part that two tasks wrote, one tells its name.
    for (String part :
        findings.toJavaRDD().mapPartitionsWithIndex(writer::write, false).collect()) {
      try (InputStream in = system.open(new Path(folder, part), BUFFER)) {
        in.transferTo(out);
      }
    }
    system.delete(new Path(folder), true);
  }

  /** Writes the names of the columns, of a file that may have no rows. */
  static void writeHead(List<String> columns, CsvForm form, OutputStream out) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(form.start().getBytes(StandardCharsets.UTF_8));
    try (CsvFile csv = new CsvFile(head, form)) {
      csv.write(columns);
    }
    head.writeTo(out);
  }

  /** Writes the part of a task. */
  private static final class PartWriter implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HadoopFiles files;
    private final String folder;
    private final int width;
    private final boolean byteOrderMark;
    private final char separator;

    PartWriter(HadoopFiles files, String folder, int width, CsvForm form) {
      this.files = files;
      this.folder = folder;
      this.width = width;
      this.byteOrderMark = form.byteOrderMark();
      this.separator = form.separator();
    }

    /** A task that runs twice writes a file of its own each time. */
    Iterator<String> write(int part, Iterator<Row> rows) throws IOException {
      FileSystem system = files.system(folder);
      String name =
          String.format(Locale.ROOT, "part-%05d-%d.csv", part, TaskContext.get().taskAttemptId());
      try (CsvFile csv =
          new CsvFile(
              system.create(new Path(folder, name), true, BUFFER),
              new CsvForm(byteOrderMark, separator))) {
        List<String> cells = new ArrayList<>(width);
        while (rows.hasNext()) {
          Row row = rows.next();
          cells.clear();
          for (int i = 0; i < width; i++) {
            cells.add(row.isNullAt(i) ? "" : String.valueOf(row.get(i)));
          }
          csv.write(cells);
        }
      }
      return List.of(name).iterator();
    }
  }
}
