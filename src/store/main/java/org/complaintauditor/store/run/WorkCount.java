package org.complaintauditor.store.run;

import org.complaintauditor.model.Verdict;

/**
 * How many findings of a run have a verdict of the machine for a commitment.
 *
 * @param commitment the commitment's id
 * @param verdict the verdict
 * @param findings how many
 * @param decided about how many of them a decision stands
 */
public record WorkCount(String commitment, Verdict verdict, long findings, long decided) {

  /**
   * The verdicts of a run that are marked: they hang on doubtful texts, or data problems leave them
   * in doubt.
   *
   * @param findings how many
   * @param decided about how many of them a decision stands
   */
  public record Marked(long findings, long decided) {}
}
