package org.complaintauditor.intake.profile.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.ShellWord;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.ExportReader;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.draft.DraftYaml;
import org.complaintauditor.intake.profile.draft.ProfileText;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.model.Wording;

/**
 * Writes a profile for a file with the columns of the canonical export, or a list of such events,
 * whose timestamps are written otherwise, as spreadsheets write them.
 */
public final class CanonicalSuggestion {

  private CanonicalSuggestion() {}

  /**
   * The profile; empty if the file needs none.
   *
   * @throws UnusableExportException if the file cannot be read, or nobody can say how its
   *     timestamps are written
   */
  public static Optional<String> of(ExportFile file, Readers readers) {
    FieldSamples samples = FieldSamples.of(file, readers);
    return samples.fields().stream()
        .filter(field -> field.name().equals(CanonicalColumn.TIMESTAMP.title()))
        .findFirst()
        .flatMap(timestamp -> of(file, samples, timestamp));
  }

  private static Optional<String> of(ExportFile file, FieldSamples samples, FieldSample timestamp) {
    FieldSample.Dates dates = timestamp.dates().orElseThrow(() -> unknown(file, timestamp));
    if (!dates.patterns().equals(List.of(TimePattern.ISO))) {
      return Optional.of(String.join("\n", lines(file, samples, dates)) + "\n");
    }
    if (firstUnread(timestamp).isPresent()) {
      throw mixed(file, timestamp);
    }
    return Optional.empty();
  }

  private static List<String> lines(
      ExportFile file, FieldSamples samples, FieldSample.Dates dates) {
    String name = ProfileText.inComment(file.lastName());
    List<String> lines = new ArrayList<>();
    lines.add(
        "# %s (%s) has the columns of the canonical export. Only its timestamps are written otherwise."
            .formatted(name, samples.described()));
    lines.add(
        "# Look at: auditor inspect %s --profile THIS-FILE".formatted(ShellWord.ofFile(name)));
    lines.add("profile: " + ProfileText.profileName(file.lastName()));
    lines.add("title: " + ProfileText.quoted(file.lastName()));
    lines.add("extends: " + ExportReader.CANONICAL);
    List<String> certainty = DraftYaml.certainty(FieldSamples.written(dates));
    lines.addAll(
        certainty.isEmpty()
            ? List.of("# No other pattern reads as many of the values.")
            : certainty);
    lines.add("timestamps: [%s]".formatted(ProfileText.list(dates.patterns())));
    return lines;
  }

  private static UnusableExportException unknown(ExportFile file, FieldSample timestamp) {
    String example = firstUnread(timestamp).orElse("");
    return new UnusableExportException(
        Wording.of("intake.these-are-columns-of-canonical-export", file, example));
  }

  private static UnusableExportException mixed(ExportFile file, FieldSample timestamp) {
    return new UnusableExportException(
        Wording.of(
            "intake.these-are-columns-of-canonical-export-and-most",
            file,
            firstUnread(timestamp).orElse("")));
  }

  private static Optional<String> firstUnread(FieldSample timestamp) {
    TimePattern iso = new TimePattern.Iso();
    return timestamp.texts().keySet().stream()
        .filter(text -> iso.read(text).isEmpty())
        .findFirst()
        .map(QuotedCell::cut);
  }
}
