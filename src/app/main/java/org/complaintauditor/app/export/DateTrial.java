package org.complaintauditor.app.export;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.profile.RowCut;
import org.complaintauditor.intake.profile.suggest.ProfileDetection;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/**
 * Tries profiles of one's own on the first rows of an export: another export of the same columns
 * may write its dates otherwise, and one by which hardly any date can be read does not read it.
 */
final class DateTrial implements ProfileDetection.TriedProfile {

  private static final int ROWS = 200;
  private static final long MEMORY = 64L << 20;

  /** Number of dates of which one has to be readable. */
  private static final int OF = 10;

  private final Optional<String> sheet;

  DateTrial(Optional<String> sheet) {
    this.sheet = sheet;
  }

  @Override
  public Optional<Wording> unread(Profile profile, List<ExportFile> files) {
    if (ProfileCatalogue.BUILT_IN.contains(profile.name())) {
      return Optional.empty();
    }
    IntakeSummary reading;
    try {
      reading =
          new ProfileChoice(profile.words(), Optional.of(profile), true, sheet, List.of())
              .intake(MEMORY, new RowCut(ROWS, rows -> {}))
              .look(files, CalendarSpec.DEFAULT_ZONE);
    } catch (UnusableExportException e) {
      return Optional.empty(); // Whoever reads all of it says what is wrong.
    }
    reading.export().ifPresent(rows -> rows.close());
    // A column that is seldom filled says nothing of the others.
    long values = reading.times().stream().mapToLong(IntakeSummary.Times::values).sum();
    long unreadable = reading.times().stream().mapToLong(IntakeSummary.Times::unreadable).sum();
    if (values - unreadable >= (values + OF - 1) / OF) {
      return Optional.empty();
    }
    return reading.times().stream()
        .max(Comparator.comparingLong(IntakeSummary.Times::unreadable))
        .filter(times -> times.unreadable() > 0)
        .map(
            times ->
                Wording.of(
                    "app.profile-has-columns-of-file",
                    profile.name(),
                    TextSanitizer.line(times.field()),
                    TextSanitizer.line(times.lost()),
                    String.join(", ", times.allowed())));
  }
}
