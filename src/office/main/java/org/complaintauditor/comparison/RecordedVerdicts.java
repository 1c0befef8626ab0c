package org.complaintauditor.comparison;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts that a run gave, as far as they are not those that this program gives when it judges
 * the run's cases again.
 */
public interface RecordedVerdicts extends Closeable {

  /** How the verdicts of a run are known. */
  enum Source {
    /** This very program judged: it gives the same verdicts again. */
    SAME_PROGRAM,
    /** Another program judged, and the run lists all of its findings. */
    LISTED,
    /**
     * Another program judged, and not all findings are listed: what the program changed cannot be
     * told, the verdicts are those that this one gives.
     */
    JUDGED_AGAIN
  }

  /** How the verdicts are known. */
  Source source();

  /**
   * How commitments stand in a case as the run recorded it; empty where that is not known. Cases
   * are asked for in the order of their ids, and none is left out.
   */
  Map<String, RecordedFinding> of(String caseId);

  /** How often the run found each verdict; empty where that is not known. */
  Optional<RecordedTallies> tallies();

  /** Says that all cases were asked for. */
  void finish();

  @Override
  void close() throws IOException;

  /** The verdicts of a run that this program gives again, and whose tallies are unknown. */
  static RecordedVerdicts asJudged() {
    return new TrustedRun(Source.SAME_PROGRAM, Optional.empty());
  }
}
