package org.complaintauditor.app.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.inspection.QuestionWording;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.json.DraftJson;
import org.complaintauditor.intake.profile.ExportReader;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.DraftYaml;
import org.complaintauditor.intake.profile.suggest.CanonicalSuggestion;
import org.complaintauditor.intake.profile.suggest.ExtendingSuggestion;
import org.complaintauditor.intake.profile.suggest.ProfileDetection;
import org.complaintauditor.intake.profile.suggest.ProfileSuggestion;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested for an export: a draft with its questions; or, where a profile reads the export
 * already, the beginning of one that extends it.
 *
 * @param draft the draft; empty where a profile reads the export
 * @param text the profile's text; empty where none is needed
 * @param readBy the profile that reads the export; empty where none does
 */
public record SuggestedProfile(Optional<Draft> draft, String text, Optional<Profile> readBy) {

  /** Event logs of any origin are read by this profile, but for their words. */
  private static final String EVENT_LOG = "xes";

  /**
   * Looks at the files.
   *
   * @param sheet the sheet of workbooks that is meant; empty to find out
   * @param words those of the pack
   * @throws UnusableExportException if they cannot be read, or cannot hold case histories
   */
  public static SuggestedProfile of(
      List<ExportFile> files, Optional<String> sheet, Vocabulary words) {
    return of(files, sheet, Wiring.readers(sheet), words);
  }

  /**
   * Looks at what these readers give of the files.
   *
   * @param words those of the pack
   * @throws UnusableExportException if they cannot be read, or cannot hold case histories
   */
  public static SuggestedProfile of(
      List<ExportFile> files, Optional<String> sheet, Readers readers, Vocabulary words) {
    ProfileDetection detection = ProfileChoice.detection(sheet, OwnProfiles.NONE, words);
    Optional<Profile> known = detection.known(files);
    boolean canonical =
        known
            .map(profile -> profile.name().equals(ExportReader.CANONICAL))
            .orElseGet(() -> detection.areCanonical(files));
    if (canonical) {
      return canonical(files, known, readers, words);
    }
    if (known.isEmpty()) {
      detection
          .instead(files)
          .filter(message -> message.english().contains("(profile " + EVENT_LOG + ")"))
          .ifPresent(
              message -> {
                throw new UnusableExportException(message);
              });
      return drafted(files, readers, words);
    }
    IntakeSummary reading =
        new ExportReader(known, words, readers).look(files, CalendarSpec.DEFAULT_ZONE);
    if (known.get().name().equals(EVENT_LOG) && hasUnknownWords(reading)) {
      return drafted(files, readers, words);
    }
    return new SuggestedProfile(
        Optional.empty(),
        ExtendingSuggestion.of(known.get(), files.get(0).lastName(), reading),
        known);
  }

  /** The draft as an object, with the commitments of a pack that hang on each question. */
  public Map<String, @Nullable Object> draftJson(Pack pack) {
    return DraftJson.object(draft.orElseThrow(), new QuestionWording(pack.latest(), pack.words()));
  }

  /** All of it as JSON, with the commitments of a pack that hang on each question. */
  public String json(Pack pack) {
    return draft
        .map(one -> DraftJson.of(one, new QuestionWording(pack.latest(), pack.words())))
        .orElseGet(() -> DraftJson.of(readBy.map(Profile::name).orElse(""), text));
  }

  /**
   * A draft, whether or not a profile reads the files.
   *
   * @param words those of the pack
   * @throws UnusableExportException if they cannot be read, or cannot hold case histories
   */
  public static SuggestedProfile anew(
      List<ExportFile> files, Optional<String> sheet, Vocabulary words) {
    return drafted(files, Wiring.readers(sheet), words);
  }

  private static SuggestedProfile drafted(
      List<ExportFile> files, Readers readers, Vocabulary words) {
    Draft draft = ProfileSuggestion.draft(files, readers, words);
    return new SuggestedProfile(Optional.of(draft), DraftYaml.of(draft, ""), Optional.empty());
  }

  /** The columns of the canonical export, whose timestamps may be written otherwise. */
  private static SuggestedProfile canonical(
      List<ExportFile> files, Optional<Profile> known, Readers readers, Vocabulary words) {
    Optional<String> otherTimes =
        files.stream().flatMap(file -> CanonicalSuggestion.of(file, readers).stream()).findFirst();
    if (otherTimes.isPresent()) {
      return new SuggestedProfile(
          drafted(files, readers, words).draft(), otherTimes.get(), Optional.empty());
    }
    if (known.isEmpty()) {
      return new SuggestedProfile(
          Optional.empty(),
          "",
          Optional.of(new ProfileCatalogue(Wiring.csv(), words).find(ExportReader.CANONICAL)));
    }
    IntakeSummary reading =
        new ExportReader(known, words, readers).look(files, CalendarSpec.DEFAULT_ZONE);
    return new SuggestedProfile(
        Optional.empty(),
        ExtendingSuggestion.of(known.get(), files.get(0).lastName(), reading),
        known);
  }

  private static boolean hasUnknownWords(IntakeSummary reading) {
    return reading
        .export()
        .filter(
            read ->
                read.account().problems().stream()
                    .anyMatch(problem -> problem.code() == Problem.Code.UNKNOWN_ACTIVITY))
        .isPresent();
  }
}
