package org.complaintauditor.app.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.audit.MaterialAgain;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.app.job.Said.Outcome;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.dossier.bag.BagCheck;
import org.complaintauditor.dossier.bag.Deviation;
import org.complaintauditor.dossier.bag.OpenedDossier;
import org.complaintauditor.dossier.bag.ScratchFolder;
import org.complaintauditor.dossier.replay.FindingsDifference;
import org.complaintauditor.dossier.replay.Replay;
import org.complaintauditor.dossier.seal.SealCheck;
import org.complaintauditor.model.Wording;

/** Judges a dossier again. */
public final class ReplayDossier {

  private ReplayDossier() {}

  /**
   * What is asked for.
   *
   * @param dossier the zip file, or the folder
   * @param otherProgram whether it is judged although another build of the program sealed it
   */
  public record Request(Path dossier, boolean otherProgram) implements JobRequest<Said> {

    /** The answer is right if all findings are the same, and somebody sealed them. */
    @Override
    public Said perform(AppContext context) throws IOException {
      List<Wording> said = new ArrayList<>();
      try (OpenedDossier opened = OpenedDossier.open(dossier);
          ScratchFolder scratch = ScratchFolder.make("replay-")) {
        SealCheck seal = SealCheck.of(opened.root(), Optional.empty());
        List<Deviation> deviations = new ArrayList<>(BagCheck.of(opened.root()));
        deviations.addAll(seal.deviations());
        warning(seal, deviations).ifPresent(context.progress()::remark);
        FindingsDifference found =
            new Replay(new MaterialAgain(context.rules(), Progress.NONE), context.program())
                .of(opened.root(), scratch.path(), otherProgram);
        said.addAll(found.differences());
        said.add(
            found.isNone()
                ? Wording.of(
                    "app.judged-again-cases-findings-all-same", found.cases(), found.findings())
                : Wording.of(
                    "app.judged-again-cases-findings",
                    found.cases(),
                    found.findings(),
                    found.differences().size()));
        said.add(Wording.of("app.judged-again-is-what-rows-say"));
        if (!deviations.isEmpty()) {
          said.add(Wording.of("app.dossier-is-not-as-was-sealed", deviations.size()));
          return Said.of(said, Outcome.UNUSABLE, context.words());
        }
        if (seal.isUnsealed()) {
          said.add(SealWords.conclusion(seal));
        }
        boolean right = found.isNone() && !seal.isUnsealed();
        return Said.of(said, right ? Outcome.RIGHT : Outcome.FOUND, context.words());
      }
    }

    /** What the seal is worth; said before it is judged, which takes a while or is refused. */
    private Optional<Wording> warning(SealCheck seal, List<Deviation> deviations) {
      return deviations.isEmpty()
          ? Optional.of(SealWords.conclusion(seal)).filter(said -> seal.isUnsealed())
          : Optional.of(Wording.of("app.is-not-as-was-sealed", dossier, deviations.get(0).what()));
    }
  }
}
