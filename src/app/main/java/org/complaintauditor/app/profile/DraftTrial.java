package org.complaintauditor.app.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.export.InputSnapshot;
import org.complaintauditor.app.export.ProfileChoice;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.inspection.Inspection;
import org.complaintauditor.inspection.Inspector;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.profile.RowCut;
import org.complaintauditor.model.Pack;
import org.complaintauditor.ruling.RuleStore;

/** Reads an export by a profile in the making, to see what can be judged from it. */
public final class DraftTrial {
  private final List<ExportFile> files;
  private final Path file;
  private final JudgingRequest judging;
  private final Pack pack;
  private final RuleStore rules;
  private final LexiconStore lexicons = new LexiconStore();

  /**
   * A trial.
   *
   * @param file where the profile is to be written
   */
  public DraftTrial(
      List<ExportFile> files, Path file, JudgingRequest judging, Pack pack, RuleStore rules) {
    this.files = files;
    this.file = file;
    this.judging = judging;
    this.pack = pack;
    this.rules = rules;
  }

  /** What the export is when it is read by the profile with this text. */
  public Inspection inspect(String text) {
    ProfileChoice choice = choice(text);
    return inspect(
        choice,
        choice.intake(judging.memory(), judging.threads()).look(files, judging.zone(pack)),
        Progress.NONE);
  }

  /**
   * What the first rows are when they are read by the profile with this text.
   *
   * @param looked sees the rows before they are judged
   */
  Inspection first(String text, RowCut cut, Progress progress, Consumer<CaseRows> looked) {
    ProfileChoice choice = choice(text);
    IntakeSummary reading = choice.intake(judging.memory(), cut).look(files, judging.zone(pack));
    reading.export().ifPresent(looked);
    return inspect(choice, reading, progress);
  }

  private ProfileChoice choice(String text) {
    Profile profile = new ProfileCatalogue(Wiring.csv(), pack.words()).read(file, text);
    return new ProfileChoice(
        pack.words(), Optional.of(profile), false, judging.export().namedSheet(), List.of());
  }

  private Inspection inspect(ProfileChoice choice, IntakeSummary reading, Progress progress) {
    AuditRequest request =
        judging
            .audit(
                new FoundExport(files, choice, InputSnapshot.since(List.of())),
                pack,
                judging.calendar(pack),
                Optional.empty(),
                false)
            .allowingAllRejected();
    return new Inspector(request, rules, lexicons)
        .inspect(reading, choice.readAs(reading, judging.language()), List.of(), progress);
  }
}
