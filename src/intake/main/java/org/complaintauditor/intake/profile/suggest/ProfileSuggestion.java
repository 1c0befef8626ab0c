package org.complaintauditor.intake.profile.suggest;

import java.util.List;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.DraftYaml;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/**
 * Makes a first profile for a file that no profile reads. What is only a guess is marked {@code
 * UNCERTAIN}, and asked for; what the data prove says what proves it.
 */
public final class ProfileSuggestion {

  private ProfileSuggestion() {}

  /**
   * The draft of a profile, with the questions that settle it.
   *
   * @param files files with the same columns
   * @param words the words in which the profile says what happened
   * @throws UnusableExportException if a file cannot be read, or cannot hold case histories, or
   *     they do not go together
   */
  public static Draft draft(List<ExportFile> files, Readers readers, Vocabulary words) {
    ExportFile file = files.get(0);
    FieldSamples samples = FieldSamples.of(file, readers);
    for (ExportFile other : files.subList(1, files.size())) {
      samples = samples.with(other, FieldSamples.of(other, readers), file);
    }
    String described = samples.described();
    return Draft.of(samples.evidence(file), words)
        .orElseThrow(
            () ->
                new UnusableExportException(
                    Wording.of("intake.no-field-of-file-holds-dates-beside", file, described)));
  }

  /**
   * The profile, as YAML with comments.
   *
   * @param files files with the same columns
   * @param words the words in which the profile says what happened
   * @throws UnusableExportException if a file cannot be read, or cannot hold case histories, or
   *     they do not go together
   */
  public static String of(List<ExportFile> files, Readers readers, Vocabulary words) {
    return DraftYaml.of(draft(files, readers, words), "");
  }
}
