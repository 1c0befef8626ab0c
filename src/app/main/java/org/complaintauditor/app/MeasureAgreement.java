package org.complaintauditor.app;

import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.sampling.AgreementText;
import org.complaintauditor.sampling.ReviewAgreement;
import org.complaintauditor.sampling.json.ConclusionJson;

/** Says how far machine and reviewers agree. */
public final class MeasureAgreement {

  private MeasureAgreement() {}

  /**
   * What is asked for.
   *
   * @param run the folder of the run, which kept its material
   * @param decisions where decisions about it are
   * @param second the decisions of a second reviewer, if there is one
   * @param json a new file for the agreement, if one is wanted
   */
  public record Request(
      Path run, DecisionRequest decisions, Optional<Path> second, Optional<Path> json)
      implements JobRequest<Said> {
    @Override
    public Said perform(AppContext context) {
      Optional<AtomicOutputFile> target = json.map(AtomicOutputFile::fresh);
      ReviewAgreement agreement =
          ReviewAgreement.of(
              DecidedRun.open(run, decisions, second, context.rules()).review(key -> true));
      target.ifPresent(
          written -> written.write(writer -> writer.write(ConclusionJson.write(agreement))));
      return new Said(new AgreementText(context.words()).lines(agreement), true);
    }
  }
}
