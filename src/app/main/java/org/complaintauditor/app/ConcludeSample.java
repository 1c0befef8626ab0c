package org.complaintauditor.app;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.RunReview;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SampleConclusion;
import org.complaintauditor.sampling.Support;
import org.complaintauditor.sampling.json.UnusableSampleException;
import org.complaintauditor.store.Workspace;

/** Says what follows from a sample that people looked at. */
public final class ConcludeSample {

  private ConcludeSample() {}

  /**
   * What follows.
   *
   * @param conclusion the conclusion
   * @param gaps what the run's records do not tell of its commitments
   */
  public record Result(SampleConclusion conclusion, Map<String, RecordGap> gaps) {
    public Result {
      gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
    }

    /** Whether all of it is supported. */
    public boolean isSupported() {
      return conclusion.populations().stream()
          .allMatch(one -> one.standing() == Support.SUPPORTED || one.standing() == Support.EMPTY);
    }
  }

  /**
   * Concludes. The sample is drawn again first.
   *
   * @param file that the sample was read from, for messages
   * @param run the run that it was drawn from, with what people decided
   * @throws UnusableSampleException if it was drawn from another run, or is not what its seed draws
   */
  public static Result conclude(Path file, Sample sample, DecidedRun run) {
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
    Set<String> keys = new HashSet<>();
    sample.populations().forEach(one -> one.selected().forEach(each -> keys.add(each.key())));
    RunReview review = run.review(keys::contains);
    Map<String, RecordGap> gaps = new LinkedHashMap<>(run.sampled().gaps());
    gaps.keySet().retainAll(sample.design().commitments());
    return new Result(
        SampleConclusion.of(sample, review.reviewed()).withoutRatesOf(gaps.keySet()), gaps);
  }
}
