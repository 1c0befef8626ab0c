package org.complaintauditor.intake;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Reads exports whose columns are those of the canonical case history (formats 1). */
public final class CanonicalIntake implements Intake {
  private final TableReader reader;

  public CanonicalIntake(TableReader reader) {
    this.reader = reader;
  }

  @Override
  public Export read(List<ExportFile> files, ZoneId zone) {
    EventRows rows = new EventRows();
    List<String> names = FileNames.of(files);
    for (int i = 0; i < files.size(); i++) {
      ExportFile file = files.get(i);
      rows.format(read(file, new FileRows(file, names.get(i), i, zone, rows)));
    }
    if (rows.read() == 0) {
      throw new InputCannotBeAudited(
          "%s: there is a header, but no row with an event below it. Maybe the export's filter or"
                  .formatted(
                      files.stream().map(ExportFile::toString).collect(Collectors.joining(", ")))
              + " period matched nothing?");
    }
    return rows.close();
  }

  private String read(ExportFile file, FileRows rows) {
    String format;
    try {
      format = reader.read(file, TableLayout.FOUND_OUT, rows);
    } catch (IOException e) {
      throw new InputCannotBeAudited("%s: cannot be read (%s).".formatted(file, e), e);
    }
    if (!rows.hasHeader()) {
      throw new InputCannotBeAudited(
          "%s: the file is empty. Maybe the export failed? Export it again.".formatted(file));
    }
    return format;
  }
}
