package org.complaintauditor.app.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.export.SuggestedProfile;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.profile.draft.ProfileText;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/** Says to a program what only a person can say of an export, and what comes of the answers. */
public final class AskProfile {

  private AskProfile() {}

  /**
   * What is asked for.
   *
   * @param judging the export, and what would be judged of it
   * @param answers a file with answers; empty: nothing is answered
   * @param checkedBy who answers for the profile; empty: nobody
   * @param rows on how many rows of each file it is tried what comes of the answers; empty: all
   * @param anew whether a profile begins anew, even if another one reads the files
   * @param out a file for the profile; empty: none is written
   * @param replaces whether a profile that is there already is replaced
   */
  public record Request(
      JudgingRequest judging,
      Optional<Path> answers,
      String checkedBy,
      Optional<Long> rows,
      boolean anew,
      Optional<Path> out,
      boolean replaces)
      implements JobRequest<Said> {

    @Override
    public List<Path> files() {
      return judging.export().paths();
    }

    @Override
    public Said perform(AppContext context) throws IOException {
      judging.check();
      Pack pack = judging.readPack(context.rules());
      List<ExportFile> files = judging.export().called();
      long most = rows.orElse(Long.MAX_VALUE);
      if (most < 1) {
        throw new InvalidRequestException(Wording.of("app.rows-at-least-one-is-needed", most));
      }
      Optional<AtomicOutputFile> target = out.map(file -> output(file, replaces));
      Progress progress = context.progress();
      progress.stage(Progress.Stage.READING, 0);
      DraftTrial trial =
          new DraftTrial(files, out.orElseGet(() -> usual(files)), judging, pack, context.rules());
      JsonQuestions.Result result =
          new JsonQuestions(judging, pack, trial, most)
              .of(
                  suggested(files, judging.export().namedSheet(), anew, pack.words()),
                  answers.isPresent() ? GivenAnswers.in(answers.get()) : GivenAnswers.none(),
                  checked(checkedBy, files),
                  progress);
      if (target.isPresent() && !result.profile().isEmpty()) {
        target.get().write(writer -> writer.write(result.profile()));
        progress.file(out.get());
      }
      return new Said(result.json().lines().toList(), true);
    }
  }

  /** The file of a profile that is given no name: after the export's, in the current folder. */
  public static Path usual(List<ExportFile> files) {
    return Path.of(ProfileText.profileName(files.get(0).lastName()) + ".yaml");
  }

  /**
   * What is suggested for an export.
   *
   * @param words those of the pack
   */
  public static SuggestedProfile suggested(
      List<ExportFile> files, Optional<String> sheet, boolean anew, Vocabulary words) {
    return anew
        ? SuggestedProfile.anew(files, sheet, words)
        : SuggestedProfile.of(files, sheet, words);
  }

  /**
   * The file for a profile.
   *
   * @throws InvalidRequestException if it cannot be written, or is there already
   */
  public static AtomicOutputFile output(Path out, boolean replaces) {
    return replaces
        ? AtomicOutputFile.replacing(out, "a profile", AskProfile::isProfile)
        : AtomicOutputFile.fresh(out);
  }

  private static boolean isProfile(Path there) throws IOException {
    return Files.readString(there).lines().anyMatch(line -> line.startsWith("profile:"));
  }

  /** Who answers for a profile, as it says it; empty if nobody does. */
  public static String checked(String by, List<ExportFile> files) {
    return by.isEmpty()
        ? ""
        : "%s, who answered what was asked of %s"
            .formatted(
                by, files.stream().map(ExportFile::lastName).collect(Collectors.joining(", ")));
  }
}
