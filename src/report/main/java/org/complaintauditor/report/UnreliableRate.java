package org.complaintauditor.report;

import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.MessageBundle;

/** What an unreliable rate is, in the one sentence that all reports say. */
public final class UnreliableRate {

  private UnreliableRate() {}

  /** When rates of this pack are unreliable, and why. */
  public static String sentence(Pack pack, MessageBundle words, LocalizedFormats formats) {
    return words.text(
        "report.method.unreliable",
        words.of(Verdict.NOT_EVIDENCED),
        formats.share(pack.unreliableAbove()));
  }
}
