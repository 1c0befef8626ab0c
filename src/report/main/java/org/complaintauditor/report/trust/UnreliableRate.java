package org.complaintauditor.report.trust;

import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.text.MessageBundle;

/** What an unreliable rate is, in the one sentence that all reports say. */
public final class UnreliableRate {

  private UnreliableRate() {}

  /**
   * Whether a rate is marked as unreliable. One that cannot be told says so itself, and needs no
   * mark.
   */
  public static boolean marks(Tally tally, Pack pack) {
    return tally.isUnreliable(pack.unreliableAbove()) && !tally.isUntold();
  }

  /**
   * Whether the sentence on unreliable rates is to stand beside this one; of what is not recorded,
   * {@link RecordGapText} says why.
   */
  public static boolean concerns(Tally tally, Pack pack) {
    return tally.rated() && (tally.isUnreliable(pack.unreliableAbove()) || tally.isUntold());
  }

  /** When rates of this pack are unreliable, and why. */
  public static String sentence(Pack pack, MessageBundle words, LocalizedFormats formats) {
    return words.text(
        "report.method.unreliable",
        words.of(Verdict.NOT_EVIDENCED),
        formats.share(pack.unreliableAbove()));
  }
}
