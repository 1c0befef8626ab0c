package org.complaintauditor.spark;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.CanonicalFile;
import org.complaintauditor.intake.file.ExportFile;

/**
 * A file, or a table, of the export, as every machine knows it.
 *
 * @param address where it is
 * @param name by which its rows are named
 * @param columns the cells of its header
 */
record TableFile(String address, String name, List<String> columns) implements Serializable {
  private static final long serialVersionUID = 1L;

  TableFile {
    columns = List.copyOf(columns);
  }

  /** The file as those see it who only speak of it. */
  ExportFile asExportFile() {
    return new ExportFile(
        ShownAddress.of(address),
        name,
        () -> {
          throw new IllegalStateException("%s is read by the cluster".formatted(name));
        });
  }

  /** What becomes of the rows of these files, in their order. */
  static List<CanonicalFile> open(List<TableFile> files, ZoneId zone) {
    List<CanonicalFile> opened = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      TableFile file = files.get(i);
      opened.add(new CanonicalFile(file.asExportFile(), file.name(), i, zone, file.columns()));
    }
    return opened;
  }
}
