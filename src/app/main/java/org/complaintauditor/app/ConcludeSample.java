package org.complaintauditor.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.sampling.ConclusionText;
import org.complaintauditor.sampling.RunReview;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SampleConclusion;
import org.complaintauditor.sampling.Support;
import org.complaintauditor.sampling.json.ConclusionJson;
import org.complaintauditor.sampling.json.SampleJson;
import org.complaintauditor.sampling.json.UnusableSampleException;
import org.complaintauditor.store.Workspace;

/** Says what follows from a sample that people looked at. */
public final class ConcludeSample {

  private ConcludeSample() {}

  /**
   * What is asked for.
   *
   * @param sample the file of the sample
   * @param run the folder of the run that it was drawn from
   * @param decisions where decisions about the run are
   * @param json a new file for the conclusion, if one is wanted
   */
  public record Request(Path sample, Path run, DecisionRequest decisions, Optional<Path> json)
      implements JobRequest<Said> {
    @Override
    public Said perform(AppContext context) throws IOException {
      return conclude(this, context);
    }
  }

  /**
   * Concludes. The sample is drawn again first. The answer is right if all is supported.
   *
   * @throws UnusableSampleException if it was drawn from another run, or is not what its seed draws
   * @throws IOException if a file cannot be read
   */
  static Said conclude(Request request, AppContext context) throws IOException {
    Optional<AtomicOutputFile> target = request.json().map(AtomicOutputFile::fresh);
    Sample sample = SampleJson.read(request.sample());
    DecidedRun run =
        DecidedRun.open(request.run(), request.decisions(), Optional.empty(), context.rules());
    refuseOther(request.sample(), sample, run);
    Set<String> keys = new HashSet<>();
    sample.populations().forEach(one -> one.selected().forEach(each -> keys.add(each.key())));
    RunReview review = run.review(keys::contains);
    Map<String, RecordGap> gaps = new LinkedHashMap<>(run.sampled().gaps());
    gaps.keySet().retainAll(sample.design().commitments());
    SampleConclusion conclusion =
        SampleConclusion.of(sample, review.reviewed()).withoutRatesOf(gaps.keySet());
    target.ifPresent(
        written -> written.write(writer -> writer.write(ConclusionJson.write(conclusion))));
    List<String> said = new ArrayList<>(new ConclusionText(context.words()).lines(conclusion));
    said.addAll(new RecordGapText(context.words()).lines(gaps));
    return new Said(said, isSupported(conclusion));
  }

  private static boolean isSupported(SampleConclusion conclusion) {
    return conclusion.populations().stream()
        .allMatch(one -> one.standing() == Support.SUPPORTED || one.standing() == Support.EMPTY);
  }

  private static void refuseOther(Path file, Sample sample, DecidedRun run) {
    if (!sample.run().equals(run.sampled().id())) {
      throw new UnusableSampleException(
          Wording.of("app.was-drawn-from-run-and-run", file, sample.run(), run.sampled().id()));
    }
    if (!run.sampled().draw(sample.design()).equals(sample)) {
      throw new UnusableSampleException(
          Wording.of("app.is-not-what-seed-draws-from-run", file, sample.run()));
    }
    new RecordedSample(sample)
        .refuseUnlessFirst(run.workspace().map(Workspace::ledger), run.decisions().lines());
  }
}
