package org.complaintauditor.intake.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.Intake;

/** Reads canonical exports as they are, and others by the profile that was chosen for them. */
public final class AnyIntake implements Intake {

  /** The name of the profile that maps nothing. */
  public static final String CANONICAL = "canonical";

  private final Optional<Profile> profile;
  private final Readers readers;

  /**
   * An intake.
   *
   * @param profile empty for canonical tables
   */
  public AnyIntake(Optional<Profile> profile, Readers readers) {
    this.profile = profile;
    this.readers = readers;
  }

  @Override
  public Export read(List<ExportFile> files, ZoneId zone) {
    return profile
        .<Intake>map(chosen -> new ProfiledIntake(chosen, readers))
        .orElseGet(() -> new CanonicalIntake(readers.tables()))
        .read(files, zone);
  }
}
