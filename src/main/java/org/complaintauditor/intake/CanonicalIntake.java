package org.complaintauditor.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads exports whose columns are those of the canonical case history (formats 1). */
public final class CanonicalIntake implements Intake {
  /** Below it, keeping all rows is quicker than reading them twice. */
  private static final long LARGE = 1L << 25;

  private final TableReader reader;
  private final long large;

  public CanonicalIntake(TableReader reader) {
    this(reader, LARGE);
  }

  /**
   * An intake.
   *
   * @param large from how many bytes on a file is read case by case
   */
  public CanonicalIntake(TableReader reader, long large) {
    this.reader = reader;
    this.large = large;
  }

  @Override
  public Export read(List<ExportFile> files, ZoneId zone) {
    return read(files, zone, new EventRows());
  }

  @Override
  public Optional<Export> stream(List<ExportFile> files, ZoneId zone, CaseTaker taker) {
    if (files.size() != 1 || !isLarge(files.get(0))) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(files, zone, new EventRows(taker)));
    } catch (NotGrouped e) {
      return Optional.empty();
    }
  }

  private boolean isLarge(ExportFile file) {
    try (InputStream bytes = file.open()) {
      bytes.skipNBytes(large);
      return true;
    } catch (EOFException e) {
      return false;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private Export read(List<ExportFile> files, ZoneId zone, EventRows rows) {
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
      throw unreadable(file, e);
    }
    if (!rows.hasHeader()) {
      throw new InputCannotBeAudited(
          "%s: the file is empty. Maybe the export failed? Export it again.".formatted(file));
    }
    return format;
  }

  private static InputCannotBeAudited unreadable(ExportFile file, IOException e) {
    return new InputCannotBeAudited("%s: cannot be read (%s).".formatted(file, e), e);
  }
}
