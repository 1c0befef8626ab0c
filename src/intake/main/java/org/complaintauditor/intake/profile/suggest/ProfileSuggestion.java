package org.complaintauditor.intake.profile.suggest;

import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.DraftYaml;

/**
 * Makes a first profile for a file that no profile reads. What is only a guess is marked {@code
 * UNCERTAIN}, and asked for; what the data prove says what proves it.
 */
public final class ProfileSuggestion {

  private ProfileSuggestion() {}

  /**
   * The draft of a profile, with the questions that settle it.
   *
   * @throws UnusableExportException if the file cannot be read, or cannot hold case histories
   */
  public static Draft draft(ExportFile file, Readers readers) {
    FieldSamples samples = FieldSamples.of(file, readers);
    return Draft.of(samples.evidence(file))
        .orElseThrow(
            () ->
                new UnusableExportException(
                    "%s: no field of this file holds dates beside an id, so it cannot hold case histories (%s). If a title, or a line such as \"sep=;\", stands above the names of the columns, delete those rows, or name that of the columns in a profile (header_row: 3). If totals or remarks stand below the table, delete them."
                        .formatted(file, samples.described())));
  }

  /**
   * The profile, as YAML with comments.
   *
   * @throws UnusableExportException if the file cannot be read, or cannot hold case histories
   */
  public static String of(ExportFile file, Readers readers) {
    return DraftYaml.of(draft(file, readers), "");
  }
}
