package org.complaintauditor.intake.profile.suggest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.draft.Column;
import org.complaintauditor.intake.profile.draft.DatesWritten;
import org.complaintauditor.intake.profile.draft.Durations;
import org.complaintauditor.model.Wording;

/**
 * What a file holds that no profile reads.
 *
 * @param format what it is, in a few words
 * @param records where its records lie; empty for rows of a table and for root objects
 * @param read how many records were looked at
 * @param whole whether these are all of its records
 * @param fields its fields, in its order
 */
public record FileSketch(
    String format, String records, long read, boolean whole, List<Field> fields) {

  private static final int SAMPLES = 5;

  /** A sketch needs no more to tell fields apart and to see how dates are written. */
  private static final int RECORDS_READ = 10_000;

  /** Different texts of a field that are tried as dates, in each way in which dates are written. */
  private static final int DATES_READ = 1_000;

  /**
   * A field.
   *
   * @param name its name
   * @param filled how many records have a text in it
   * @param different how many different texts there are
   * @param example the first text; empty if there is none
   * @param samples the first texts that differ
   * @param dates the patterns in which they can be read as dates; none if these are no dates
   * @param settled whether they say which pattern is meant
   * @param duration why it holds durations, so that it is no time of day; empty if it does not
   */
  public record Field(
      String name,
      long filled,
      long different,
      String example,
      List<String> samples,
      List<String> dates,
      boolean settled,
      Optional<Wording> duration) {
    public Field {
      samples = List.copyOf(samples);
      dates = List.copyOf(dates);
    }
  }

  public FileSketch {
    fields = List.copyOf(fields);
  }

  /**
   * Looks at a file.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if it cannot be read
   */
  public static FileSketch of(ExportFile file, Readers readers) {
    return of(file, readers, RECORDS_READ);
  }

  /**
   * Looks at the first records of a file.
   *
   * @param most how many
   * @throws org.complaintauditor.intake.file.UnusableExportException if it cannot be read
   */
  public static FileSketch of(ExportFile file, Readers readers, int most) {
    FieldSamples samples = FieldSamples.of(file, readers, most);
    List<Column> columns = samples.fields().stream().map(FileSketch::column).toList();
    Map<String, Wording> durations = Durations.in(samples.evidence(file, columns));
    return new FileSketch(
        samples.described(),
        samples.records(),
        samples.read(),
        samples.whole(),
        columns.stream()
            .map(one -> field(one, Optional.ofNullable(durations.get(one.name()))))
            .toList());
  }

  private static Column column(FieldSample sample) {
    return new Column(
        sample.name(),
        sample.texts(),
        sample.records(),
        sample.filled(),
        sample.some(DATES_READ).dates().map(FieldSamples::written));
  }

  private static Field field(Column sample, Optional<Wording> duration) {
    Optional<DatesWritten> dates = sample.dates();
    return new Field(
        sample.name(),
        sample.filled(),
        sample.texts().size(),
        sample.texts().keySet().stream().findFirst().orElse(""),
        sample.texts().keySet().stream().limit(SAMPLES).toList(),
        dates.map(DatesWritten::patterns).orElse(List.of()),
        dates.map(DatesWritten::settled).orElse(true),
        duration);
  }
}
