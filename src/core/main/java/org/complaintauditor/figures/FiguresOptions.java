package org.complaintauditor.figures;

import org.complaintauditor.model.Verdict;

/**
 * What is counted, and how small a group may be.
 *
 * @param smallestGroup how many cases a group has at least to be shown
 * @param agents whether, and how, results are broken down by who was responsible
 * @param exceptionsOnly whether lists of findings leave out MET and NOT_APPLICABLE
 */
public record FiguresOptions(int smallestGroup, Agents agents, boolean exceptionsOnly) {

  /** Every group is shown but agents, every finding listed. */
  public static final FiguresOptions ALL = new FiguresOptions(1, Agents.NONE, false);

  /** Whether findings with this verdict are listed. */
  public boolean lists(Verdict verdict) {
    return !exceptionsOnly || verdict.isException();
  }
}
